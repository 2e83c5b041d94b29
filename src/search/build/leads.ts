import type { Language } from '../../domain/language.ts';
import type { Synonym } from '../../domain/synonym.ts';
import type { Posting } from '../format/postings.ts';
import type { Leads } from '../format/types.ts';
import type { Pairs } from './pairs.ts';
import { termsOf } from './terms.ts';

type Parts = { readonly first: ReadonlyMap<string, Posting>; readonly text: ReadonlyMap<string, Posting> };
type Row = readonly [from: string, to: readonly string[]];

/** Words that lead to others, each in the part that has what it leads to. What leads nowhere need not be carried about. */
export function packLeads(
  pairs: Pairs,
  synonyms: readonly Synonym[],
  language: Language,
  { first, text }: Parts,
): { first: Leads; text: Leads } {
  const countOf = (term: string) => (first.get(term)?.length ?? 0) + (text.get(term)?.length ?? 0);
  const rows = { pairs: pairRows(pairs, language, countOf), synonyms: synonymRows(synonyms) };
  const inPart = (isHere: (term: string) => boolean): Leads => ({
    pairs: lines(rows.pairs, ' ', isHere),
    synonyms: lines(rows.synonyms, '|', (phrase) => phrase.split(' ').every(isHere)),
  });
  const isFirst = (term: string) => first.has(term);
  return {
    first: inPart(isFirst),
    text: withoutLines(
      inPart((term) => isFirst(term) || text.has(term)),
      inPart(isFirst),
    ),
  };
}

function lines(rows: readonly Row[], between: string, leads: (to: string) => boolean): string {
  return rows
    .map(([from, to]) => [from, to.filter(leads)] as const)
    .filter(([, to]) => to.length > 0)
    .map(([from, to]) => [from, ...to].join(between))
    .sort()
    .join('\n');
}

/** A row that says more in the second part than in the first stands there whole. */
function withoutLines(all: Leads, first: Leads): Leads {
  const rest = (rows: string, known: string) => {
    const already = new Set(known.split('\n'));
    return rows
      .split('\n')
      .filter((row) => !already.has(row))
      .join('\n');
  };
  return { pairs: rest(all.pairs, first.pairs), synonyms: rest(all.synonyms, first.synonyms) };
}

/** From words that this language's texts hardly have to those that they have, the most common first. */
function pairRows(pairs: Pairs, language: Language, countOf: (term: string) => number): Row[] {
  const rows = new Map<string, string[]>();
  for (const [nn, nb] of pairs) {
    const [from, to] = language === 'nb' ? [nn, nb] : [nb, nn];
    if (countOf(to) > 2 * countOf(from)) rows.set(from, [...(rows.get(from) ?? []), to]);
  }
  const often = (a: string, b: string) => countOf(b) - countOf(a);
  return [...rows].map(([from, to]) => [from, to.sort(often).slice(0, 3)]);
}

/** Each phrase with what else it finds, as terms: «ip» finds «individu plan». */
function synonymRows(synonyms: readonly Synonym[]): Row[] {
  const rows = new Map<string, Set<string>>();
  for (const { words, finds } of synonyms) {
    const same = words.map(phrase).filter(Boolean);
    for (const from of same) {
      const to = [...same, ...finds.map(phrase)].filter((other) => other !== from);
      rows.set(from, new Set([...(rows.get(from) ?? []), ...to]));
    }
  }
  return [...rows].map(([from, to]) => [from, [...to]]);
}

const phrase = (words: string) => termsOf(words).join(' ');
