import { type Language, localizedPath } from '../../domain/language.ts';
import { type FirstPart, type FoundPage, type Kind, kinds } from './types.ts';

type Columns = Pick<FirstPart, 'language' | 'names' | 'kinds' | 'titles' | 'langs'>;

/** What the address of each kind begins with; an entry of the glossary is a place on one page. */
const beginnings: Readonly<Record<Kind, string>> = {
  lesson: '/moduler/',
  module: '/moduler/',
  source: '/kilder/',
  term: '/ordliste/#',
  case: '/vignetter/',
  page: '/',
};
const endOf = (kind: Kind) => (kind === 'term' ? '' : '/');

/** Pages as columns: what is alike stands together, and weighs less. */
export function packPages(found: readonly Omit<FoundPage, 'pack'>[], language: Language): Columns {
  const nameOf = ({ path, kind }: Omit<FoundPage, 'pack'>) => {
    const bare = localizedPath(path, 'nb').slice(beginnings[kind].length);
    return kind === 'term' ? bare : bare.slice(0, -1);
  };
  const others = found.flatMap(({ lang }, page) =>
    lang && lang !== language ? [[page, lang] as const] : [],
  );
  return {
    language,
    names: found.map(nameOf).join('\n'),
    kinds: found.map(({ kind }) => kinds.indexOf(kind)).join(''),
    titles: found.map(({ title }) => title).join('\n'),
    langs: Object.fromEntries(others),
  };
}

/** The pages that `packPages` packed. */
export function unpackPages({ language, names, kinds: numbers, titles, langs }: Columns): FoundPage[] {
  const title = titles.split('\n');
  return names.split('\n').map((name, page) => {
    const kind = kinds[Number(numbers[page])] ?? 'page';
    const path = localizedPath(`${beginnings[kind]}${name}${endOf(kind)}`, language);
    const lang = langs[page];
    return { path, kind, title: title[page] ?? '', pack: packOf(kind, name), ...(lang ? { lang } : {}) };
  });
}

const packs: Readonly<Record<Kind, string>> = {
  lesson: '',
  module: '',
  source: 'kilder',
  term: 'ordliste',
  case: 'vignetter',
  page: 'sider',
};

/** The file that a page's excerpts are in: one for each module, and one for each other kind. */
const packOf = (kind: Kind, name: string): string => packs[kind] || (name.split('/')[0] ?? '');
