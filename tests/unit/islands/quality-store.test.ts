import { expect, test, vi } from 'vitest';
import type { ModuleQuality } from '../../../src/domain/item-quality.ts';
import { createQualityStore } from '../../../src/islands/quality/quality-store.ts';

const answer = (module_id: string): ModuleQuality => ({ module_id, least: 20, items: [], practice: [] });
const quality = vi.fn<(module: string) => Promise<ModuleQuality>>();
const store = () => createQualityStore('m1', { quality });

test('what is fetched is shown', async () => {
  quality.mockResolvedValue(answer('m1'));
  const page = store();
  await page.load();
  expect([page.view.value, page.quality.value?.module_id]).toEqual(['ready', 'm1']);
});

test('an answer about a module that is no longer chosen is not shown', async () => {
  let late: (told: ModuleQuality) => void = () => {};
  quality.mockImplementationOnce(() => new Promise((resolve) => (late = resolve)));
  const page = store();
  const slow = page.load();
  quality.mockResolvedValue(answer('m2'));
  await page.choose('m2');
  late(answer('m1'));
  await slow;
  expect(page.quality.value?.module_id).toBe('m2');
});

test.for([
  [{ reason: 'signed-out' }, 'signed-out'],
  [{ reason: 'refused', code: 'not_author' }, 'not-author'],
  [{ reason: 'refused', code: 'module_unknown' }, 'not-loaded'],
  [{ reason: 'offline' }, 'offline'],
  [new TypeError('Failed to fetch'), 'offline'],
  [{ reason: 'unknown' }, 'failed'],
] as const)('a failure tells what is the matter: %j', async ([error, view]) => {
  quality.mockRejectedValueOnce(error);
  const page = store();
  await page.load();
  expect(page.view.value).toBe(view);
});

test('without network what was fetched stays; a role that has ended takes it away', async () => {
  quality.mockResolvedValueOnce(answer('m1'));
  const page = store();
  await page.load();
  quality.mockRejectedValueOnce({ reason: 'offline' });
  await page.load();
  expect([page.view.value, page.stale.value]).toEqual(['ready', true]);
  expect(page.quality.value).toBeDefined();
  quality.mockRejectedValueOnce({ reason: 'refused', code: 'not_author' });
  await page.load();
  expect([page.view.value, page.quality.value]).toEqual(['not-author', undefined]);
});
