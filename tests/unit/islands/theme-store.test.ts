import { expect, test, vi } from 'vitest';
import type { HardItem } from '../../../src/domain/theme-meeting/guide.ts';
import { createThemeStore } from '../../../src/islands/theme/theme-store.ts';
import { material } from '../theme/material.ts';

const hard: readonly HardItem[] = [{ item_id: 'x-s-001', band: 'few' }];
const open = (hardest: () => Promise<readonly HardItem[]> = async () => hard) => {
  const effects = {
    material: vi.fn(async (id: string) => ({ ...material, id })),
    hardest: vi.fn(hardest),
  };
  return { store: createThemeStore(effects), effects };
};

test('without an office the database is not asked, and the guide is the module’s own', async () => {
  const { store, effects } = open();
  await store.choose('x');
  expect(effects.hardest).not.toHaveBeenCalled();
  expect(store.hardView.value).toBe('none');
  expect(store.guide.value?.hard).toEqual([]);
});

test('a leader gets the office’s hardest, in whichever order office and module come', async () => {
  const { store, effects } = open();
  await store.about('o1');
  await store.choose('x');
  expect(effects.hardest).toHaveBeenCalledExactlyOnceWith('o1', ['x-s-001', 'x-s-002']);
  expect(store.guide.value?.hard.map(({ id }) => id)).toEqual(['x-s-001']);
  expect(store.hardView.value).toBe('found');
  await store.about(undefined);
  expect(store.guide.value?.hard).toEqual([]);
});

test('too few have answered', async () => {
  const { store } = open(async () => []);
  await store.about('o1');
  await store.choose('x');
  expect(store.hardView.value).toBe('few');
});

test('when the database does not answer the guide is there all the same, and the refusal is passed on', async () => {
  const { store } = open(() => Promise.reject({ reason: 'refused' }));
  await store.about('o1');
  await expect(store.choose('x')).rejects.toEqual({ reason: 'refused' });
  expect(store.view.value).toBe('ready');
  expect(store.hardView.value).toBe('offline');
  expect(store.guide.value?.case?.id).toBe('en');
});

test('an answer about a module that is no longer chosen is not shown', async () => {
  let answer: (items: readonly HardItem[]) => void = () => undefined;
  const { store } = open(() => new Promise((resolve) => (answer = resolve)));
  await store.about('o1');
  const first = store.choose('x');
  await vi.waitFor(() => expect(store.view.value).toBe('ready'));
  const late = answer;
  const second = store.choose('y');
  await vi.waitFor(() => expect(store.material.value?.id).toBe('y'));
  late(hard);
  answer([]);
  await Promise.all([first, second]);
  expect(store.hardView.value).toBe('few');
  expect(store.guide.value?.hard).toEqual([]);
});

test('a file that does not come can be asked for again', async () => {
  const { store, effects } = open();
  effects.material.mockRejectedValueOnce(new Error('offline'));
  await store.choose('x');
  expect(store.view.value).toBe('failed');
  await store.choose('x');
  expect(store.view.value).toBe('ready');
});
