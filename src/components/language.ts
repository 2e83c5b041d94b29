import { type Language, languages, localizedPath } from '~/domain/language';

/** The language of a page follows from its address alone. */
export const languageOf = (url: URL): Language => (/^\/nn(\/|$)/.test(url.pathname) ? 'nn' : 'nb');

/** Paths for `[...locale]` pages: bokmål without prefix, nynorsk under /nn/. */
export const localePaths = () =>
  languages.map((language) => ({
    params: { locale: language === 'nn' ? 'nn' : undefined },
    props: { language },
  }));

/** A link that stays in the reader's language. */
export const linkIn = (language: Language) => (path: string) => localizedPath(path, language);
