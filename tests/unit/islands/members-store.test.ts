import { expect, test, vi } from 'vitest';
import type { OfficeMembers } from '../../../src/data/members.ts';
import { createMembersStore } from '../../../src/islands/members/members-store.ts';

const nobody: OfficeMembers = {
  office: { id: 'o', name: 'Nav Fjordvik' },
  members: [],
  invitations: [],
  left: 200,
};
const someone: OfficeMembers = { ...nobody, left: 199 };
const setUp = (list = vi.fn<() => Promise<OfficeMembers>>().mockResolvedValue(nobody)) => {
  const lost = vi.fn();
  return { list, lost, store: createMembersStore({ list, lost }) };
};
const notLeader = { reason: 'refused', code: 'not_leader_of_office' };

test('what is done is said, and the list is asked for again', async () => {
  const { store, list } = setUp();
  await store.load();
  list.mockResolvedValue(someone);
  expect(await store.act(async () => undefined, 'Lagret.')).toBe(true);
  expect([store.said.value, store.members.value, store.busy.value]).toEqual(['Lagret.', someone, false]);
});

test.for([
  [{ reason: 'refused', code: 'last_leader' }, 'last_leader'],
  [{ reason: 'offline', code: '' }, 'offline'],
  [{ reason: 'wait', code: 'too_many_invitations' }, 'too_many_invitations'],
  [{ reason: 'refused', code: '23514' }, 'failed'],
] as const)('what is refused is told, and the list stays: %j', async ([error, trouble]) => {
  const { store, lost } = setUp();
  await store.load();
  expect(await store.act(() => Promise.reject(error), 'Lagret.')).toBe(false);
  expect([store.trouble.value, store.said.value, store.members.value]).toEqual([trouble, '', nobody]);
  expect(lost).not.toHaveBeenCalled();
});

test.for([notLeader, { reason: 'signed-out', code: '' }])(
  'a lost role takes the names away: %j',
  async (error) => {
    const { store, list, lost } = setUp();
    await store.load();
    list.mockRejectedValue(error);
    await store.load();
    expect(store.members.value).toBeUndefined();
    expect(lost).toHaveBeenCalledWith(error);
  },
);

test('without contact the list stays and is said to be old', async () => {
  const { store, list } = setUp();
  await store.load();
  list.mockRejectedValue({ reason: 'offline' });
  await store.load();
  expect([store.stale.value, store.members.value]).toEqual([true, nobody]);
  list.mockResolvedValue(someone);
  await store.load();
  expect([store.stale.value, store.members.value]).toEqual([false, someone]);
});

test('who gives the role away is told so, and not that they lack it', async () => {
  const { store, list, lost } = setUp();
  await store.load();
  list.mockRejectedValue(notLeader);
  await store.act(async () => undefined, 'Ola leder nå kontoret.', 'given');
  await store.load();
  expect([store.gaveAway.value, store.members.value === undefined]).toEqual(['Ola leder nå kontoret.', true]);
  expect(lost).not.toHaveBeenCalled();
});

test('an older answer that comes late does not replace a newer one', async () => {
  let late: (answer: OfficeMembers) => void = () => undefined;
  const list = vi
    .fn<() => Promise<OfficeMembers>>()
    .mockReturnValueOnce(new Promise((resolve) => (late = resolve)))
    .mockResolvedValue(someone);
  const { store } = setUp(list);
  const first = store.load();
  await store.load();
  late(nobody);
  await first;
  expect(store.members.value).toEqual(someone);
});
