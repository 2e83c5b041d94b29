import { afterAll, beforeEach, expect, test } from 'vitest';
import type { TestDatabase } from './support/database.ts';
import { anon, type Caller, fjordvik, geir, gro, kari, leif, nina, ola } from './support/people.ts';
import { expectRefusal, noGrant } from './support/refusals.ts';
import { openWorld } from './support/world.ts';

type Views = {
  office: { id: string };
  views: { name: string | null; me: boolean; role: string; what: string; at: string }[];
}[];

let db: TestDatabase;
beforeEach(async () => {
  await db?.close();
  db = await openWorld();
});
afterAll(() => db.close());

const look = (who: Caller, name = 'office_overview') => db.rpc(who, name, { office: fjordvik });
const views = (who: Caller) => db.rpc<Views>(who, 'my_list_views');
const rows = () => db.sql`select viewer, what from private.list_views order by at, what`;

test('Kari sees that Leif has looked at the office and at the list of members', async () => {
  await look(leif);
  await look(leif, 'office_members');
  const [office, ...rest] = await views(kari);
  expect(rest).toEqual([]);
  expect(office?.office.id).toBe(fjordvik);
  expect(office?.views.map(({ what }) => what).sort()).toEqual(['members', 'overview']);
  expect(office?.views[0]).toMatchObject({ name: 'leif', me: false, role: 'leader' });
  expect((await views(leif))[0]?.views[0]).toMatchObject({ me: true });
});

test('a page that asks every four seconds is one look in ten minutes', async () => {
  for (let i = 0; i < 5; i++) await look(leif);
  expect(await rows()).toHaveLength(1);
  await db.sql`update private.list_views set at = at - interval '10 minutes'`;
  await look(leif);
  expect(await rows()).toHaveLength(2);
});

test('a look that is refused is no look', async () => {
  for (const who of [kari, gro]) await expectRefusal(look(who), 'PT403', 'not_leader_of_office');
  expect(await rows()).toEqual([]);
});

test('nobody sees the looks at an office they are not in, or were not in yet', async () => {
  await look(leif);
  for (const who of [geir, nina]) expect((await views(who)).flatMap((office) => office.views)).toEqual([]);
  await expectRefusal(views(anon), ...noGrant);
  await db.sql`update private.list_views set at = now() - interval '2 days'`;
  await db.sql`update public.memberships set from_date = current_date - 3 where user_id = ${ola.id}`;
  expect((await views(kari))[0]?.views).toEqual([]);
  expect((await views(ola))[0]?.views).toHaveLength(1);
});

test('who has left sees no more of the office', async () => {
  await look(leif);
  await db.rpc(kari, 'leave_office', { office: fjordvik });
  expect(await views(kari)).toEqual([]);
});

test('ninety days are shown, and what is older than a year is gone at the next look', async () => {
  await db.sql`update public.memberships set from_date = current_date - 1000`;
  await look(leif);
  await db.sql`update private.list_views set at = now() - interval '91 days'`;
  expect((await views(kari))[0]?.views).toEqual([]);
  await look(leif);
  expect(await rows()).toHaveLength(2);
  await db.sql`update private.list_views set at = at - interval '1 year'`;
  await look(leif);
  expect(await rows()).toHaveLength(1);
});

test('when the account of the one who looked is deleted, the look stays without a name', async () => {
  await look(leif);
  await db.sql`delete from auth.users where id = ${leif.id}`;
  expect((await views(kari))[0]?.views).toMatchObject([{ name: null, me: false, role: 'leader' }]);
});

test('no client reaches the log itself', async () => {
  for (const who of [kari, leif]) {
    await expectRefusal(db.as(who, 'select * from private.list_views'), ...noGrant);
    await expectRefusal(db.as(who, `select private.note_list_view('${fjordvik}', 'plan')`), ...noGrant);
  }
});
