import { isStopWord, stem } from './stem.ts';

/** Ends of words that are no words: «samarbeid» is not made of «sam», nor «trygghet» of «het». */
const endings = new Set(
  'het heit else ing skap dom lig leg sam bar ene ane ende ande inga ingen inger else elser ering ist ning asjon tet del del'.split(
    ' ',
  ),
);
/** Between the parts: nothing, a hyphen, or the s or e that joins them. */
const joints = ['', 's', 'e', '-', 's-'];
const shortest = 3;

/** Whether a stem is a word that a compound may be made of. */
export type Lexicon = (stem: string) => boolean;

/**
 * The parts of a compound, the longest last part first: «barnehageplass» is «barnehage» and «plass». Undefined when it
 * cannot be made of words in the lexicon.
 */
export function splitCompound(word: string, isWord: Lexicon): readonly [string, string] | undefined {
  for (let at = shortest; at <= word.length - shortest; at++) {
    const last = word.slice(at);
    if (!isPart(last, isWord)) continue;
    const first = firstPart(word.slice(0, at), isWord);
    if (first) return [first, last];
  }
  return undefined;
}

/** Every part of a compound, also parts of parts: «barnehageplass» gives barnehage, plass, barn and hage. */
export function partsOf(word: string, isWord: Lexicon, depth = 3): string[] {
  const split = depth > 0 ? splitCompound(word, isWord) : undefined;
  return split ? split.flatMap((part) => [part, ...partsOf(part, isWord, depth - 1)]) : [];
}

function firstPart(written: string, isWord: Lexicon): string | undefined {
  for (const joint of joints) {
    if (!written.endsWith(joint)) continue;
    const part = written.slice(0, written.length - joint.length);
    if (isPart(part, isWord)) return part;
    // «barnehageplassfordeling»: the first part may be a compound that nobody has written alone.
    const inner = part.length >= 2 * shortest && splitCompound(part, isWord);
    if (inner) return part;
  }
  return undefined;
}

const isPart = (part: string, isWord: Lexicon): boolean =>
  part.length >= shortest &&
  !endings.has(part) &&
  !isStopWord(part) &&
  !isStopWord(stem(part)) &&
  isWord(stem(part));
