import { splitCompound } from '../words/compounds.ts';
import type { Word } from '../words/fold.ts';
import { isStopWord, stem } from '../words/stem.ts';
import { type Alternative, alternative, type Concept } from './concept.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One word, and every way to find what it says. */
export function wordConcept({ text, folded }: Word, vocabulary: Vocabulary, typing: boolean): Concept {
  const term = stem(folded.replaceAll(/[-–]/g, ''));
  const direct = directly(term, vocabulary);
  const also = [...(vocabulary.synonyms.get(term) ?? [])].map((to) => alternative(0.7, ...to.split(' ')));
  const parts = inParts(folded, vocabulary);
  const begun = typing ? vocabulary.startingWith(folded, 8).map((found) => alternative(0.75, found)) : [];
  const number = /^\d{1,3}[a-z]?$/.test(folded) ? [alternative(0.8, `§${folded}`)] : [];
  const alternatives = [...direct, ...also, ...parts, ...begun, ...number];
  // A word that is only found in parts may as well be one that is nearly spelled like it.
  const certain = direct.length + also.length + begun.length + number.length > 0;
  if (certain || folded.includes('-')) return { words: text, alternatives };
  return misspelt(text, term, alternatives, vocabulary);
}

/** The term itself, and as the other kind of Norwegian writes it. */
export function directly(term: string, vocabulary: Vocabulary, sounding = true): Alternative[] {
  // «regne» is rain in nynorsk, and what bokmål calls «rekne»: a word may be here and still mean another.
  const pairs = (vocabulary.pairs.get(term) ?? []).map((pair, i) => alternative(i === 0 ? 0.95 : 0.85, pair));
  if (vocabulary.has(term)) return [alternative(1, term), ...pairs];
  if (pairs.length > 0 || !sounding) return pairs;
  const other = vocabulary.translated(term);
  return other ? [alternative(0.9, other)] : [];
}

/** A term that is here, for one that may not be: itself, as the other kind of Norwegian has it, or a synonym. */
const known = (term: string, vocabulary: Vocabulary): string | undefined =>
  vocabulary.has(term)
    ? term
    : (vocabulary.translated(term) ?? vocabulary.synonyms.get(term)?.find(vocabulary.has));

/** «barnefattigdom» also finds what has both «barn» and «fattigdom», and a little what has one that is not in every other place. */
function inParts(folded: string, vocabulary: Vocabulary): Alternative[] {
  const isWord = (term: string) =>
    vocabulary.has(term) || vocabulary.pairs.has(term) || vocabulary.synonyms.has(term);
  const split = folded.includes('-')
    ? folded.split('-').filter((part) => !isStopWord(part))
    : splitCompound(folded, isWord);
  const terms = (split ?? []).flatMap((part) => known(stem(part), vocabulary) ?? []);
  if (terms.length === 0) return [];
  const few = terms.filter((term) => term.length >= 5 && vocabulary.count(term) <= vocabulary.size / 10);
  const alone = vocabulary.has(stem(folded)) ? [] : few.map((term) => alternative(0.3, term));
  return terms.length > 1 ? [...together(0.55, terms, vocabulary), ...alone] : alone;
}

function misspelt(
  text: string,
  term: string,
  parts: readonly Alternative[],
  vocabulary: Vocabulary,
): Concept {
  const { terms, off } = vocabulary.near(term, parts.length > 0 ? 1 : undefined);
  const best = terms[0];
  if (best === undefined) return { words: text, alternatives: parts };
  const near = terms.map((found) => alternative(0.85 / (1 + off * 0.3), found));
  return { words: text, corrected: vocabulary.written(best), alternatives: [...near, ...parts] };
}

/** All of the terms: as they are, and as the other kind of Norwegian writes them. */
export function together(weight: number, terms: readonly string[], vocabulary: Vocabulary): Alternative[] {
  const others = terms.map((term) => vocabulary.pairs.get(term)?.[0] ?? known(term, vocabulary) ?? term);
  const changed = others.some((term, i) => term !== terms[i]);
  return [alternative(weight, ...terms), ...(changed ? [alternative(weight * 0.95, ...others)] : [])];
}
