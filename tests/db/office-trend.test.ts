import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestDatabase } from './support/database.ts';
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

type Month = { month: string; completions: number };

let db: TestDatabase;
beforeAll(async () => {
  db = await openWorld();
});
afterAll(() => db.close());

const trend = (who: Caller, office = fjordvik) => db.rpc<Month[]>(who, 'office_trend', { office });
const completed = (who: { id: string }, edition: number, at: string) =>
  db.sql`insert into public.module_completions (user_id, module_id, edition, content_version, completed_at)
         values (${who.id}, 'loven', ${edition}, 'v', ${db.sql.unsafe(at)})`;
const thisMonth = `date_trunc('month', now() at time zone 'Europe/Oslo')`;
const started = async (months: number) => {
  const [row] = await db.sql.unsafe(
    `select to_char(${thisMonth} - interval '${months} months', 'YYYY-MM') as month`,
  );
  return String(row?.['month']);
};

test('twelve months in order, this one last, and a month without completions is there with none', async () => {
  const months = await trend(leif);
  expect(months).toHaveLength(12);
  expect(months.map(({ month }) => month)).toEqual([...months.map(({ month }) => month)].sort());
  expect(months[0]?.month).toBe(await started(11));
  expect(months.at(-1)).toEqual({ month: await started(0), completions: 0 });
});

test('counts by the month in Norway, in every edition, and nothing older than the months shown', async () => {
  // Half an hour into the month in Oslo is still the month before in UTC.
  await completed(kari, 1, `(${thisMonth} + interval '30 minutes') at time zone 'Europe/Oslo'`);
  await completed(ola, 1, `(${thisMonth} - interval '30 minutes') at time zone 'Europe/Oslo'`);
  await completed(ola, 2, `${thisMonth} at time zone 'Europe/Oslo'`);
  await completed(leif, 1, `(${thisMonth} - interval '11 months') at time zone 'Europe/Oslo'`);
  await completed(leif, 2, `(${thisMonth} - interval '11 months 1 second') at time zone 'Europe/Oslo'`);
  const months = await trend(leif);
  expect(months.at(-1)?.completions).toBe(2);
  expect(months.at(-2)?.completions).toBe(1);
  expect(months[0]?.completions).toBe(1);
  expect(months.reduce((sum, { completions }) => sum + completions, 0)).toBe(4);
});

test('only those who are members now: the same people as the overview', async () => {
  await db.sql`insert into public.memberships (user_id, office_id, role) values (${ola.id}, ${granheim}, 'advisor')`;
  expect((await trend(gro, granheim)).at(-1)?.completions).toBe(1);
  await db.rpc(ola, 'leave_office', { office: granheim });
  expect((await trend(gro, granheim)).every(({ completions }) => completions === 0)).toBe(true);
});

const others = { kari, ola, gro, geir, stine, frida, arne };
test.for(Object.entries(others))(
  '%s, who does not lead Fjordvik, gets neither trend nor file',
  async ([, who]) => {
    await expectRefusal(trend(who), 'PT403', 'not_leader_of_office');
    await expectRefusal(db.rpc(who, 'note_export', { office: fjordvik }), 'PT403', 'not_leader_of_office');
  },
);

test.for([
  ['a visitor', anon],
  ['the secret key', service],
] as const)('%s may not even ask', async ([, who]) => {
  await expectRefusal(trend(who), ...noGrant);
  await expectRefusal(db.rpc(who, 'note_export', { office: fjordvik }), ...noGrant);
});

test('an office that is not there is refused in the same words', () =>
  expectRefusal(trend(leif, nowhere), 'PT403', 'not_leader_of_office'));

test('a file of names is noted: who made it, of which office, as what', async () => {
  await db.rpc(leif, 'note_export', { office: fjordvik });
  expect(await db.sql`select viewer, office_id, role from private.list_views where what = 'export'`).toEqual([
    { viewer: leif.id, office_id: fjordvik, role: 'leader' },
  ]);
});

test('a leader who has left gets nothing from the same second', async () => {
  await db.sql`insert into public.memberships (user_id, office_id, role) values (${geir.id}, ${fjordvik}, 'leader')`;
  expect(await trend(geir)).toHaveLength(12);
  await db.rpc(geir, 'leave_office', { office: fjordvik });
  await expectRefusal(trend(geir), 'PT403', 'not_leader_of_office');
  await expectRefusal(db.rpc(geir, 'note_export', { office: fjordvik }), 'PT403', 'not_leader_of_office');
});
