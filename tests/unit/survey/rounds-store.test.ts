import { beforeEach, expect, test, vi } from 'vitest';
import type { Round } from '../../../src/data/surveys.ts';
import { createRoundsStore, type RoundsEffects } from '../../../src/islands/survey-leader/rounds-store.ts';

const round = (id: string, closed_on: string | null): Round => ({
  id,
  version: '1',
  opened_on: '2026-11-01',
  closes_on: '2026-11-15',
  closed_on,
  may_close_on: '2026-11-04',
  invited: 9,
  answered_at_least: closed_on ? null : 5,
});
const effects = {
  rounds: vi.fn<RoundsEffects['rounds']>(),
  open: vi.fn<RoundsEffects['open']>(),
  close: vi.fn<RoundsEffects['close']>(),
  results: vi.fn<RoundsEffects['results']>(),
  lost: vi.fn<RoundsEffects['lost']>(),
};
beforeEach(() => {
  vi.resetAllMocks();
  effects.rounds.mockResolvedValue([round('now', null), round('before', '2026-11-15')]);
  effects.results.mockResolvedValue({} as never);
});

test('asks for results of closed rounds only', async () => {
  const store = createRoundsStore(effects);
  await store.load();
  expect([store.open.value?.id, effects.results.mock.calls]).toEqual(['now', [['before']]]);
});

test('a refusal that says what to do stays on the page', async () => {
  const store = createRoundsStore(effects);
  await store.load();
  effects.close.mockRejectedValueOnce({ reason: 'refused', code: 'round_too_young' });
  await store.closeRound('now');
  expect([store.trouble.value, effects.lost.mock.calls.length]).toEqual(['round_too_young', 0]);
});

test('a role that has ended takes the page away', async () => {
  const store = createRoundsStore(effects);
  await store.load();
  effects.open.mockRejectedValueOnce({ reason: 'refused', code: 'not_leader_of_office' });
  await store.openRound(14);
  expect([store.trouble.value, effects.lost.mock.calls.length]).toEqual(['notDone', 1]);
});

test('a dead network keeps what is shown', async () => {
  const store = createRoundsStore(effects);
  await store.load();
  effects.rounds.mockRejectedValueOnce({ reason: 'offline' });
  await store.load();
  expect([store.view.value, store.rounds.value.length]).toEqual(['ready', 2]);
});
