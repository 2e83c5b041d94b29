// Letters that are written in more than one way, as one. Å is also written aa (but AAP is no åp), and a foreign
// keyboard gives ä and ö.
const same: readonly (readonly [RegExp, string])[] = [
  [/(?<=.)aa(?=.)|^aa(?=..)/g, 'å'],
  [/ä/g, 'æ'],
  [/ö/g, 'ø'],
  [/[éèêë]/g, 'e'],
  [/[óòô]/g, 'o'],
  [/[áàâ]/g, 'a'],
  [/ü/g, 'y'],
];

/** A text in small letters, each letter written in one way. */
export function fold(text: string): string {
  const small = text.normalize('NFC').toLowerCase();
  return same.reduce((folded, [written, letter]) => folded.replace(written, letter), small);
}

const word = /§+|[\p{L}\p{N}]+(?:[-–'’][\p{L}\p{N}]+)*/gu;

/** One word of a text: as it stands, folded, and where it begins. */
export type Word = { readonly text: string; readonly folded: string; readonly at: number };

/** The words of a text in order; a word with a hyphen is one, a paragraph sign too. */
export function wordsOf(text: string): Word[] {
  return [...text.normalize('NFC').matchAll(word)].map((match) => ({
    text: match[0],
    folded: fold(match[0]).replace(/['’]/g, ''),
    at: match.index,
  }));
}
