import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Lexicon, partsOf } from '../words/compounds.ts';
import { fold, wordsOf } from '../words/fold.ts';
import { isStopWord, stem } from '../words/stem.ts';
import type { Document } from './document.ts';

// From the project's folder: in the build this module is bundled and lies elsewhere.
const everyday = join(process.cwd(), 'src/search/build/everyday-words.txt');

/** Words that compounds may be made of: those of the course, and everyday words. */
export function lexiconOf(documents: readonly Document[]): Lexicon {
  const words = new Set<string>();
  const add = (folded: string) => {
    if (folded.length >= 3 && !isStopWord(folded) && !/[\d§-]/.test(folded)) words.add(stem(folded));
  };
  for (const line of readFileSync(everyday, 'utf8').split('\n'))
    if (!line.startsWith('#')) for (const word of line.split(' ')) add(fold(word));
  for (const text of documents.flatMap(textsOf)) for (const { folded } of wordsOf(text)) add(folded);
  return (term) => words.has(term);
}

/** All texts of a document. */
export const textsOf = ({ title, keys, about, places }: Document): string[] => [
  title,
  keys,
  about,
  ...places.flatMap(({ heading, text }) => [heading, text]),
];

/** Parts of words, each word split once. */
export function splitter(lexicon: Lexicon): (word: string) => readonly string[] {
  const kept = new Map<string, readonly string[]>();
  return (word) => {
    const found = kept.get(word) ?? [...new Set(partsOf(word, lexicon))];
    kept.set(word, found);
    return found;
  };
}
