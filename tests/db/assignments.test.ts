import { afterEach, beforeEach, expect, test } from 'vitest';
import { courseWith } from './support/course.ts';
import type { TestDatabase } from './support/database.ts';
import { pass, read } from './support/exam.ts';
import { anon, fjordvik, geir, granheim, gro, kari, leif, nina, ola, service } from './support/people.ts';
import { anItem, day, mineOf, planOf, setAssignment } from './support/plan.ts';
import { expectRefusal, noGrant } from './support/refusals.ts';
import { openWorld } from './support/world.ts';

let db: TestDatabase;
beforeEach(async () => {
  db = await openWorld();
});
afterEach(() => db.close());

const names = async () => (await planOf(db, leif)).assignments[0]?.not_done.map(({ name }) => name);

test('what Leif sets for everybody, Kari has with his name, and Geir at another office has not', async () => {
  const id = await setAssignment(db, leif, { required: true, note: 'Vi tar det på fagmøtet.' });
  expect(await names()).toEqual(['kari', 'leif', 'ola']);
  const mine = await mineOf(db, kari);
  expect(mine).toMatchObject({ reminders: true, language: null });
  expect(mine.assignments).toEqual([
    expect.objectContaining({
      id,
      office: { id: fjordvik, name: 'Nav Fjordvik' },
      set_by: 'leif',
      required: true,
      note: 'Vi tar det på fagmøtet.',
      due_on: day(21),
      status: 'not-started',
    }),
  ]);
  expect((await mineOf(db, geir)).assignments).toEqual([]);
});

test.for([
  [{ audience: 'role', audience_value: 'advisor' }, ['kari', 'ola']],
  [{ audience: 'role', audience_value: 'leader' }, ['leif']],
  [{ audience: 'line', audience_value: 'state' }, ['ola']],
  [{ audience: 'persons', people: [kari.id, kari.id] }, ['kari']],
] as const)('%j reaches %j', async ([audience, reached]) => {
  await db.sql`update public.profiles set line = 'state' where user_id in (${ola.id}, ${geir.id})`;
  await setAssignment(db, leif, { ...audience });
  expect(await names()).toEqual(reached);
});

test('who comes later is reached, with four weeks when the date has passed; who leaves is not', async () => {
  const id = await setAssignment(db, leif, { due_on: day(0) });
  await db.sql`update public.assignments set due_on = ${day(-3)} where id = ${id}`;
  await db.sql`update public.memberships set from_date = current_date - 90 where user_id <> ${kari.id}`;
  await db.sql`insert into public.memberships (user_id, office_id, role) values (${nina.id}, ${fjordvik}, 'advisor')`;
  await db.rpc(ola, 'leave_office', { office: fjordvik });
  const not_done = (await planOf(db, leif)).assignments[0]?.not_done;
  expect(not_done?.map(({ name, due_on }) => [name, due_on])).toEqual([
    ['kari', day(28)],
    ['leif', day(-3)],
    ['nina', day(28)],
  ]);
  expect((await mineOf(db, ola)).assignments).toEqual([]);
});

test('a path is the modules it had; the status counts them all, and says what is left', async () => {
  await setAssignment(db, leif, {
    module_id: null,
    path_id: 'leder',
    module_ids: ['loven', 'barneperspektivet'],
  });
  await read(db, kari, 'a');
  await pass(db, kari, 'loven');
  await pass(db, ola, 'loven');
  await pass(db, ola);
  const [assignment] = (await planOf(db, leif)).assignments;
  expect(assignment).toMatchObject({ covered: 3, completed: 1 });
  expect(assignment?.not_done.map(({ name, status }) => [name, status])).toEqual([
    ['kari', 'in-progress'],
    ['leif', 'not-started'],
  ]);
  expect((await mineOf(db, kari)).assignments[0]?.modules).toMatchObject([
    { id: 'loven', done: true },
    { id: 'barneperspektivet', done: false, lessons_left: 2, exam_left: true },
  ]);
});

test('completed before it was set and changed since: to be done again. Completed after: done for good', async () => {
  await pass(db, kari, 'loven');
  await db.rpc(service, 'sync_catalog', { catalog: courseWith({ id: 'loven', edition: 2 }) });
  await setAssignment(db, leif, { audience: 'persons', people: [kari.id] });
  const status = async () => (await mineOf(db, kari)).assignments[0]?.status;
  expect(await status()).toBe('changed');
  await db.sql`update public.exam_attempts set submitted_at = submitted_at - interval '3 days'`;
  await pass(db, kari, 'loven');
  expect(await status()).toBe('completed');
  await db.rpc(service, 'sync_catalog', { catalog: courseWith({ id: 'loven', edition: 3 }) });
  expect(await status()).toBe('completed');
});

