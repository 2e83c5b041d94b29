import type { Posting, Written } from '../format/postings.ts';
import { wordsOf } from '../words/fold.ts';
import type { Document } from './document.ts';
import { textsOf } from './lexicon.ts';
import { termOf } from './terms.ts';

/** How each term is most often written, so that a suggestion can be read. */
export function writtenIn(found: readonly Document[]): Written {
  const counts = new Map<string, Map<string, number>>();
  for (const { folded } of found.flatMap(textsOf).flatMap(wordsOf)) {
    const term = termOf(folded);
    if (!term) continue;
    const forms = counts.get(term) ?? new Map<string, number>();
    forms.set(folded, (forms.get(folded) ?? 0) + 1);
    counts.set(term, forms);
  }
  const often = (forms: Map<string, number>) =>
    [...forms].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length)[0]?.[0] ?? '';
  return new Map([...counts].map(([term, forms]) => [term, often(forms)]));
}

/** Those that the first part does not already say. */
export const without = (written: Written, first: ReadonlyMap<string, Posting>): Written =>
  new Map([...written].filter(([term]) => !first.has(term)));
