import { read, write } from './digits.ts';
import type { PackedPostings } from './types.ts';

/** Where a term is, and how much it weighs there. */
export type Posting = readonly (readonly [place: number, weight: number])[];

/** Weights are kept as one of so many steps, each this much more than the one below. */
const steps = 16;
const step = 1.4;
const least = 0.15;

const levelOf = (weight: number) =>
  Math.max(0, Math.min(steps - 1, Math.round(Math.log(weight / least) / Math.log(step))));
const weightOf = (level: number) => least * step ** level;

/** How a word is written, told by what differs from its stem: «kartlegg» is shown as «kartlegging». */
export type Written = ReadonlyMap<string, string>;

/** Postings as text. `written` says how a term is shown to people. */
export function packPostings(postings: ReadonlyMap<string, Posting>, written: Written): PackedPostings {
  const terms = [...postings.keys()].sort();
  const lists = terms.map((term) => postings.get(term) ?? []);
  return {
    terms: terms.map((term) => shown(term, written.get(term))).join('\n'),
    counts: lists.map((list) => write(list.length)).join(''),
    places: lists
      .map((list) => list.map(([place], i) => write(place - (list[i - 1]?.[0] ?? 0))).join(''))
      .join(''),
    weights: lists.map((list) => list.map(([, weight]) => write(levelOf(weight))).join('')).join(''),
  };
}

/** `term`, `term/ending` or `term|written`. */
function shown(term: string, word: string | undefined): string {
  if (!word || word === term) return term;
  return word.startsWith(term) ? `${term}/${word.slice(term.length)}` : `${term}|${word}`;
}

/** Postings that can be searched: term number `i` has the places from `starts[i]` to `starts[i + 1]`. */
export type Postings = {
  readonly terms: readonly string[];
  readonly written: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
  readonly starts: Uint32Array;
  readonly places: Uint32Array;
  readonly weights: Float32Array;
};

/** Reads what `packPostings` wrote. */
export function unpackPostings(packed: PackedPostings): Postings {
  const rows = packed.terms === '' ? [] : packed.terms.split('\n').map((row) => row.split(/[/|]/));
  const terms = rows.map(([term = '']) => term);
  const counts = read(packed.counts);
  const starts = new Uint32Array(terms.length + 1);
  counts.forEach((count, i) => {
    starts[i + 1] = (starts[i] ?? 0) + count;
  });
  const places = read(packed.places);
  for (let term = 0; term < terms.length; term++)
    for (let at = (starts[term] ?? 0) + 1; at < (starts[term + 1] ?? 0); at++)
      places[at] = (places[at] ?? 0) + (places[at - 1] ?? 0);
  return {
    terms,
    written: packed.terms === '' ? [] : packed.terms.split('\n').map(whole),
    numbers: new Map(terms.map((term, i) => [term, i])),
    starts,
    places,
    weights: Float32Array.from(read(packed.weights), weightOf),
  };
}

function whole(row: string): string {
  const [term = '', word = ''] = row.split('|');
  return word || term.replace('/', '');
}
