/**
 * How many slips lie between two words, counted up to a limit: a letter too many, too few, wrong, or two that changed
 * places. A letter that a keyboard without æ, ø and å cannot write is half a slip.
 * @returns more than `limit` as soon as that is certain
 */
export function slips(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next.push(cheapest(a, b, i, j, before, row, next));
    if (Math.min(...next) > limit) return limit + 1;
    before = row;
    row = next;
  }
  return row[b.length] ?? limit + 1;
}

type Row = readonly number[];

function cheapest(a: string, b: string, i: number, j: number, before: Row, row: Row, next: Row): number {
  const [x, y] = [a[i - 1] ?? '', b[j - 1] ?? ''];
  const swapped = i > 1 && j > 1 && x === b[j - 2] && a[i - 2] === y ? (before[j - 2] ?? 9) + 1 : 9;
  return Math.min(
    (row[j - 1] ?? 9) + cost(x, y),
    (row[j] ?? 9) + (a[i - 2] === x ? 0.5 : 1),
    (next[j - 1] ?? 9) + (b[j - 2] === y ? 0.5 : 1),
    swapped,
  );
}

const near = new Set(['oø', 'aå', 'æe', 'aæ', 'oå']);
const cost = (x: string, y: string) => (x === y ? 0 : near.has(x + y) || near.has(y + x) ? 0.5 : 1);

const limits = [
  [5, 0.5],
  [8, 1],
  [10, 1.5],
] as const;

/** How many slips are forgiven: none in short words and where there are digits. */
export const forgivenIn = (word: string): number =>
  /[\d§]/.test(word) || word.length < 4 ? 0 : (limits.find(([length]) => word.length < length)?.[1] ?? 2);

/** The letters of a word as bits: two words whose letters differ much cannot be few slips apart. */
export function lettersOf(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) % 31);
  return bits;
}

/** How many letters only one of two words has. */
export function differing(a: number, b: number): number {
  let bits = a ^ b;
  let count = 0;
  for (; bits !== 0; bits &= bits - 1) count++;
  return count;
}
