import { expect, test, vi } from 'vitest';
import { createSurenessStore } from '../../../src/islands/sureness/sureness-store.ts';

const open = () => {
  const effects = {
    save: vi.fn(async () => undefined),
    remove: vi.fn(async () => undefined),
    skip: vi.fn(async () => undefined),
  };
  return { effects, store: createSurenessStore(effects, ['a', 'b']) };
};

test('all statements or none: what is chosen stays until then', async () => {
  const { store, effects } = open();
  store.choose('a', 2);
  expect(await store.save('before')).toBe(false);
  expect(store.news.value).toBe('missing');
  expect(effects.save).not.toHaveBeenCalled();
  store.choose('b', 5);
  expect(await store.save('before')).toBe(true);
  expect(effects.save).toHaveBeenCalledExactlyOnceWith('before', { a: 2, b: 5 });
  expect(store.draft.value).toEqual({});
});

test('a device that does not keep says so, and what was chosen stands', async () => {
  const { store, effects } = open();
  effects.save.mockRejectedValueOnce(new Error('no room'));
  store.choose('a', 1);
  store.choose('b', 1);
  expect(await store.save('after')).toBe(false);
  expect(store.news.value).toBe('failed');
  expect(store.draft.value).toEqual({ a: 1, b: 1 });
});

test('what was taken back can be had again', async () => {
  const { store, effects } = open();
  store.known.value = { before: { a: 1, b: 2 }, after: { a: 2, b: 3 } };
  await store.remove();
  expect(store.news.value).toBe('removed');
  await store.undo();
  expect(effects.save.mock.calls).toEqual([
    ['before', { a: 1, b: 2 }],
    ['after', { a: 2, b: 3 }],
  ]);
  expect(store.taken.value).toBeUndefined();
});
