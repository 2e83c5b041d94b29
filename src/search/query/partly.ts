import { isStopWord, stem } from '../words/stem.ts';
import { alternative, type Concept } from './concept.ts';
import type { Vocabulary } from './vocabulary.ts';

/** So long a part of a word may say something alone, so long it does for certain, and so much more the word must be. */
const shortest = 4;
const certain = 6;
const after = 3;
/** A word in more than this share of all places is no lead when it is all there is to go by. */
const common = 0.1;

/**
 * When nothing answers all that is asked for: what answers some of it. A word that is not here becomes the word it begins
 * with, or one with a slip more than is else forgiven; what is left unknown is left out. None when that leaves nothing
 * that leads anywhere.
 */
export function relaxed(concepts: readonly Concept[], vocabulary: Vocabulary): Concept[] {
  const kept = concepts
    .map((concept) => (concept.alternatives.length > 0 ? concept : lookedAfter(concept, vocabulary)))
    .filter(({ alternatives }) => alternatives.length > 0);
  return kept.some((concept) => leads(concept, vocabulary)) ? kept : [];
}

/** Whether the surest way to find it is made of words of titles, headings or the glossary, and none is everywhere. */
const leads = ({ alternatives: [surest] }: Concept, { postings: [titles], count, size }: Vocabulary) =>
  surest?.terms.every((term) => titles?.numbers.has(term) && count(term) <= size * common) ?? false;

function lookedAfter(concept: Concept, vocabulary: Vocabulary): Concept {
  const folded = concept.words.toLocaleLowerCase('nb');
  if (!/^\p{L}+$/u.test(folded)) return concept;
  // More slips are forgiven where a word begins right: that is how people misspell the long ones.
  const terms = vocabulary
    .near(stem(folded), 2)
    .terms.filter((term) => term.slice(0, 2) === folded.slice(0, 2));
  const [near] = folded.length >= 8 ? terms : [];
  if (near)
    return {
      words: concept.words,
      corrected: vocabulary.written(near),
      alternatives: terms.map((term) => alternative(0.5, term)),
    };
  const part = ownPart(folded, vocabulary);
  return part
    ? { ...concept, alternatives: part.map((term) => alternative(0.3, ...term.split(' '))) }
    : concept;
}

/** «samtykkeerklæring» begins with «samtykke», «helgelønna» ends with «lønna»: the longest word of ours at either end. */
function ownPart(folded: string, vocabulary: Vocabulary): readonly string[] | undefined {
  for (let length = folded.length - after; length >= shortest; length--) {
    const first = folded.slice(0, length);
    const last = folded.slice(-length);
    for (const word of [first, first.replace(/[se]$/, ''), last]) {
      if (word.length < shortest || isStopWord(word)) continue;
      const found = ownWord(stem(word), vocabulary);
      if (found) return found;
    }
  }
  return undefined;
}

/** The word itself or what it also finds; of the short ones only those of titles, since anything may begin so. */
function ownWord(term: string, { has, synonyms, postings: [titles] }: Vocabulary) {
  if (term.length >= certain ? has(term) : titles?.numbers.has(term)) return [term];
  return synonyms.get(term);
}