test('only the office’s own leader sets, moves, ends and looks; one who has left does nothing more', async () => {
  const id = await setAssignment(db, leif);
  const calls = [
    ['set_assignments', { items: [anItem()] }],
    ['change_assignment_date', { assignment: id, due_on: day(30) }],
    ['end_assignments', { assignments: [id] }],
    ['resume_assignments', { assignments: [id] }],
    ['plan_status', {}],
  ] as const;
  await db.sql`update public.memberships set to_date = current_date where user_id = ${leif.id}`;
  for (const [name, args] of calls) {
    for (const who of [kari, gro, leif])
      await expectRefusal(db.rpc(who, name, { office: fjordvik, ...args }), 'PT403', 'not_leader_of_office');
    for (const who of [anon, service])
      await expectRefusal(db.rpc(who, name, { office: fjordvik, ...args }), ...noGrant);
  }
  expect(await db.as(leif, 'select * from public.assignments')).toEqual([]);
  // Its own leader cannot reach it through another office that is theirs.
  await db.rpc(gro, 'end_assignments', { office: granheim, assignments: [id] });
  await expectRefusal(
    db.rpc(gro, 'change_assignment_date', { office: granheim, assignment: id, due_on: day(30) }),
    'PT404',
    'assignment_unknown',
  );
  expect((await mineOf(db, kari)).assignments).toMatchObject([{ id, due_on: day(21) }]);
});

test('the date can be moved and moved back; an end can be taken back', async () => {
  const id = await setAssignment(db, leif);
  await db.rpc(leif, 'change_assignment_date', { office: fjordvik, assignment: id, due_on: day(40) });
  expect((await mineOf(db, kari)).assignments[0]?.due_on).toBe(day(40));
  await db.rpc(leif, 'end_assignments', { office: fjordvik, assignments: [id] });
  expect((await mineOf(db, kari)).assignments).toEqual([]);
  expect((await planOf(db, leif)).assignments).toEqual([]);
  await db.rpc(leif, 'resume_assignments', { office: fjordvik, assignments: [id] });
  expect((await mineOf(db, kari)).assignments).toHaveLength(1);
});

test.for([
  [{ due_on: day(-1) }, 'PT422', 'due_on_out_of_range'],
  [{ due_on: day(1200) }, 'PT422', 'due_on_out_of_range'],
  [{ due_on: null }, 'PT422', 'due_on_out_of_range'],
  [{ note: 'Gjelder 01819010001' }, 'PT422', 'national_id_in_text'],
  [{ note: 'x'.repeat(501) }, '23514', /note/],
  [{ module_id: 'finnes-ikke', module_ids: ['finnes-ikke'] }, 'PT422', 'module_unknown'],
  [{ module_ids: ['barneperspektivet'] }, '23514', /check/],
  [{ path_id: 'leder' }, '23514', /check/],
  [{ audience: 'persons', people: [] }, 'PT422', 'person_not_member'],
  [{ audience: 'persons', people: [kari.id, geir.id] }, 'PT422', 'person_not_member'],
  [{ audience: 'role' }, '23514', /check/],
  [{ audience: 'all', audience_value: 'leader' }, '23514', /check/],
] as const)(
  '%j is refused with %s, and nothing of what was sent with it is kept',
  async ([change, code, message]) => {
    const items = [anItem(), anItem(change)];
    await expectRefusal(db.rpc(leif, 'set_assignments', { office: fjordvik, items }), code, message);
    expect((await planOf(db, leif)).assignments).toEqual([]);
  },
);

test('sent twice is set once; more than sixty at a time are refused', async () => {
  const items = [anItem(), anItem()];
  for (const _ of [1, 2]) await db.rpc(leif, 'set_assignments', { office: fjordvik, items });
  expect((await planOf(db, leif)).assignments).toHaveLength(2);
  await expectRefusal(
    db.rpc(leif, 'set_assignments', { office: fjordvik, items: Array.from({ length: 59 }, () => anItem()) }),
    'PT409',
    'too_many_assignments',
  );
});

test('a look at the plan is logged, and the log of what was done holds ids only', async () => {
  await setAssignment(db, leif, { audience: 'persons', people: [kari.id], note: 'Hemmelig' });
  await planOf(db, leif);
  expect(await db.sql`select viewer, office_id, what from private.list_views`).toEqual([
    { viewer: leif.id, office_id: fjordvik, what: 'plan' },
  ]);
  const [row] =
    await db.sql`select actor, detail::text from public.audit_log where action = 'assignment_set'`;
  expect(row?.['actor']).toBe(leif.id);
  expect(row?.['detail']).not.toMatch(/kari|Hemmelig|@/);
});

test('the leader sees neither scores nor addresses, and nobody signed in has nothing', async () => {
  await setAssignment(db, leif);
  await pass(db, kari);
  expect(JSON.stringify(await planOf(db, leif))).not.toMatch(/score|answer|attempt|"total"|@/);
  expect(await db.rpc({ role: 'authenticated' }, 'my_assignments')).toBeNull();
});

test('an account that is deleted takes its place in the plan with it; what its owner set stays', async () => {
  await setAssignment(db, leif, { audience: 'persons', people: [kari.id, ola.id] });
  await db.sql`delete from auth.users where id in (${leif.id}, ${ola.id})`;
  expect((await mineOf(db, kari)).assignments).toMatchObject([{ set_by: null }]);
  expect(await db.sql`select user_id from private.assignment_people`).toEqual([{ user_id: kari.id }]);
});
