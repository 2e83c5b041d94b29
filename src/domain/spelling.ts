import { distance } from 'fastest-levenshtein';

// The same letters, in the same words, as private.plain_words in the database: the two must read a text alike.
const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅÄÖÜÉÈÊËÓÒÔÁÀÂÍÌÚÙÑČĐŊŠŦŽ';
const lower = 'abcdefghijklmnopqrstuvwxyzæøåäöüéèêëóòôáàâíìúùñčđŋšŧž';
const other = new RegExp(`[^0-9${lower}]+`, 'g');
const lowered = new Map([...upper].map((letter, i) => [letter, lower[i] ?? letter]));

/** A text as its words only: small letters and digits, single spaces. */
export function plainWords(text: string): string {
  const small = [...text.normalize('NFC')].map((letter) => lowered.get(letter) ?? letter).join('');
  return small.replace(other, ' ').trim();
}

/** How many wrong letters are forgiven: none in short words or where there are digits, one from four letters, two from eight. */
export function forgiven(form: string): number {
  if (/[0-9]/.test(form) || form.length < 4) return 0;
  return form.length < 8 ? 1 : 2;
}

/**
 * Whether what was written is one of the accepted forms, small slips forgiven. A form that is refused on purpose wins when
 * it is as near: «meldeplikt» is not «møteplikt» misspelt. All forms are given as `plainWords` gives them.
 */
export function spelledRight(
  written: string,
  accepted: readonly string[],
  refused: readonly string[],
): boolean {
  const plain = plainWords(written);
  if (plain === '') return false;
  const near = accepted.map((form) => ({ form, off: distance(plain, form) }));
  const best = Math.min(...near.filter(({ form, off }) => off <= forgiven(form)).map(({ off }) => off));
  return best === 0 || (Number.isFinite(best) && refused.every((form) => distance(plain, form) > best));
}
