import { beforeEach, expect, test, vi } from 'vitest';
import type { PracticeItem } from '../../../src/domain/memory/deck.ts';
import { noHints } from '../../../src/domain/memory/today.ts';
import type { Review } from '../../../src/domain/review.ts';
import { createWarmStore } from '../../../src/islands/warm/warm-store.ts';
import { at, deckOf, review } from '../memory/support.ts';

const question = { id: 'q', kind: 'single', text: 't', options: [], sources: [] } as const;
const items = deckOf(20).map((item) => ({ ...item, question })) satisfies PracticeItem[];
const add = vi.fn<(review: Review) => Promise<void>>();
let now: Date;
let made: number;

function open(reviews: readonly Review[] = []) {
  const store = createWarmStore({ add, now: () => now, newId: () => `new${++made}` });
  store.know({ items, reviews, hints: noHints });
  return store;
}
beforeEach(() => {
  add.mockReset().mockResolvedValue();
  now = at(10);
  made = 0;
});

test('today’s questions one at a time; every answer is handed on at once', () => {
  const store = open();
  expect(store.place.value).toEqual({ n: 1, all: 3 });
  store.answer(1, 'sure', 8);
  expect(store.place.value).toEqual({ n: 1, all: 3 });
  expect(add).toHaveBeenCalledExactlyOnceWith({
    id: 'new1',
    itemId: 'i00',
    at: now.toISOString(),
    event: 'answered',
    share: 1,
    confidence: 'sure',
    seconds: 8,
    version: 'text.source',
  });
  store.next();
  expect(store.place.value).toEqual({ n: 2, all: 3 });
  expect(store.current.value?.id).toBe('i05');
});

test('only the first answer to a question counts', () => {
  const store = open();
  store.answer(0, undefined, undefined);
  store.answer(1, 'sure', 1);
  expect(add).toHaveBeenCalledTimes(1);
  expect(store.answered.value.map(({ share }) => share)).toEqual([0]);
});

test('after the last one there is rest, and five more for those who want', () => {
  const store = open();
  for (let i = 0; i < 3; i++) {
    store.answer(1, undefined, undefined);
    store.next();
  }
  expect(store.current.value).toBeUndefined();
  expect(store.today.value).toMatchObject({ done: 3, more: true, nextIn: 1 });
  store.more();
  expect(store.place.value).toEqual({ n: 1, all: 5 });
  expect(store.answered.value).toEqual([]);
});

test('what was answered here earlier today, or on another device, is part of the count', () => {
  const store = open([review('i00', 10), review('i05', 10)]);
  expect(store.place.value).toEqual({ n: 3, all: 3 });
});

test('the question on screen stays when news come, and what was answered elsewhere is left out', () => {
  const store = open();
  store.know({ items, reviews: [review('i05', 10)], hints: noHints });
  expect(store.current.value?.id).toBe('i00');
  store.answer(1, undefined, undefined);
  store.next();
  expect(store.current.value?.id).toBe('i10');
});

test('a question that was answered elsewhere while it was on screen gives way', () => {
  const store = open();
  store.know({ items, reviews: [review('i00', 10)], hints: noHints });
  expect(store.current.value?.id).toBe('i05');
});

test('a device that cannot keep the answer says so, and the answer still counts on this page', async () => {
  add.mockRejectedValue(new Error('no storage'));
  const store = open();
  store.answer(1, undefined, undefined);
  store.next();
  await vi.waitFor(() => expect(store.notKept.value).toBe(true));
  store.know({ items, reviews: [], hints: noHints });
  expect(store.place.value).toEqual({ n: 2, all: 3 });
});

test('paused items are taken in again with their new version', () => {
  const store = open([
    review('i00', 1, { version: 'old.source' }),
    review('i01', 1, { version: 'text.old' }),
  ]);
  const paused = store.today.value.paused.map(({ item }) => item);
  expect(paused.map(({ id }) => id)).toEqual(['i00', 'i01']);
  store.resume(paused);
  expect(store.today.value.paused).toEqual([]);
  expect(
    add.mock.calls.map(([{ itemId, event, share, version }]) => [itemId, event, share, version]),
  ).toEqual([
    ['i00', 'resumed', null, 'text.source'],
    ['i01', 'resumed', null, 'text.source'],
  ]);
});
