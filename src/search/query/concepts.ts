import { type Word, wordsOf } from '../words/fold.ts';
import { type Reference, referencesIn } from '../words/references.ts';
import { isStopWord, stem } from '../words/stem.ts';
import { alternative, type Concept } from './concept.ts';
import type { Vocabulary } from './vocabulary.ts';
import { directly, together, wordConcept } from './word-concept.ts';

/**
 * What is asked for, one concept after another.
 * @param typing the last word may not be finished yet
 */
export function conceptsIn(asked: string, vocabulary: Vocabulary, typing = false): Concept[] {
  const words = wordsOf(asked);
  const references = referencesIn(words, vocabulary.laws);
  const meaningful = words.filter(({ folded }) => !isStopWord(folded));
  const counted = meaningful.length > 0 ? meaningful : words;
  const concepts: Concept[] = [];
  for (let at = 0; at < words.length; ) {
    const taken = references.filter(({ from }) => from === at);
    const last = taken.at(-1);
    if (last) {
      concepts.push(...taken.map((reference) => referenceConcept(reference, words)));
      at = last.to;
      continue;
    }
    const word = words[at];
    if (!word || !counted.includes(word)) {
      at++;
      continue;
    }
    const phrase = phraseAt(words, at, vocabulary);
    if (phrase) concepts.push(phrase.concept);
    else if (!/^§+$/.test(word.folded))
      concepts.push(wordConcept(word, vocabulary, typing && at === words.length - 1));
    at += phrase?.length ?? 1;
  }
  return concepts;
}

function referenceConcept({ from, to, any, exact }: Reference, words: readonly Word[]): Concept {
  const named = words
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');
  if (!exact) return { words: named, alternatives: [alternative(1, any)] };
  // A paragraph that nothing here treats still finds its law, and its number in others.
  const name = stem(words[from]?.folded.replaceAll(/[-–]/g, '') ?? '');
  return {
    words: named,
    alternatives: [alternative(1, exact), alternative(0.2, name), alternative(0.12, any)],
  };
}

const longest = 4;

/** The longest phrase from here that is a synonym, or two words that are written as one elsewhere. */
function phraseAt(words: readonly Word[], at: number, vocabulary: Vocabulary) {
  for (let length = Math.min(longest, words.length - at); length > 1; length--) {
    const taken = words.slice(at, at + length);
    const terms = taken.filter(({ folded }) => !isStopWord(folded)).map(({ folded }) => stem(folded));
    const also = terms.length > 1 ? vocabulary.synonyms.get(terms.join(' ')) : undefined;
    if (also) return { length, concept: phraseConcept(taken, terms, also, vocabulary) };
  }
  const joined = joinedAt(words, at, vocabulary);
  return joined && { length: 2, concept: joined };
}

function phraseConcept(
  words: readonly Word[],
  terms: readonly string[],
  also: readonly string[],
  vocabulary: Vocabulary,
): Concept {
  return {
    words: words.map(({ text }) => text).join(' '),
    alternatives: [
      ...together(1, terms, vocabulary),
      ...also.flatMap((to) => together(0.8, to.split(' '), vocabulary)),
    ],
  };
}

/** «fritids aktivitet» is also «fritidsaktivitet». */
function joinedAt(words: readonly Word[], at: number, vocabulary: Vocabulary): Concept | undefined {
  const [a, b] = [words[at], words[at + 1]];
  if (!a || !b || a.folded.length < 3 || b.folded.length < 3 || isStopWord(a.folded) || isStopWord(b.folded))
    return undefined;
  const joined = ['', 's', 'e'].map((joint) => stem(`${a.folded}${joint}${b.folded}`));
  const found = joined.flatMap((term) => directly(term, vocabulary, false));
  if (found.length === 0) return undefined;
  const parts = [a, b].map(({ folded }) => stem(folded));
  return {
    words: `${a.text} ${b.text}`,
    alternatives: [...found, ...together(0.9, parts, vocabulary)],
  };
}
