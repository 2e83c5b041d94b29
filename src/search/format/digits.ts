// Numbers as text that gzip likes and JSON need not escape: sixty characters that end a number, the rest carry on.
const alphabet = Array.from({ length: 92 }, (_, i) => String.fromCharCode(i + 35)).filter((c) => c !== '\\');
const ends = 60;
const carries = alphabet.length - ends;
const values = new Map(alphabet.map((character, value) => [character, value]));

/** One whole number from 0. */
export function write(value: number): string {
  let rest = Math.floor(value / ends);
  let text = alphabet[value % ends] ?? '';
  for (; rest > 0; rest = Math.floor(rest / carries)) text = alphabet[ends + (rest % carries)] + text;
  return text;
}

/** All numbers of a text. */
export function read(text: string): Uint32Array {
  const numbers = new Uint32Array(text.length);
  let count = 0;
  let carried = 0;
  for (const character of text) {
    const value = values.get(character) ?? 0;
    if (value >= ends) {
      carried = carried * carries + value - ends;
      continue;
    }
    numbers[count++] = carried * ends + value;
    carried = 0;
  }
  return numbers.subarray(0, count);
}
