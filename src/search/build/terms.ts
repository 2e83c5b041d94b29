import { type Word, wordsOf } from '../words/fold.ts';
import { type Laws, referencesIn } from '../words/references.ts';
import { isStopWord, stem } from '../words/stem.ts';

/** A folded word as what can be found, or undefined when it says nothing. */
export function termOf(folded: string): string | undefined {
  if (isStopWord(folded) || folded.startsWith('§') || /^\d$/.test(folded)) return undefined;
  return folded.length < 2 ? undefined : stem(folded.replaceAll(/[-–]/g, ''));
}

/** The terms of a text, one for each word that says something. */
export const termsOf = (text: string): string[] => wordsOf(text).flatMap((word) => termOf(word.folded) ?? []);

/** The parts of the compounds in a text, as terms: of «Nav-loven» nav and lov, of «barnefattigdom» barn and fattigdom. */
export function partTermsOf(text: string, partsOf: (word: string) => readonly string[]): string[] {
  return wordsOf(text).flatMap(({ folded }) => {
    const hyphened = folded.split(/[-–]/);
    const parts = hyphened.flatMap((part) => partsOf(part));
    return [...(hyphened.length > 1 ? hyphened : []), ...parts].flatMap((part) => termOf(part) ?? []);
  });
}

/** The paragraphs that a text names, as terms. */
export function referenceTermsOf(words: readonly Word[], laws: Laws): string[] {
  return referencesIn(words, laws).flatMap(({ any, exact }) => (exact ? [any, exact] : [any]));
}
