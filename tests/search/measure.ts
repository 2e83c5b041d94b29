import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../src/domain/language.ts';

/** One labelled query. No right page at all: nothing may be found. */
export type Query = {
  readonly language: Language;
  readonly kind: string;
  readonly words: string;
  readonly right: readonly string[];
};

/** The labelled queries, as users write them. */
export const queries: readonly Query[] = readFileSync(join(import.meta.dirname, 'queries.tsv'), 'utf8')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => {
    const [language, kind = '', words = '', right = ''] = line.split('\t');
    return { language: language as Language, kind, words, right: right === '-' ? [] : right.split(' ') };
  });

const folders = {
  ord: '/ordliste/#',
  kilde: '/kilder/',
  modul: '/moduler/',
  vignett: '/vignetter/',
  side: '',
};

/** Whether a page is the one that a label names. */
export function isRight(path: string, label: string): boolean {
  const bare = path.replace(/^\/nn(?=\/)/, '');
  const [place = '', id] = label.split(/:(.*)/);
  if (id === undefined) return /^\/moduler\/[^/]+\/[^/]+\/$/.test(bare) && bare.endsWith(`/${label}/`);
  if (place === 'kilde') return bare === `/kilder/${id}/` || bare.startsWith(`/kilder/${id}-`);
  const address = `${folders[place as keyof typeof folders]}${id}`;
  return bare === address || bare === `${address}/`;
}

/** The search of one language: the paths of what it finds, best first. */
export type Search = (words: string) => readonly string[];

/** How well a search answers one query: found among the first five, and how early. */
export function judge({ right, words }: Query, search: Search): { found: number; ndcg: number } {
  const five = search(words).slice(0, 5);
  if (right.length === 0) return { found: five.length === 0 ? 1 : 0, ndcg: five.length === 0 ? 1 : 0 };
  const gains = five.map((path) => (right.some((label) => isRight(path, label)) ? 1 : 0));
  const gained = gains.reduce<number>((sum, gain, i) => sum + gain / Math.log2(i + 2), 0);
  // As good as it gets: one right page, first. More right pages may only fill places, not make a query worth more.
  return { found: gains.includes(1) ? 1 : 0, ndcg: Math.min(1, gained) };
}

/** Mean figures over queries. */
export function measure(asked: readonly Query[], searches: Readonly<Record<Language, Search>>) {
  const judged = asked.map((query) => ({ query, ...judge(query, searches[query.language]) }));
  const mean = (of: (one: (typeof judged)[number]) => number) =>
    judged.reduce((sum, one) => sum + of(one), 0) / judged.length;
  return {
    recall: mean(({ found }) => found),
    ndcg: mean(({ ndcg }) => ndcg),
    missed: judged.filter(({ found }) => !found).map(({ query }) => query),
  };
}
