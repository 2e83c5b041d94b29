import { afterAll, beforeAll, expect, test } from 'vitest';
import { courseWith } from './support/course.ts';
import type { TestDatabase } from './support/database.ts';
import { pass, read, readEverything, start, submit } from './support/exam.ts';
import {
  anon,
  arne,
  type Caller,
  fjordvik,
  frida,
  geir,
  granheim,
  gro,
  kari,
  leif,
  nowhere,
  ola,
  service,
  stine,
} from './support/people.ts';
import { expectRefusal, noGrant } from './support/refusals.ts';
import { openWorld } from './support/world.ts';

type Member = {
  user_id: string;
  name: string;
  role: string;
  line: string | null;
  team: string | null;
  from_date: string;
  states: unknown[];
};
type Overview = { office: unknown; updated_at: string; modules: unknown[]; members: Member[] };
type OwnView = { office: unknown; leaders: string[]; member: Member };

let db: TestDatabase;
beforeAll(async () => {
  db = await openWorld();
  await db.sql`update public.profiles set line = 'municipal' where user_id = ${kari.id}`;
  await readEverything(db, kari);
  await pass(db, kari);
  await read(db, ola, 'a');
  await submit(db, ola, (await start(db, ola)).attempt_id, {});
});
afterAll(() => db.close());

const overview = (who: Caller, office = fjordvik) => db.rpc<Overview>(who, 'office_overview', { office });

test('Leif sees his members by name, and how far they have come', async () => {
  const { office, members, modules } = await overview(leif);
  expect(office).toEqual({ id: fjordvik, name: 'Nav Fjordvik' });
  expect(members.map((m) => [m.name, m.role])).toEqual([
    ['kari', 'advisor'],
    ['leif', 'leader'],
    ['ola', 'advisor'],
  ]);
  expect(members[0]).toMatchObject({ user_id: kari.id, line: 'municipal' });
  expect(members[0]?.states).toEqual([
    {
      module_id: 'barneperspektivet',
      status: 'completed',
      lessons_read: 3,
      exam_passed: true,
      completed_on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    },
  ]);
  expect(members[1]?.states).toEqual([]);
  expect(modules).toEqual([
    {
      id: 'barneperspektivet',
      position: 1,
      title: { nb: 'Barneperspektivet', nn: 'Barneperspektivet (nn)' },
      lessons_total: 3,
    },
    { id: 'loven', position: 2, title: { nb: 'Loven', nn: 'Loven' }, lessons_total: 1 },
  ]);
});

test('Leif sees no scores, answers, tries or addresses, and nothing of an exam that was not passed', async () => {
  const text = JSON.stringify(await overview(leif));
  expect(text).not.toMatch(/score|answer|attempt|"total"|submitted|result|@/);
  const ola_ = (await overview(leif)).members[2];
  expect(ola_?.states).toEqual([
    {
      module_id: 'barneperspektivet',
      status: 'in-progress',
      lessons_read: 1,
      exam_passed: false,
      completed_on: null,
    },
  ]);
});

const others = { kari, ola, gro, geir, stine, frida, arne };
test.for(Object.entries(others))('%s, who does not lead Fjordvik, gets nothing', async ([, who]) => {
  await expectRefusal(overview(who), 'PT403', 'not_leader_of_office');
});

test.for([
  ['a visitor', anon],
  ['the secret key', service],
] as const)('%s may not even ask', async ([, who]) => {
  await expectRefusal(overview(who), ...noGrant);
});

test('an office that is not there is refused in the same words', () =>
  expectRefusal(overview(leif, nowhere), 'PT403', 'not_leader_of_office'));

test('a member who has left is no longer seen, and a leader who has left no longer sees', async () => {
  await db.sql`insert into public.memberships (user_id, office_id, role) values (${geir.id}, ${fjordvik}, 'leader')`;
  expect((await overview(geir)).members).toHaveLength(4);
  await db.rpc(geir, 'leave_office', { office: fjordvik });
  await expectRefusal(overview(geir), 'PT403', 'not_leader_of_office');
  expect((await overview(leif)).members).toHaveLength(3);
});

test('somebody who begins next month neither sees nor is seen today', async () => {
  await db.sql`insert into public.memberships (user_id, office_id, role, from_date)
               values (${gro.id}, ${fjordvik}, 'leader', current_date + 30)`;
  await expectRefusal(overview(gro), 'PT403', 'not_leader_of_office');
  expect((await overview(leif)).members).toHaveLength(3);
  await db.sql`delete from public.memberships where user_id = ${gro.id} and office_id = ${fjordvik}`;
});

test('a member without a profile is a member all the same', async () => {
  await db.sql`insert into public.memberships (user_id, office_id, role) values (${stine.id}, ${fjordvik}, 'advisor')`;
  await db.sql`delete from public.profiles where user_id = ${stine.id}`;
  expect((await overview(leif)).members.map((m) => m.name)).toContain('Uten navn');
  await db.sql`delete from public.memberships where user_id = ${stine.id}`;
});

test('Kari is shown exactly what Leif sees of her, and that it is Leif who sees it', async () => {
  const [mine, ...rest] = await db.rpc<OwnView[]>(kari, 'my_office_view');
  const seen = (await overview(leif)).members.find((member) => member.user_id === kari.id);
  expect(rest).toEqual([]);
  expect(mine).toEqual({ office: { id: fjordvik, name: 'Nav Fjordvik' }, leaders: ['leif'], member: seen });
});

test('a team is what the office calls it, at that office only, and Kari sees the same word as Leif', async () => {
  expect((await overview(leif)).members.map(({ team }) => team)).toEqual([null, null, null]);
  await db.sql`update public.memberships set team = 'Mottak' where user_id = ${kari.id}`;
  await db.sql`insert into public.memberships (user_id, office_id, role, team)
               values (${kari.id}, ${granheim}, 'advisor', 'Ungdom')`;
  const teamIn = async (leader: Caller, office: string) =>
    (await overview(leader, office)).members.find(({ user_id }) => user_id === kari.id)?.team;
  expect(await teamIn(leif, fjordvik)).toBe('Mottak');
  expect(await teamIn(gro, granheim)).toBe('Ungdom');
  expect((await db.rpc<OwnView[]>(kari, 'my_office_view')).map(({ member }) => member.team)).toEqual([
    'Mottak',
    'Ungdom',
  ]);
  await db.sql`delete from public.memberships where user_id = ${kari.id} and office_id = ${granheim}`;
});

test("a team's name has at most 60 characters", () =>
  expect(
    db.sql`update public.memberships set team = repeat('a', 61) where user_id = ${kari.id}`,
  ).rejects.toThrow(/memberships_team_check/));

test('somebody without an office is seen by nobody', async () => {
  expect(await db.rpc(frida, 'my_office_view')).toEqual([]);
});

test('a retired module is no longer listed, neither as module nor as state', async () => {
  const { modules, exam_items } = courseWith({ id: 'loven' });
  const kept = {
    modules: modules.filter((m) => m.id === 'loven'),
    exam_items: exam_items.filter((i) => i.module_id === 'loven'),
    retired: ['barneperspektivet', 'a', 'b', 'c', ...exam_items.map((i) => i.id)],
  };
  await db.rpc(service, 'sync_catalog', { catalog: kept });
  const seen = await overview(leif);
  expect(seen.modules).toMatchObject([{ id: 'loven' }]);
  expect(seen.members.every((member) => member.states.length === 0)).toBe(true);
});
