import { expect, test, vi } from 'vitest';
import type { SelfCheckNotes } from '../../../src/data/self-check.ts';
import { createSelfCheckStore } from '../../../src/islands/self-check/self-check-store.ts';

const withKept = (kept: SelfCheckNotes) => {
  const save = vi.fn(async (_: SelfCheckNotes) => {});
  return { save, store: createSelfCheckStore({ load: async () => kept, save }) };
};

test('what was kept comes back, with what was written before the page woke on top', async () => {
  const { store, save } = withKept({ a: { owner: 'Leder', state: 'no' }, b: { note: 'Ja' } });
  await store.load({ a: { state: 'part' } });
  const all = { a: { owner: 'Leder', state: 'part' }, b: { note: 'Ja' } };
  expect(store.notes.value).toEqual(all);
  expect(save).toHaveBeenLastCalledWith(all);
});

test('a device that keeps nothing says so, and what was written stays on the page', async () => {
  const store = createSelfCheckStore({
    load: async () => ({}),
    save: async () => Promise.reject(new Error('full')),
  });
  store.write('a', { owner: 'Leder' });
  await vi.waitFor(() => expect(store.failed.value).toBe(true));
  expect(store.notes.value).toEqual({ a: { owner: 'Leder' } });
});

test('emptied is empty, also on the device', async () => {
  const { store, save } = withKept({ a: { owner: 'Leder' } });
  await store.load();
  store.empty();
  expect([store.notes.value, save.mock.calls.at(-1)]).toEqual([{}, [{}]]);
});
