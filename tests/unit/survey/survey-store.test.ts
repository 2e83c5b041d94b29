import { beforeEach, expect, test, vi } from 'vitest';
import type { SurveyDraft } from '../../../src/data/survey-drafts.ts';
import type { MyRound } from '../../../src/data/surveys.ts';
import { createSurveyStore, type SurveyEffects } from '../../../src/islands/survey/survey-store.ts';

const round: MyRound = {
  id: 'r',
  version: '1',
  office_name: 'Nav Fjordvik',
  closes_on: '2026-12-01',
  kind: 'advisor',
  taken: false,
};
const questions = [
  { id: 'how', askedTo: ['advisor', 'other', 'leader'] },
  { id: 'rows', askedTo: ['advisor'], rows: [{ id: 'one' }, { id: 'two' }] },
  { id: 'three', askedTo: ['advisor'], pick: 3 },
] as const;
const stamp = { kind: 'advisor', stamp: 's' } as const;

let kept: SurveyDraft;
const effects = {
  rounds: vi.fn<SurveyEffects['rounds']>(),
  load: vi.fn(() => kept),
  save: vi.fn((_: string, draft: SurveyDraft) => {
    kept = draft;
  }),
  markSent: vi.fn<SurveyEffects['markSent']>(),
  take: vi.fn<SurveyEffects['take']>(),
  cast: vi.fn<SurveyEffects['cast']>(),
};
beforeEach(() => {
  kept = { secret: 'x', line: null, answers: {} };
  vi.clearAllMocks();
  effects.rounds.mockReset().mockResolvedValue([round]);
  effects.take.mockReset().mockResolvedValue(stamp);
  effects.cast.mockReset().mockResolvedValue();
});

async function begun() {
  const store = createSurveyStore(questions, effects);
  await store.load(null);
  await store.begin();
  store.setRole('advisor');
  return store;
}

test('every answer is kept at once, and is there when one comes back', async () => {
  const store = await begun();
  store.answer('how', '4');
  expect(kept).toMatchObject({ stamp, answers: { how: '4' } });
  const again = createSurveyStore(questions, effects);
  await again.load('r');
  expect([again.view.value, again.draft.value.answers, effects.take.mock.calls.length]).toEqual([
    'answering',
    { how: '4' },
    1,
  ]);
});

test('a lost reply loses nothing: the same secret is stamped again', async () => {
  effects.take.mockRejectedValueOnce({ reason: 'offline' });
  const store = createSurveyStore(questions, effects);
  await store.load(null);
  await store.begin();
  expect(store.view.value).toBe('offline');
  await store.load(null);
  await store.begin();
  expect(effects.take.mock.calls).toEqual([
    ['r', 'x'],
    ['r', 'x'],
  ]);
  expect(store.view.value).toBe('answering');
});

test('nothing is sent without a role, without an answer, or with four picks of three', async () => {
  const store = createSurveyStore(questions, effects);
  await store.load(null);
  await store.begin();
  await store.send();
  expect(store.trouble.value).toBe('roleMissing');
  store.setRole('advisor');
  await store.send();
  expect(store.trouble.value).toBe('nothing');
  store.answer('three', ['a', 'b', 'c', 'd']);
  await store.send();
  expect(store.trouble.value).toBe('tooMany');
  expect(effects.cast).not.toHaveBeenCalled();
});

test('a change of role leaves behind what the new role is not asked, and its line', async () => {
  const store = await begun();
  store.setLine('state');
  store.answer('one', '2');
  store.answer('how', '3');
  store.setRole('other');
  await store.send();
  expect(effects.cast).toHaveBeenCalledWith('r', 'x', stamp, {
    role: 'other',
    line: null,
    answers: { how: '3' },
  });
});

test('what was not sent is kept; what was sent is forgotten', async () => {
  const store = await begun();
  store.answer('how', '3');
  effects.cast.mockRejectedValueOnce({ reason: 'offline' });
  await store.send();
  expect([store.trouble.value, kept.answers]).toEqual(['notSent', { how: '3' }]);
  await store.send();
  expect([store.view.value, store.draft.value.answers]).toEqual(['sent', {}]);
  expect(effects.markSent).toHaveBeenCalledWith('r');
});

test.for([
  [{ code: 'ballot_taken', reason: 'refused' }, 'taken'],
  [{ code: 'round_closed', reason: 'refused' }, 'closed'],
  [{ reason: 'signed-out' }, 'signed-out'],
  [new TypeError('Failed to fetch'), 'offline'],
] as const)('when no ballot is given, the reason is told: %j', async ([error, view]) => {
  effects.take.mockRejectedValueOnce(error);
  const store = createSurveyStore(questions, effects);
  await store.load(null);
  await store.begin();
  expect(store.view.value).toBe(view);
});

test('two clicks send once', async () => {
  const store = await begun();
  store.answer('how', '3');
  await Promise.all([store.send(), store.send()]);
  expect(effects.cast).toHaveBeenCalledTimes(1);
});
