import { expect, test } from 'vitest';
import { replay } from '../../../src/domain/memory/cards.ts';
import { stillToAsk, todaysItems } from '../../../src/domain/memory/today.ts';
import type { Review } from '../../../src/domain/review.ts';
import { at, deckOf, noHints, review, seconds, shuffled } from './support.ts';

const today = (items: ReturnType<typeof deckOf>, reviews: readonly Review[], day: number, more = {}) =>
  todaysItems({ items, cards: replay(reviews, seconds), hints: noHints, now: at(day), ...more });
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

test('the first day begins with three new ones, from different lessons', () => {
  const { items, done, more } = today(deckOf(20), [], 1);
  expect(ids(items)).toEqual(['i00', 'i05', 'i10']);
  expect([done, more]).toEqual([0, true]);
});

test('what is most at risk comes first, with new ones in between', () => {
  const reviews = [review('i03', 1, { share: 0 }), review('i01', 2), review('i02', 1, { share: 0.5 })];
  const { items } = today(deckOf(20), reviews, 6);
  expect(ids(items)).toEqual(['i03', 'i00', 'i02', 'i05', 'i01']);
});

test('after three weeks away there are five, most at risk first, and nothing tells how many wait', () => {
  const deck = deckOf(30);
  const before = deck.flatMap(({ id }, i) => [review(id, 1, { share: i % 3 === 0 ? 0 : 1 }), review(id, 4)]);
  const back = today(deck, before, 28);
  expect(back.items).toHaveLength(5);
  expect(ids(back.items).every((id) => Number(id.slice(1)) % 3 === 0)).toBe(true);
  expect(Object.values(back).filter((value) => typeof value === 'number')).toEqual([0, 1]);
});

test('a full day still begins one new item, and not a second', () => {
  const deck = deckOf(12);
  const old = ['i01', 'i02', 'i03', 'i04', 'i06', 'i07', 'i08'].map((id) => review(id, 1));
  const first = today(deck, old, 10);
  expect(ids(first.items).filter((id) => !old.some((r) => r.itemId === id))).toEqual(['i00']);
  const after = today(deck, [...old, review('i00', 10)], 10);
  expect(after.items).toHaveLength(4);
  expect(ids(after.items).every((id) => old.some((r) => r.itemId === id))).toBe(true);
});

test('two devices that have heard of each other do not give ten', () => {
  const deck = deckOf(30);
  const old = deck.slice(0, 10).map(({ id }) => review(id, 1));
  const phone = today(deck, old, 10).items.map(({ id }) => review(id, 10));
  const office = today(deck, shuffled([...phone, ...old], 3), 10);
  expect([office.done, office.items.length, office.nextIn]).toEqual([5, 0, 1]);
  const begun = todaysItems({ items: deck, cards: replay(old, seconds), hints: noHints, now: at(10) }).items;
  expect(stillToAsk(begun, replay([...old, ...phone.slice(0, 3)], seconds), at(10))).toHaveLength(2);
  expect(stillToAsk(begun, replay([...old, ...phone], seconds), at(10))).toHaveLength(0);
});

test('two devices with the same reviews ask the same, in the same order', () => {
  const deck = deckOf(30);
  const reviews = deck.slice(0, 15).map(({ id }, i) => review(id, 1 + (i % 4), { share: i % 2 }));
  expect(today(deck, shuffled(reviews, 9), 12)).toEqual(today(deck, reviews, 12));
});

test('what was asked today is not asked again today, and a wrong one is back tomorrow', () => {
  const deck = deckOf(3);
  const reviews = [review('i00', 1, { share: 0 }), review('i01', 1), review('i02', 1)];
  expect(today(deck, reviews, 1)).toMatchObject({ items: [], done: 3, more: false, nextIn: 1 });
  expect(ids(today(deck, reviews, 2).items)).toEqual(['i00']);
});

test('when nothing is due it says when the next one is', () => {
  const deck = deckOf(1);
  expect(today(deck, [review('i00', 1)], 2)).toMatchObject({ items: [], more: false, nextIn: 2 });
  expect(today([], [], 2)).toMatchObject({ items: [], nextIn: undefined });
});

test('«Ta fem til» gives five more, new ones too', () => {
  const deck = deckOf(30);
  const done = ['i00', 'i05', 'i10'].map((id) => review(id, 1));
  expect(today(deck, done, 1).items).toEqual([]);
  expect(ids(today(deck, done, 1, { moreAfter: 3 }).items)).toEqual(['i15', 'i20', 'i25', 'i01', 'i06']);
});

test('hints decide which new ones come first: wrong in the check, then lessons weak in the exam', () => {
  const hints = { wrong: new Set(['i13']), weakLessons: new Set(['l1']) };
  expect(ids(today(deckOf(20), [], 1, { hints }).items)).toEqual(['i13', 'i05', 'i06']);
});

test('a changed item is paused with its reasons, and comes back when it is taken in again', () => {
  const deck = deckOf(3);
  const met = [
    review('i00', 1, { version: 'old.source' }),
    review('i01', 1, { version: 'text.old' }),
    review('i02', 1, { version: 'old.old' }),
  ];
  const paused = (reviews: Review[]) =>
    today(deck, reviews, 9).paused.map(({ item, reasons }) => [item.id, ...reasons]);
  expect(today(deck, met, 9).items).toEqual([]);
  expect(paused(met)).toEqual([
    ['i00', 'text'],
    ['i01', 'source'],
    ['i02', 'text', 'source'],
  ]);
  const resumed = [...met, review('i02', 9, { event: 'resumed', share: null })];
  expect(paused(resumed).flat()).not.toContain('i02');
  expect(ids(today(deck, resumed, 9).items)).toEqual(['i02']);
});

test('an item whose source is past its day is asked by nobody, new or not', () => {
  const deck = deckOf(2, { expires: '2026-11-05' });
  expect(today(deck, [review('i00', 1)], 4).items).toHaveLength(2);
  const after = today(deck, [review('i00', 1)], 5);
  expect(after.items).toEqual([]);
  expect(after.paused.map(({ reasons }) => reasons)).toEqual([['expired'], ['expired']]);
});
