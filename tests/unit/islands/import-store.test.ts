import { beforeEach, expect, test, vi } from 'vitest';
import type { ImportAnswer } from '../../../src/data/members.ts';
import type { MemberRow } from '../../../src/domain/member-row.ts';
import { countsOf, createImportStore } from '../../../src/islands/members/import-store.ts';

const rows: MemberRow[] = [{ row: 2, email: 'kari@nav.example' }];
const read = { rows, faults: [], unused: [] };
const answer = (outcome: 'invited' | 'refused', fault: string | null = null): ImportAnswer => ({
  done: outcome === 'invited',
  left: 200,
  rows: [{ row: 2, email: 'kari@nav.example', outcome, fault }],
});
const effects = {
  preview: vi.fn<(rows: readonly MemberRow[]) => Promise<ImportAnswer>>(),
  send: vi.fn<(rows: readonly MemberRow[]) => Promise<ImportAnswer>>(),
  done: vi.fn<() => void>(),
};
beforeEach(() => {
  effects.preview.mockReset().mockResolvedValue(answer('invited'));
  effects.send.mockReset().mockResolvedValue(answer('invited'));
  effects.done.mockReset();
});

test('a good list is looked over first, and sent when that is asked for', async () => {
  const store = createImportStore(effects);
  await store.look(read);
  expect(store.step.value).toBe('review');
  expect(effects.send).not.toHaveBeenCalled();
  await store.send();
  expect(effects.send).toHaveBeenCalledWith(rows);
  expect([store.step.value, store.plan.value && countsOf(store.plan.value)]).toEqual([
    'done',
    { invited: 1, updated: 0, unchanged: 0, refused: 0 },
  ]);
  expect(effects.done).toHaveBeenCalledOnce();
});

test('a list with a fault is not asked about at all', async () => {
  const store = createImportStore(effects);
  const faults = [{ row: 3, fault: 'email_missing' }] as const;
  await store.look({ ...read, faults });
  expect([store.step.value, store.faults.value]).toEqual(['writing', faults]);
  expect(effects.preview).not.toHaveBeenCalled();
});

test('what the database refuses is said like a fault, by line', async () => {
  effects.preview.mockResolvedValue(answer('refused', 'declined'));
  const store = createImportStore(effects);
  await store.look(read);
  expect(store.step.value).toBe('writing');
  expect(store.faults.value).toEqual([{ row: 2, fault: 'declined', written: 'kari@nav.example' }]);
});

test('refused at the last moment: nothing is done, and that is said', async () => {
  effects.send.mockResolvedValue(answer('refused', 'declined'));
  const store = createImportStore(effects);
  await store.look(read);
  await store.send();
  expect([store.step.value, store.faults.value.length]).toEqual(['writing', 1]);
  expect(effects.done).not.toHaveBeenCalled();
});

test.for([
  [{ reason: 'offline' }, 'offline'],
  [{ reason: 'wait', code: 'too_many_invitations' }, 'too_many_invitations'],
  [{ reason: 'unknown' }, 'failed'],
] as const)('when sending fails the list can be sent again: %j', async ([error, trouble]) => {
  effects.send.mockRejectedValueOnce(error);
  const store = createImportStore(effects);
  await store.look(read);
  await store.send();
  expect([store.step.value, store.trouble.value]).toEqual(['review', trouble]);
  await store.send();
  expect([store.step.value, store.trouble.value]).toEqual(['done', undefined]);
});

test('back to writing forgets the plan and what was wrong', async () => {
  const store = createImportStore(effects);
  await store.look(read);
  store.edit();
  expect([store.step.value, store.plan.value, store.faults.value]).toEqual(['writing', undefined, []]);
});
