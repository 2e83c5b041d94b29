import { beforeEach, expect, test, vi } from 'vitest';
import type { Assignment, OfficePlan } from '../../../src/data/plan.ts';
import { createDraft } from '../../../src/islands/plan/draft.ts';
import { mattersOf } from '../../../src/islands/plan/matters.ts';
import { createPlanStore, troubleOf } from '../../../src/islands/plan/plan-store.ts';
import { createWheel } from '../../../src/islands/plan/wheel-store.ts';

const today = '2026-11-21';
const plan: OfficePlan = { updated_at: '', today, members: [], assignments: [] };
const effects = {
  fetch: vi.fn<() => Promise<OfficePlan>>(),
  set: vi.fn(),
  move: vi.fn(),
  end: vi.fn(),
  resume: vi.fn(),
  lost: vi.fn(),
};
beforeEach(() => {
  for (const effect of Object.values(effects)) effect.mockReset();
  effects.fetch.mockResolvedValue(plan);
});

const course = {
  modules: [{ id: 'kartlegging', title: 'Kartlegge' }],
  paths: [{ id: 'leder', title: 'Leder', modules: ['barneperspektivet', 'samarbeid', 'ledelse'] }],
};
let made = 0;
const draftOf = () => createDraft(() => `id-${++made}`, mattersOf(course));
const assignment = { id: 'a', due_on: '2026-12-03' } as Assignment;

test('what was set is taken back by ending it, an end by resuming, a date by the date before', async () => {
  const store = createPlanStore(effects);
  const wheel = createWheel(() => `w-${++made}`);
  wheel.propose(course.paths[0] as (typeof course.paths)[0], today, new Set(['samarbeid']));
  const items = wheel.assignments();
  expect(items.map(({ due_on, to }) => [due_on, to])).toEqual([
    ['2026-12-10', { audience: 'role', audience_value: 'leader' }],
    ['2027-08-26', { audience: 'role', audience_value: 'leader' }],
  ]);
  await store.set(items);
  await store.undo();
  expect(effects.end).toHaveBeenLastCalledWith(items.map(({ id }) => id));
  await store.end(assignment);
  await store.undo();
  expect(effects.resume).toHaveBeenLastCalledWith(['a']);
  await store.move(assignment, '2027-01-14');
  await store.undo();
  expect(effects.move).toHaveBeenLastCalledWith('a', '2026-12-03');
  expect(store.news.value).toEqual({ what: 'undone' });
  expect(await store.undo()).toBe(false);
});

test.for([
  [{ reason: 'offline' }, 'offline'],
  [new TypeError('Failed to fetch'), 'offline'],
  [{ reason: 'signed-out' }, 'signedOut'],
  [{ reason: 'refused', code: 'national_id_in_text' }, 'national_id_in_text'],
  [{ reason: 'refused', code: '23514' }, 'refused'],
] as const)('a failure has words: %j is told as %s', ([error, word]) => {
  expect(troubleOf(error)).toBe(word);
});

test('a role that has ended takes the page away; a refusal of what was written does not', async () => {
  const store = createPlanStore(effects);
  effects.set.mockRejectedValueOnce({ reason: 'refused', code: 'due_on_out_of_range' });
  expect(await store.set([])).toBe(false);
  expect(effects.lost).not.toHaveBeenCalled();
  effects.set.mockRejectedValueOnce({ reason: 'refused', code: 'not_leader_of_office' });
  await store.set([]);
  expect(effects.lost).toHaveBeenCalledOnce();
});

test('a fetch that fails leaves the plan that was there, and says so', async () => {
  const store = createPlanStore(effects);
  await store.load();
  effects.fetch.mockRejectedValueOnce({ reason: 'offline' });
  await store.load();
  expect([store.plan.value, store.stale.value]).toEqual([plan, true]);
});

test('a draft says what is missing, all at once, and keeps its id until it is set', () => {
  const draft = draftOf();
  draft.audience.value = 'persons';
  draft.note.value = 'Gjelder 01819010001';
  draft.dueOn.value = '2026-11-20';
  expect(draft.finish(today)).toBeUndefined();
  expect(draft.missing.value).toEqual(['matter', 'people', 'date', 'id']);
  draft.matter.value = 'modul:kartlegging';
  draft.people.value = ['p'];
  draft.note.value = ' Lykke til ';
  draft.dueOn.value = today;
  const first = draft.finish(today);
  expect(first).toMatchObject({
    note: 'Lykke til',
    to: { audience: 'persons', people: ['p'] },
    matter: { module_id: 'kartlegging', path_id: null },
  });
  expect(draft.finish(today)?.id).toBe(first?.id);
  draft.clear();
  draft.matter.value = 'lop:leder';
  draft.dueOn.value = today;
  expect(draft.finish(today)?.id).not.toBe(first?.id);
});
