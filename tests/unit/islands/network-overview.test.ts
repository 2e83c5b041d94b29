import { describe, expect, test, vi } from 'vitest';
import type { NetworkOverview, RoundNetwork } from '../../../src/data/network-overview.ts';
import { createOverviewStore } from '../../../src/islands/network/overview/overview-store.ts';
import { fivesIn } from '../../../src/islands/network/overview/ReachTables.tsx';
import { createOpenedStore } from '../../../src/islands/survey-leader/opened-store.ts';

const office = (name: string) => ({ id: name, name, plan: 'none' as const, bands: {} });
const overview = (names: readonly string[] = []): NetworkOverview => ({
  as_of: '2026-11-16',
  modules: [],
  offices: names.map(office),
  too_small: [...names],
  surveys: { offices: names.map((name) => ({ ...office(name), closed_on: '', figures: [] })), leaders: [] },
  packs: [],
  materials: [],
});

describe('the overview', () => {
  test('stands in the order of the Norwegian alphabet', async () => {
    const store = createOverviewStore({
      overview: async () => overview(['Ås', 'Ærøy', 'Bø', 'Østre', 'Alta']),
    });
    await store.load();
    const names = ['Alta', 'Bø', 'Ærøy', 'Østre', 'Ås'];
    expect(store.overview.value?.offices.map(({ name }) => name)).toEqual(names);
    expect(store.overview.value?.too_small).toEqual(names);
    expect(store.overview.value?.surveys.offices.map(({ name }) => name)).toEqual(names);
    expect(store.view.value).toBe('ready');
  });

  test('stays when the line is dead, and goes when the right has ended', async () => {
    const answers = vi.fn<() => Promise<NetworkOverview>>().mockRejectedValueOnce({ reason: 'offline' });
    const store = createOverviewStore({ overview: answers });
    await store.load();
    expect(store.view.value).toBe('offline');
    answers.mockResolvedValueOnce(overview(['Alta']));
    await store.load();
    answers.mockRejectedValueOnce({ reason: 'offline' });
    await store.load();
    expect([store.view.value, store.overview.value?.offices.length]).toEqual(['ready', 1]);
    answers.mockRejectedValueOnce({ reason: 'refused', code: 'not_governor' });
    await store.load();
    expect([store.view.value, store.overview.value]).toEqual(['refused', undefined]);
  });

  test('tells of use in words or whole fives', () => {
    expect([fivesIn('nb', 0), fivesIn('nb', 'some'), fivesIn('nn', 10)]).toEqual([
      'Ingen',
      'Noen, færre enn fem',
      'Minst 10',
    ]);
  });
});

describe('opening a round to a network', () => {
  const network: RoundNetwork = { id: 'n', name: 'Nett', governor: 'G', archived: false, open: false };
  function storeWith(open: () => Promise<unknown>) {
    const effects = { networks: async () => [network], open: vi.fn(open), lost: vi.fn() };
    return { store: createOpenedStore(effects), effects };
  }

  test('opens and takes back, once for two clicks', async () => {
    const { store, effects } = storeWith(async () => null);
    await store.load();
    await Promise.all([store.setOpen(network, true), store.setOpen(network, true)]);
    expect(effects.open.mock.calls).toEqual([['n', true]]);
    expect([store.networks.value?.[0]?.open, store.done.value]).toEqual([
      true,
      { name: 'Nett', opened: true },
    ]);
    await store.setOpen(network, false);
    expect(store.networks.value?.[0]?.open).toBe(false);
  });

  test.for([
    ['not_in_network', 'not_in_network', 0],
    ['not_leader_of_office', 'notDone', 1],
  ] as const)('refused with %s it says so, and nothing has changed', async ([code, word, lost]) => {
    const { store, effects } = storeWith(() => Promise.reject({ reason: 'refused', code }));
    await store.load();
    await store.setOpen(network, true);
    expect([store.trouble.value, store.networks.value?.[0]?.open]).toEqual([word, false]);
    expect(effects.lost).toHaveBeenCalledTimes(lost);
  });
});
