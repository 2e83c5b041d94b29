import { describe, expect, test } from 'vitest';
import {
  type ItemFigures,
  type OptionFigures,
  shortened,
  unusedOptions,
  verdictsOn,
  worstFirst,
} from '../../../src/domain/item-quality.ts';

const both = (text: string) => ({ nb: text, nn: text });
const option = (id: string, chosen: number | null, correct: boolean | null = false): OptionFigures => ({
  id,
  text: both(id),
  correct,
  target: null,
  chosen,
});
const fine: ItemFigures = {
  id: 'q',
  lesson_id: 'l',
  kind: 'single',
  text: both('Hva?'),
  unit: null,
  answers: 20,
  unanswered: 0,
  difficulty: 0.7,
  discrimination: 0.3,
  options: [option('a', 14, true), option('b', 4), option('c', 2)],
  written: [],
  flags: { count: 0, texts: [] },
};
const none = { answers: null, unanswered: null, difficulty: null, discrimination: null };

describe('verdicts', () => {
  test.for<[string, Partial<ItemFigures>, string[] | undefined]>([
    ['nothing is wrong', {}, []],
    ['there are too few answers', { ...none, options: [option('a', null, true)] }, undefined],
    ['54 % are right', { difficulty: 0.54 }, ['too-hard']],
    ['55 % are right', { difficulty: 0.55 }, []],
    ['90 % are right', { difficulty: 0.9 }, []],
    ['91 % are right', { difficulty: 0.91 }, ['too-easy']],
    ['91 % are right about a claim', { kind: 'true-false', difficulty: 0.91 }, []],
    ['96 % are right about a claim', { kind: 'true-false', difficulty: 0.96 }, ['too-easy']],
    ['it hardly tells', { discrimination: 0.14 }, ['tells-little']],
    ['it tells just enough', { discrimination: 0.15 }, []],
    ['it tells nothing', { discrimination: 0 }, ['tells-little']],
    ['it tells the wrong way', { discrimination: -0.01 }, ['backwards']],
    ['all answer alike', { difficulty: 1, discrimination: null }, ['too-easy']],
    ['nobody chooses an option', { options: [option('a', 20, true), option('b', 0)] }, ['unused-option']],
    ['nobody chooses the right option', { options: [option('a', 0, true), option('b', 20)] }, []],
    ['much is wrong', { difficulty: 0.2, discrimination: -0.2 }, ['backwards', 'too-hard']],
  ])('when %s', ([, change, expected]) => {
    expect(verdictsOn({ ...fine, ...change })).toEqual(expected);
  });

  test('in a text to mark, in a claim, and where options are placed, an option at zero is no mistake', () => {
    expect(unusedOptions({ ...fine, kind: 'true-false', options: [option('usant', 0)] })).toEqual([]);
    expect(unusedOptions({ ...fine, kind: 'text-marking', options: [option('s', 0)] })).toEqual([]);
    expect(unusedOptions({ ...fine, kind: 'order', options: [option('s', 0, null)] })).toEqual([]);
  });
});

test('flagged questions come first, then those with most to look at, then those that wait; else as given', () => {
  const item = (id: string, change: Partial<ItemFigures>) => ({ ...fine, id, ...change });
  const flagged = (count: number) => ({ flags: { count, texts: [] } });
  const order = worstFirst([
    item('waits', none),
    item('fine', {}),
    item('hard', { difficulty: 0.1 }),
    item('one flag', flagged(1)),
    item('fine, too', {}),
    item('three flags', flagged(3)),
    item('hard and backwards', { difficulty: 0.1, discrimination: -1 }),
  ]);
  expect(order.map(({ id }) => id)).toEqual([
    'three flags',
    'one flag',
    'hard and backwards',
    'hard',
    'fine',
    'fine, too',
    'waits',
  ]);
});

test('a long text is cut between words, a short one is left', () => {
  expect(shortened('Hva er dette?')).toBe('Hva er dette?');
  expect(shortened('ett to tre fire', 8)).toBe('ett to …');
  expect(shortened('ett to tre fire', 10)).toBe('ett to tre …');
});
