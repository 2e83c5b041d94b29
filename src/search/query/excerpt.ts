import { type Word, wordsOf } from '../words/fold.ts';
import { stem } from '../words/stem.ts';

/** A piece of an excerpt; `marked` is what was searched for. */
export type Piece = { readonly text: string; readonly marked: boolean };

/** Words around a hit, and how an address points at it. */
export type Excerpt = {
  readonly pieces: readonly Piece[];
  /** `:~:text=…`: the browser scrolls to the words and marks them. Empty when none of them stand here. */
  readonly fragment: string;
};

const before = 60;
const length = 190;

/** The part of a text that has most of what was searched for. */
export function excerptOf(text: string, marks: readonly string[]): Excerpt {
  const words = wordsOf(text);
  const all = (wanted: readonly string[]) => words.filter((word, i) => isMarked(word, words[i - 1], wanted));
  // Where «barnetrygd» stands, «barn» alone is not what was searched for.
  const whole = all(marks.filter((mark) => !marks.some((other) => other !== mark && other.includes(mark))));
  const hits = whole.length > 0 ? whole : all(marks);
  const [from, to] = windowAround(text, hits);
  const inside = hits.filter(({ at, text: word }) => at >= from && at + word.length <= to);
  return { pieces: piecesOf(text, from, to, inside), fragment: fragmentOf(text, words, inside[0]) };
}

function isMarked({ folded }: Word, previous: Word | undefined, marks: readonly string[]): boolean {
  if (/^\d/.test(folded))
    return marks.some(
      (mark) => mark.replace(/^.*(§|art)/, '') === folded && /^(§+|art\p{L}*)$/u.test(previous?.folded ?? ''),
    );
  const term = stem(folded.replaceAll(/[-–]/g, ''));
  return marks.some((mark) => mark === term || (mark.length >= 4 && term.includes(mark)));
}

/** Where the excerpt begins and ends: the stretch with the most different words, on whole words. */
function windowAround(text: string, hits: readonly Word[]): readonly [number, number] {
  let best = { from: 0, different: 0 };
  for (const { at } of hits) {
    const near = hits.filter((other) => other.at >= at && other.at < at + length - before);
    const different = new Set(near.map(({ folded }) => stem(folded))).size;
    if (different > best.different) best = { from: at, different };
  }
  const from = best.from <= before ? 0 : text.indexOf(' ', best.from - before) + 1;
  const end = from + length >= text.length ? text.length : text.lastIndexOf(' ', from + length);
  return [from, Math.max(end, from)];
}

function piecesOf(text: string, from: number, to: number, hits: readonly Word[]): Piece[] {
  const pieces: Piece[] = from > 0 ? [{ text: '… ', marked: false }] : [];
  let at = from;
  for (const hit of hits) {
    if (hit.at > at) pieces.push({ text: text.slice(at, hit.at), marked: false });
    pieces.push({ text: hit.text, marked: true });
    at = hit.at + hit.text.length;
  }
  const rest = text.slice(at, to) + (to < text.length ? ' …' : '');
  return rest ? [...pieces, { text: rest, marked: false }] : pieces;
}

/** The words before and after tell which of several equal words is meant; they must stand in the same paragraph. */
function fragmentOf(text: string, words: readonly Word[], hit: Word | undefined): string {
  if (!hit) return '';
  const at = words.indexOf(hit);
  const beside = (word: Word | undefined, gap: string) =>
    word && !/[\n.:;!?«»"(),]/.test(gap) ? encoded(word.text) : '';
  const [previous, next] = [words[at - 1], words[at + 1]];
  const prefix = beside(previous, previous ? text.slice(previous.at + previous.text.length, hit.at) : '\n');
  const suffix = beside(next, next ? text.slice(hit.at + hit.text.length, next.at) : '\n');
  return `:~:text=${prefix ? `${prefix}-,` : ''}${encoded(hit.text)}${suffix ? `,-${suffix}` : ''}`;
}

/** A hyphen means something in a text fragment. */
const encoded = (word: string) => encodeURIComponent(word).replaceAll('-', '%2D');
