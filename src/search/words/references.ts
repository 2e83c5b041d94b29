import type { Word } from './fold.ts';
import { stem } from './stem.ts';

/** Names and abbreviations of laws, as stems, and the law that they mean. */
export type Laws = ReadonlyMap<string, string>;

/** One paragraph or article that a text names: the words it stands in, and the terms it is found by. */
export type Reference = {
  readonly from: number;
  readonly to: number;
  /** «§18», whatever the law. */
  readonly any: string;
  /** «sotjl§18», when the law is named beside it. */
  readonly exact?: string;
};

const sign = /^(§+|paragraf(en|ane|ene)?|pgf|par)$/;
const article = /^(artikkel(en)?|artikl(ene|ane|er|ar)|art)$/;
const number = /^\d{1,3}([-–]\d{1,2})?[a-z]?$/;
const and = /^(og|eller|samt)$/;

/** The paragraphs that a text names: «§ 18», «§§ 17 og 18», «artikkel 12», «sotjl 18», «§ 18 i sosialtjenesteloven». */
export function referencesIn(words: readonly Word[], laws: Laws): Reference[] {
  const found: Reference[] = [];
  for (let at = 0; at < words.length; at++) {
    const first = found.at(-1);
    if (first && at < first.to) continue;
    found.push(...referencesAt(words, at, laws));
  }
  return found;
}

function referencesAt(words: readonly Word[], at: number, laws: Laws): Reference[] {
  const named = law(words[at], laws);
  if (isSign(words[at])) return numbersAfter(words, { from: at, sign: at, first: at + 1 }, undefined, laws);
  if (!named) return [];
  // «sosialtjenesteloven § 18» and «sotjl 18»: a sign or a number right after the name of a law.
  if (isSign(words[at + 1]))
    return numbersAfter(words, { from: at, sign: at + 1, first: at + 2 }, named, laws);
  return numbersAfter(words, { from: at, sign: at, first: at + 1 }, named, laws);
}

/** The numbers from `first` on: one, or several with «og» or commas between. */
function numbersAfter(
  words: readonly Word[],
  { from, sign: kindAt, first }: { from: number; sign: number; first: number },
  near: string | undefined,
  laws: Laws,
): Reference[] {
  const kind = article.test(words[kindAt]?.folded ?? '') ? 'art' : '§';
  const found: Reference[] = [];
  let named = near;
  for (let next = numberAt(words, first); next; next = numberAt(words, next.after)) {
    named ??= lawAfter(words, next.to, laws);
    const { to, digits } = next;
    found.push({ from, to, any: `${kind}${digits}`, ...(named ? { exact: `${named}§${digits}` } : {}) });
  }
  return found;
}

/** «18», «14 a», «13-4»: with where it ends, and where the next one could begin. */
function numberAt(words: readonly Word[], at: number) {
  const here = words[at]?.folded ?? '';
  if (!number.test(here)) return undefined;
  const letter = words[at + 1]?.folded ?? '';
  // «§ 18 i loven»: i is a word here, and no letter of a paragraph.
  const lettered = /^[a-hj-z]$/.test(letter);
  const to = at + (lettered ? 2 : 1);
  const digits = `${here}${lettered ? letter : ''}`.replace('–', '-');
  return { digits, to, after: and.test(words[to]?.folded ?? '') ? to + 1 : to };
}

const isSign = (word: Word | undefined) =>
  word !== undefined && (sign.test(word.folded) || article.test(word.folded));

const law = (word: Word | undefined, laws: Laws) =>
  word &&
  (laws.get(word.folded) ?? laws.get(stem(word.folded)) ?? laws.get(stem(word.folded.replace('-', ''))));

/** «§ 18 i sosialtjenesteloven», «artikkel 12 nr. 1 i barnekonvensjonen». */
function lawAfter(words: readonly Word[], at: number, laws: Laws): string | undefined {
  const next = words.slice(at, at + 5);
  const to = next.findIndex(({ folded }) => folded === 'i' || folded === 'etter');
  return (to >= 0 && (law(next[to + 1], laws) ?? law(next[to + 2], laws))) || law(next[0], laws) || undefined;
}
