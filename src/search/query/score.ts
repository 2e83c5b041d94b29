import type { Alternative, Concept } from './concept.ts';
import type { Vocabulary } from './vocabulary.ts';

/** How well each place answers each concept, and how much the concept matters. */
export type Scored = { readonly scores: readonly Float32Array[]; readonly importance: readonly number[] };

/** Scores every place for every concept. */
export function scorePlaces(concepts: readonly Concept[], vocabulary: Vocabulary, places: number): Scored {
  const scores = concepts.map(({ alternatives }) => {
    const best = new Float32Array(places);
    for (const one of alternatives) addBest(best, one, vocabulary);
    return best;
  });
  return { scores, importance: importanceOf(concepts, vocabulary) };
}

/** How much more than the others a word matters that is nowhere: what lacks it is likely not what is asked for. */
const unknown = 1.25;

/** A word that is rare here says more. */
function importanceOf(concepts: readonly Concept[], vocabulary: Vocabulary): number[] {
  const rarities = concepts.map(({ alternatives: [first] }) => first && rarityOf(first, vocabulary));
  const most = Math.max(1, ...rarities.map((rarity) => rarity ?? 0));
  return rarities.map((rarity) => rarity ?? most * unknown);
}

/** Of several terms the rarest decides. */
const rarityOf = ({ terms }: Alternative, { size, count }: Vocabulary): number =>
  Math.max(0.3, ...terms.map((term) => Math.log(1 + size / (1 + count(term)))));

function addBest(best: Float32Array, { terms, weight }: Alternative, vocabulary: Vocabulary): void {
  const sums = terms.map((term) => sumOf(term, vocabulary, best.length));
  const [only] = sums;
  if (!only) return;
  for (let place = 0; place < best.length; place++) {
    const score = (sums.length === 1 ? (only[place] ?? 0) : allOf(sums, place)) * weight;
    if (score > (best[place] ?? 0)) best[place] = score;
  }
}

/** Two terms must both be there; of more, one in three may be missing. */
function allOf(sums: readonly Float32Array[], place: number): number {
  let total = 0;
  let found = 0;
  for (const sum of sums) {
    const score = sum[place] ?? 0;
    total += score;
    if (score > 0) found++;
  }
  if (found < sums.length && found * 3 < sums.length * 2) return 0;
  return (total / Math.sqrt(sums.length)) * (found === sums.length ? 1 : sums.length > 2 ? 0.5 : 0);
}

/** What a term weighs in each place, over all parts of the index. */
function sumOf(term: string, { postings }: Vocabulary, places: number): Float32Array {
  const sum = new Float32Array(places);
  for (const { numbers, starts, places: where, weights } of postings) {
    const number = numbers.get(term);
    if (number === undefined) continue;
    for (let at = starts[number] ?? 0; at < (starts[number + 1] ?? 0); at++) {
      const place = where[at] ?? 0;
      sum[place] = (sum[place] ?? 0) + (weights[at] ?? 0);
    }
  }
  return sum;
}
