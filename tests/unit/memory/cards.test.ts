import { expect, test } from 'vitest';
import { chanceOf, replay } from '../../../src/domain/memory/cards.ts';
import { dateText, dayOf } from '../../../src/domain/memory/days.ts';
import { at, review, seconds, shuffled } from './support.ts';

const reviews = [1, 3, 8, 9, 20].flatMap((day, i) => [
  review('a', day, { share: i === 2 ? 0 : 1 }),
  review('b', day + 1, { share: 0.5 }),
  review('c', day, { confidence: 'sure', seconds: 4 }),
]);

test('the same cards follow, whatever order the reviews came in', () => {
  const expected = replay(reviews, seconds);
  expect(expected.size).toBe(3);
  for (const seed of [1, 2, 3, 4, 5]) expect(replay(shuffled(reviews, seed), seconds)).toEqual(expected);
});

test('a review received twice counts once', () => {
  expect(replay([...reviews, ...shuffled(reviews, 7)], seconds)).toEqual(replay(reviews, seconds));
});

test('a review that the database has put back from the future counts once, as the database has it', () => {
  const ahead = review('a', 30);
  const putBack = { ...ahead, at: at(2).toISOString() };
  const expected = replay([review('a', 1), putBack], seconds);
  for (const both of [
    [ahead, putBack],
    [putBack, ahead],
  ])
    expect(replay([review('a', 1), ...both], seconds)).toEqual(expected);
});

test('the database writes times another way, and nothing changes by it', () => {
  const rewritten = reviews.map((r) => ({ ...r, at: r.at.replace('.000Z', '+00:00') }));
  expect(replay(rewritten, seconds)).toEqual(replay(reviews, seconds));
});

test('wrong comes back tomorrow; right after three days; sure and quick later still', () => {
  const dueIn = (more: Parameters<typeof review>[2]) =>
    (replay([review('a', 1, more)], seconds).get('a')?.due ?? 0) - dayOf(at(1));
  expect(dueIn({ share: 0 })).toBe(1);
  expect(dueIn({ share: 0.5 })).toBe(2);
  expect(dueIn({})).toBe(3);
  expect(dueIn({ confidence: 'sure', seconds: 4 })).toBe(8);
});

test('the second answer of a day changes nothing: it says what was read a while ago', () => {
  const first = review('a', 1, { share: 0 });
  const second = review('a', 1, { at: at(1, 20).toISOString() });
  expect(replay([second, first], seconds)).toEqual(replay([first], seconds));
});

test('a day is a date in Norway, in summer and winter', () => {
  // 23.30 UTC on 1 November is half past midnight on the 2nd.
  const late = review('a', 1, { at: '2026-11-01T23:30:00Z', share: 0 });
  expect(replay([late], seconds).get('a')?.due).toBe(dayOf('2026-11-03T12:00:00Z'));
  expect(dateText(new Date('2026-07-01T22:30:00Z'))).toBe('2026-07-02');
  expect(dayOf('2026-10-26T12:00:00Z') - dayOf('2026-10-24T12:00:00Z')).toBe(2);
});

test('an item taken in again is due at once, keeps what was known, and has the new version', () => {
  const before = replay([review('a', 1), review('a', 4)], seconds).get('a');
  const resumed = review('a', 5, { event: 'resumed', share: null, version: 'new.source' });
  const after = replay([...[review('a', 1), review('a', 4)], resumed], seconds).get('a');
  expect(before?.due).toBeGreaterThan(dayOf(at(5)));
  expect(after).toMatchObject({ due: dayOf(at(5)), version: 'new.source', lastDay: dayOf(at(4)) });
  expect(after?.fsrs.stability).toBe(before?.fsrs.stability);
});

test('what was never answered cannot be resumed', () => {
  expect(replay([review('a', 1, { event: 'resumed', share: null })], seconds).size).toBe(0);
});

test('memory fades with time, and is at nine of ten when the item is due', () => {
  const card = replay([review('a', 1), review('a', 4), review('a', 15)], seconds).get('a');
  if (!card) throw new Error('no card');
  expect(chanceOf(card, card.due)).toBeCloseTo(0.9, 1);
  expect(chanceOf(card, card.due + 30)).toBeLessThan(chanceOf(card, card.due));
});
