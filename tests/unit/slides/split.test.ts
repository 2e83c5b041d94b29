import { describe, expect, test } from 'vitest';
import { moveOf, placeAfter } from '../../../src/domain/slides/keys.ts';
import { type Block, splitIntoSlides } from '../../../src/domain/slides/split.ts';

const h = (depth: number, text: string, again?: true): Block<string> => ({
  kind: 'heading',
  depth,
  text,
  ...(again ? { again } : {}),
});
const p = (content: string, weight = 100): Block<string> => ({ kind: 'body', content, weight });
const said = (blocks: Block<string>[]) =>
  splitIntoSlides(blocks, 'Tittel', 250).map(
    ({ above, title, content, part, parts }) =>
      `${above ? `${above} > ` : ''}${title}${parts > 1 ? ` ${part}/${parts}` : ''}: ${content.join(' ')}`,
  );

describe('a page as slides', () => {
  test('begins a slide at each heading, and says what the smaller ones stand under', () => {
    expect(said([p('a'), h(2, 'To'), p('b'), h(3, 'Tre'), p('c'), h(2, 'Fire'), p('d')])).toEqual([
      'Tittel: a',
      'To: b',
      'To > Tre: c',
      'Fire: d',
    ]);
  });

  test('goes on where a slide is full, between paragraphs', () => {
    expect(said([h(2, 'To'), p('a'), p('b'), p('c'), p('d', 900), p('e')])).toEqual([
      'To 1/4: a b',
      'To 2/4: c',
      'To 3/4: d',
      'To 4/4: e',
    ]);
  });

  test('has no slide for a heading right over a smaller one, but one for a heading alone', () => {
    expect(said([h(2, 'To'), h(3, 'Tre'), p('a'), h(2, 'Alene'), h(2, 'Sist')])).toEqual([
      'To > Tre: a',
      'Alene: ',
      'Sist: ',
    ]);
  });

  test('goes on under the heading after a box, where something follows', () => {
    expect(said([h(2, 'To'), p('a'), h(3, 'Boks'), p('b'), h(2, 'To', true), p('c')])).toEqual([
      'To: a',
      'To > Boks: b',
      'To: c',
    ]);
    expect(said([h(2, 'To'), p('a'), h(3, 'Boks'), p('b'), h(2, 'To', true)])).toEqual([
      'To: a',
      'To > Boks: b',
    ]);
  });

  test('gives the speaker all that stands under the heading', () => {
    const slides = splitIntoSlides([h(2, 'To'), p('a'), p('b'), p('c')], 'T', 250);
    expect(slides.map(({ section }) => section.join(''))).toEqual(['abc', 'abc']);
  });

  test('an empty page has no slides', () => expect(said([])).toEqual([]));
});

test('keys turn the pages, and a remote does too', () => {
  expect(['ArrowRight', ' ', 'PageDown'].map((key) => moveOf(key))).toEqual(['next', 'next', 'next']);
  expect(moveOf(' ', true)).toBe('previous');
  expect(moveOf('x')).toBeUndefined();
  expect([
    placeAfter('next', 2, 3),
    placeAfter('previous', 0, 3),
    placeAfter('last', 0, 3),
    placeAfter('first', 2, 3),
  ]).toEqual([2, 0, 2, 0]);
});
