import { afterAll, beforeEach, expect, test } from 'vitest';
import { atOnce } from './support/at-once.ts';
import type { TestDatabase } from './support/database.ts';
import { read } from './support/exam.ts';
import { anon, type Caller, fjordvik, geir, granheim, gro, kari, leif, nina, ola } from './support/people.ts';
import { expectRefusal, noGrant } from './support/refusals.ts';
import { openWorld } from './support/world.ts';

let db: TestDatabase;
beforeEach(async () => {
  await db?.close();
  db = await openWorld();
});
afterAll(() => db.close());

type Member = { user_id: string; name: string; role: string; team: string | null };
const members = async (who: Caller = leif) =>
  (await db.rpc<{ members: Member[] }>(who, 'office_members', { office: fjordvik })).members;
const setRole = (who: Caller, person: string, role: string) =>
  db.rpc(who, 'set_member_role', { office: fjordvik, person, role });
const setTeam = (team: string, person = kari.id) =>
  db.rpc(leif, 'set_member_team', { office: fjordvik, person, team });
const end = (who: Caller, person: string) => db.rpc(who, 'end_membership', { office: fjordvik, person });
const handOver = (who: Caller, person: string) =>
  db.rpc(who, 'hand_over_office', { office: fjordvik, person });
const roles = async () =>
  Object.fromEntries(
    (
      await db.sql`select user_id, role from public.memberships where office_id = ${fjordvik} and to_date is null`
    ).map((row) => [row['user_id'], row['role']]),
  );
const actions = async () =>
  (await db.sql`select action from public.audit_log where actor is not null order by id`).map(
    ({ action }) => action,
  );

test('the list says who they are, and nothing of what they have done', async () => {
  await read(db, kari, 'a');
  expect(await members()).toEqual([
    ...[kari, leif, ola].map(({ id }) => expect.objectContaining({ user_id: id, team: null })),
  ]);
  expect(JSON.stringify(await members())).not.toMatch(/states|lessons|exam|@/);
});

test('Kari is put in a team, which she sees herself, and taken out of it', async () => {
  await setTeam('  Familie\u00a0og ungdom ');
  expect((await members())[0]).toMatchObject({ team: 'Familie og ungdom' });
  const [view] = await db.rpc<{ member: Member }[]>(kari, 'my_office_view');
  expect(view?.member).toMatchObject({ team: 'Familie og ungdom' });
  await setTeam('');
  expect((await members())[0]).toMatchObject({ team: null });
});

test('a team of 61 signs or with a national identity number in it is refused', async () => {
  await expectRefusal(setTeam('t'.repeat(61)), 'PT400', 'team_too_long');
  await expectRefusal(setTeam('Team 010190 12480'), 'PT422', 'national_id_in_text');
});

test('a second leader is made, sees the office, and is one no longer', async () => {
  await expectRefusal(members(ola), 'PT403', 'not_leader_of_office');
  await setRole(leif, ola.id, 'leader');
  expect(await members(ola)).toHaveLength(3);
  await setRole(ola, leif.id, 'advisor');
  await expectRefusal(members(leif), 'PT403', 'not_leader_of_office');
  await expectRefusal(setRole(ola, ola.id, 'advisor'), 'PT409', 'last_leader');
  await expectRefusal(setRole(ola, leif.id, 'admin'), 'PT400', 'role_unknown');
  expect(await actions()).toEqual(['member_role_set', 'member_role_set']);
});

test('setting the role that somebody has is harmless and not logged', async () => {
  await setRole(leif, kari.id, 'advisor');
  await setRole(leif, leif.id, 'leader');
  expect(await actions()).toEqual([]);
});

test('two leaders who take the role from each other at once: one of them keeps it', async () => {
  await setRole(leif, ola.id, 'leader');
  const calls = [() => setRole(leif, ola.id, 'advisor'), () => setRole(ola, leif.id, 'advisor')];
  const outcomes = await atOnce(db, { table: 'public.memberships' }, calls);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(Object.values(await roles()).filter((role) => role === 'leader')).toHaveLength(1);
});

test('the office is handed over in one', async () => {
  await handOver(leif, ola.id);
  expect(await roles()).toEqual({ [kari.id]: 'advisor', [leif.id]: 'advisor', [ola.id]: 'leader' });
  await expectRefusal(handOver(leif, kari.id), 'PT403', 'not_leader_of_office');
  await expectRefusal(handOver(ola, ola.id), 'PT409', 'own_role');
  expect(await actions()).toEqual(['office_handed_over']);
});

test('a membership is ended: she is off the lists, sees who ended it, and keeps what she has done', async () => {
  await read(db, kari, 'a');
  await end(leif, kari.id);
  expect((await members()).map(({ user_id }) => user_id)).toEqual([leif.id, ola.id]);
  const [own] = await db.as(kari, 'select to_date is not null as over, ended_by from public.memberships');
  expect(own).toEqual({ over: true, ended_by: leif.id });
  expect(await db.as(kari, 'select lesson_id from public.lesson_progress')).toHaveLength(1);
  await expectRefusal(end(leif, kari.id), 'PT404', 'not_member_of_office');
  expect(await actions()).toEqual(['membership_ended']);
});

test('the last leader cannot end the own membership; with another one it can be done', async () => {
  await expectRefusal(end(leif, leif.id), 'PT409', 'last_leader');
  await setRole(leif, ola.id, 'leader');
  await end(ola, leif.id);
  await expectRefusal(members(leif), 'PT403', 'not_leader_of_office');
});

test.for([
  ['an advisor', kari],
  ['the leader of another office', gro],
  ['somebody without an office', nina],
] as const)('%s changes nothing', async ([, who]) => {
  for (const call of [
    () => setRole(who, ola.id, 'leader'),
    () => end(who, ola.id),
    () => handOver(who, ola.id),
    () => db.rpc(who, 'set_member_team', { office: fjordvik, person: ola.id, team: 'x' }),
  ])
    await expectRefusal(call(), 'PT403', 'not_leader_of_office');
});

/** What a leader does with a member, as a list to go through. */
const changes = (who: Caller, person: string) => [
  () => setRole(who, person, 'leader'),
  () => end(who, person),
  () => handOver(who, person),
];

test('nobody of another office is changed, and a visitor may not even ask', async () => {
  for (const change of changes(leif, geir.id)) await expectRefusal(change(), 'PT404', 'not_member_of_office');
  for (const change of changes(anon, kari.id)) await expectRefusal(change(), ...noGrant);
  const [there] =
    await db.sql`select role from public.memberships where office_id = ${granheim} and user_id = ${geir.id}`;
  expect(there).toEqual({ role: 'advisor' });
});
