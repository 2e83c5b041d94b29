import { describe, expect, test, vi } from 'vitest';
import type { PackPage } from '../../../src/data/packs.ts';
import { newPack } from '../../../src/domain/pack/edit.ts';
import { createPackStore, type PackEffects } from '../../../src/islands/pack/pack-store.ts';

const row = '00000000-0000-4000-8000-000000000001';
const about = { title: 'Pakka', goodFor: '', audience: '', licence: 'CC BY 4.0', language: 'nb' } as const;
const page: PackPage = {
  ...{
    id: row,
    role: 'contributor',
    current: 1,
    version: 1,
    archived: false,
    copy: false,
    made_at: '2026-11-21',
  },
  network: { id: 'n', name: 'N', archived: false },
  content: newPack(row, about),
  ...{ versions: [], shares: [] },
};
const refusal = (reason: string, code: string) => Object.assign(new Error(code), { reason, code });

async function opened(effects: Partial<PackEffects> = {}) {
  const kept = new Map<string, PackPage['content']>();
  const save = vi.fn(effects.save ?? (() => Promise.resolve({ version: 2 })));
  const never = () => Promise.reject(new Error('not in this test'));
  const store = createPackStore({
    ...{
      page: async () => page,
      linked: never,
      news: async () => null,
      passOver: never,
      networks: async () => [],
    },
    ...{ share: never, stop: never, copy: never, archive: never, export: never, newId: () => row },
    kept: (id) => kept.get(id),
    keep: (id, draft) => void (draft ? kept.set(id, draft) : kept.delete(id)),
    ...effects,
    save,
  });
  await store.load(row);
  return { store, save, kept };
}
const written = { ...page.content, title: 'Nytt navn' };

describe('writing a pack', () => {
  test('saves one version further, and forgets what was kept', async () => {
    const { store, save, kept } = await opened();
    store.edit();
    store.change(written);
    expect(kept.get(row)).toEqual(written);
    expect(await store.save()).toBe(2);
    expect(save).toHaveBeenCalledWith(
      expect.objectContaining({
        base: 1,
        content: expect.objectContaining({ title: 'Nytt navn', version: 2, id: row }),
      }),
    );
    expect(kept.size).toBe(0);
    expect(store.draft.value).toBeUndefined();
  });

  test.for([
    ['refused', 'pack_changed', 'conflict'],
    ['refused', 'national_id_in_text', 'identity'],
    ['refused', 'not_in_network', 'refused'],
    ['offline', '', 'offline'],
  ] as const)('keeps what was typed when it is %s (%s)', async ([reason, code, trouble]) => {
    const { store, kept } = await opened({ save: () => Promise.reject(refusal(reason, code)) });
    store.edit();
    store.change(written);
    expect(await store.save()).toBeUndefined();
    expect(store.trouble.value).toBe(trouble);
    expect(store.draft.value).toEqual(written);
    expect(kept.get(row)).toEqual(written);
  });

  test('puts back what was not saved, but not over a newer version', async () => {
    const { store, kept } = await opened();
    kept.set(row, written);
    store.edit();
    expect(store.restored.value).toBe(true);
    expect(store.draft.value).toEqual(written);
    kept.set(row, { ...written, version: 9 });
    store.edit();
    expect(store.restored.value).toBe(false);
    expect(store.draft.value).toEqual(page.content);
  });
});

test('a pack that is not shared with one is missing, and a dead line is said to be one', async () => {
  const { store } = await opened({ page: () => Promise.reject(refusal('refused', 'no_such_pack')) });
  expect(store.view.value).toBe('missing');
  const { store: offline } = await opened({ page: () => Promise.reject(refusal('offline', '')) });
  expect(offline.view.value).toBe('offline');
});
