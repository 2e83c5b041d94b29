/** The course's languages: bokmål is the default and has no prefix in URLs, nynorsk is under /nn/. */
export const languages = ['nb', 'nn'] as const;
export type Language = (typeof languages)[number];

/** One text in both languages, side by side. The schema is in bilingual.ts, so that pages need not load Zod. */
export type Bilingual = { readonly nb: string; readonly nn: string };

/** `21. november 2026`: the only way dates are written for people. */
export function formatDate(date: Date | string, language: Language): string {
  const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Europe/Oslo' } as const;
  return new Intl.DateTimeFormat(language === 'nn' ? 'nn-NO' : 'nb-NO', options).format(new Date(date));
}

/** `kl. 14.05`: hours and minutes in Norwegian time. */
export function formatTime(date: Date | string): string {
  const options = { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Oslo' } as const;
  return new Intl.DateTimeFormat('nb-NO', options).format(new Date(date)).replace(':', '.');
}

/** The same path in the other language's tree: `/moduler/` and `/nn/moduler/`. */
export function localizedPath(path: string, language: Language): string {
  const bare = path.replace(/^\/nn(?=\/|$)/, '') || '/';
  return language === 'nn' ? `/nn${bare}` : bare;
}
