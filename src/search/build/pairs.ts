import { wordsOf } from '../words/fold.ts';
import type { Document } from './document.ts';
import { termOf } from './terms.ts';

/** Which word of the other kind of Norwegian means the same: from nynorsk to bokmål, as terms. */
export type Pairs = ReadonlyMap<string, string>;

/** The same passage in both languages. */
export type Parallel = readonly [nb: string, nn: string];

/** Passages that say the same: whole titles and headings, and sentences where both have as many. */
export function parallelsOf(nb: readonly Document[], nn: readonly Document[]): Parallel[] {
  const twins = new Map(nn.map((document) => [document.path.replace(/^\/nn/, ''), document]));
  return nb.flatMap((document) => {
    const twin = twins.get(document.path);
    if (!twin || twin.lang === document.lang) return [];
    const places = document.places.length === twin.places.length ? document.places : [];
    return [
      [document.title, twin.title] as const,
      [document.keys, twin.keys] as const,
      ...places.flatMap(({ heading, text }, i) => [
        [heading, twin.places[i]?.heading ?? ''] as const,
        ...aligned(text, twin.places[i]?.text ?? ''),
      ]),
    ];
  });
}

function aligned(nb: string, nn: string): Parallel[] {
  const both = [nb, nn].map((text) => text.split('\n')) as [string[], string[]];
  if (both[0].length !== both[1].length) return [];
  return both[0].flatMap((paragraph, i) => {
    const other = both[1][i] ?? '';
    const [a, b] = [sentences(paragraph), sentences(other)];
    if (a.length !== b.length) return [[paragraph, other] as const];
    return a.map((sentence, j) => [sentence, b[j] ?? ''] as const);
  });
}

const sentences = (paragraph: string) => paragraph.split(/(?<=[.?!:»])\s+/);

type Seen = {
  readonly nb: Map<string, number>;
  readonly nn: Map<string, number>;
  /** By nynorsk word: the bokmål words that stood in its place, and how often. */
  readonly beside: Map<string, Map<string, number>>;
  /** The same, where nothing else was different. */
  readonly alone: Map<string, number>;
};

/** What a passage of one word says about it is worth this many others. */
const certain = 10;
/** More words than this are different: the passages are no translations of each other. */
const tooMany = 25;

/**
 * Words that stand where the other language has another. What both passages share cancels out, so that little is left
 * to choose between; a pair must then be alone, be alike in letters, or be seen together most of the times either is.
 */
export function pairsIn(parallels: readonly Parallel[]): Pairs {
  const seen: Seen = { nb: new Map(), nn: new Map(), beside: new Map(), alone: new Map() };
  for (const parallel of parallels) compare(parallel, seen);
  const pairs = new Map<string, string>();
  for (const nn of seen.beside.keys()) {
    const best = bestOf(nn, seen);
    if (best) pairs.set(nn, best);
  }
  return pairs;
}

function compare([nb, nn]: Parallel, seen: Seen): void {
  const [a, b] = [terms(nb), terms(nn)];
  const left = [...a].filter((term) => !b.has(term));
  const right = [...b].filter((term) => !a.has(term));
  if (left.length > tooMany || right.length > tooMany) return;
  const [only, other] = [left[0], right[0]];
  // A title or a term of one word says it for certain; a sentence says it, too, but may be written freely.
  if (left.length === 1 && right.length === 1 && only && other)
    count(seen.alone, `${other} ${only}`, a.size === 1 ? certain : 1);
  for (const term of left) count(seen.nb, term);
  for (const term of right) {
    count(seen.nn, term);
    const beside = seen.beside.get(term) ?? new Map<string, number>();
    for (const word of left) count(beside, word);
    seen.beside.set(term, beside);
  }
}

function bestOf(nn: string, seen: Seen): string | undefined {
  let best: { nb: string; score: number } | undefined;
  for (const [nb, together] of seen.beside.get(nn) ?? []) {
    const alone = seen.alone.get(`${nn} ${nb}`) ?? 0;
    const dice = (2 * together) / ((seen.nn.get(nn) ?? 1) + (seen.nb.get(nb) ?? 1));
    const alike = likeness(nn, nb);
    const sure =
      alone >= certain ||
      (alone >= 2 && alike >= 0.3) ||
      (alike >= 0.5 && dice >= 0.2) ||
      (together >= 3 && dice >= 0.6);
    const score = dice * (0.35 + alike) + Math.min(alone, 4) * 0.15;
    if (sure && score > (best?.score ?? 0.25)) best = { nb, score };
  }
  return best?.nb;
}

const terms = (text: string) => new Set(wordsOf(text).flatMap(({ folded }) => termOf(folded) ?? []));
const count = (counts: Map<string, number>, key: string, by = 1) =>
  counts.set(key, (counts.get(key) ?? 0) + by);

/** How much two words are alike, 0–1: by the pairs of letters they share. */
export function likeness(a: string, b: string): number {
  const pairsOf = (word: string) =>
    Array.from({ length: word.length + 1 }, (_, i) => ` ${word} `.slice(i, i + 2));
  const left = pairsOf(a);
  const right = pairsOf(b);
  const shared = left.filter((pair) => {
    const at = right.indexOf(pair);
    if (at >= 0) right.splice(at, 1);
    return at >= 0;
  });
  return (2 * shared.length) / (a.length + b.length + 2);
}
