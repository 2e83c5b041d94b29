import type { Postings } from '../format/postings.ts';
import { unpackPostings } from '../format/postings.ts';
import type { FirstPart, TextPart } from '../format/types.ts';
import { differing, forgivenIn, lettersOf, slips } from '../words/distance.ts';
import type { Laws } from '../words/references.ts';
import { soundingLike } from './sounding.ts';

/** What a search knows: the postings that have come so far, and the words that lead to other words. */
export type Vocabulary = {
  readonly postings: readonly Postings[];
  readonly laws: Laws;
  /** By phrase: the phrases that it also finds. */
  readonly synonyms: ReadonlyMap<string, readonly string[]>;
  /** By word of the other kind of Norwegian: the words that are here. */
  readonly pairs: ReadonlyMap<string, readonly string[]>;
  /** How many places there are. */
  readonly size: number;
  has(term: string): boolean;
  /** In how many places a term is. */
  count(term: string): number;
  /** How a term is written. */
  written(term: string): string;
  startingWith(beginning: string, most: number): string[];
  /** The terms with the fewest slips, none when all have more than are forgiven. */
  near(term: string, most?: number): { readonly terms: readonly string[]; readonly off: number };
  /** A word of the other kind of Norwegian as one that is here. */
  translated(term: string): string | undefined;
};

/** Puts the parts together that have been fetched. */
export function vocabularyOf(first: FirstPart, text?: TextPart): Vocabulary {
  const postings = [first.postings, ...(text ? [text.postings] : [])].map(unpackPostings);
  const has = (term: string) => postings.some(({ numbers }) => numbers.has(term));
  const parts = [first, ...(text ? [text] : [])];
  const pairs = leadsIn(
    parts.map((part) => part.pairs),
    ' ',
  );
  const sounding = soundingLike(
    postings.flatMap(({ terms }) => terms),
    pairs,
  );
  const letters = postings.map(({ terms }) => Int32Array.from(terms, lettersOf));
  return {
    postings,
    laws: new Map(rowsOf(first.laws)),
    synonyms: leadsIn(
      parts.map((part) => part.synonyms),
      '|',
    ),
    pairs,
    size: first.headings.length + first.headings.reduce((sum, { length }) => sum + length, 0),
    has,
    count: (term) => Math.max(0, ...postings.map((part) => placesOf(part, term))),
    written: (term) => writtenIn(postings, term),
    startingWith: (beginning, most) => startingWith(postings, beginning, most),
    near: (term, most = forgivenIn(term)) => near(postings, letters, term, Math.min(most, forgivenIn(term))),
    translated: (term) => pairs.get(term)?.[0] ?? sounding(term),
  };
}

const rowsOf = (text: string) =>
  text.split('\n').flatMap((row) => {
    const [from, to] = row.split(' ');
    return from && to ? [[from, to] as const] : [];
  });

/** A row of the second part says all that the first part's row says, and more. */
const leadsIn = (parts: readonly string[], between: string): Map<string, string[]> =>
  new Map(
    parts
      .flatMap((rows) => rows.split('\n').map((row) => row.split(between)))
      .map(([from = '', ...to]) => [from, to] as const),
  );

function placesOf({ numbers, starts }: Postings, term: string): number {
  const number = numbers.get(term);
  return number === undefined ? 0 : (starts[number + 1] ?? 0) - (starts[number] ?? 0);
}

function writtenIn(postings: readonly Postings[], term: string): string {
  for (const { numbers, written } of postings) {
    const word = written[numbers.get(term) ?? -1];
    if (word) return word;
  }
  return term;
}

/** Terms are sorted: the first that is not before the beginning is found by halving. */
function startingWith(postings: readonly Postings[], beginning: string, most: number): string[] {
  return [
    ...new Set(
      postings.flatMap(({ terms }) => {
        let [low, high] = [0, terms.length];
        while (low < high) {
          const middle = (low + high) >> 1;
          if ((terms[middle] ?? '') < beginning) low = middle + 1;
          else high = middle;
        }
        const found = terms.slice(low, low + 60).filter((term) => term.startsWith(beginning));
        return found.sort((a, b) => a.length - b.length).slice(0, most);
      }),
    ),
  ];
}

function near(
  postings: readonly Postings[],
  letters: readonly Int32Array[],
  wanted: string,
  most: number,
): ReturnType<Vocabulary['near']> {
  const bits = lettersOf(wanted);
  let off = most;
  let found: string[] = [];
  const compare = (term: string, its: number) => {
    // Two words that share too few letters, or differ much in length, need not be compared letter by letter.
    if (Math.abs(term.length - wanted.length) > off || term.length < 3) return;
    if (differing(bits, its) > 2 * off + 1) return;
    const away = slips(wanted, term, off);
    if (away > off) return;
    found = away < off ? [term] : [...new Set([...found, term])];
    off = away;
  };
  postings.forEach(({ terms }, part) => {
    terms.forEach((term, i) => {
      compare(term, letters[part]?.[i] ?? 0);
    });
  });
  return { terms: found.slice(0, 3), off };
}
