import { afterAll, beforeEach, expect, test } from 'vitest';
import type { TestDatabase } from './support/database.ts';
import { fjordvik, kari, leif, nina, ola } from './support/people.ts';
import { expectRefusal } from './support/refusals.ts';
import { openWorld } from './support/world.ts';

// A leader who has left the office sees nothing and does nothing there from the same second. The list of functions is
// the database's own: one that takes an office is tried here from the day it is made.

let db: TestDatabase;
let invitation: string;
beforeEach(async () => {
  await db?.close();
  db = await openWorld();
  await db.sql`update auth.users set email_confirmed_at = now()`;
  await db.rpc(leif, 'set_member_role', { office: fjordvik, person: ola.id, role: 'leader' });
  await db.rpc(leif, 'create_join_code', { office: fjordvik });
  await db.rpc(leif, 'import_members', { office: fjordvik, rows: [{ email: nina.email }] });
  const [row] = await db.sql`select id from private.invitations`;
  invitation = row?.['id'];
});
afterAll(() => db.close());

const sample: Readonly<Record<string, () => string>> = {
  office: () => `'${fjordvik}'::uuid`,
  person: () => `'${kari.id}'::uuid`,
  invitation: () => `'${invitation}'::uuid`,
  rows: () => `'[{"email": "x@nav.example"}]'::jsonb`,
  role: () => `'leader'`,
  team: () => `'Familie'`,
};

/** Every function that is about an office, with values for what it must be given. */
async function calls(): Promise<Map<string, string>> {
  const found = await db.sql<{ name: string; args: string[]; required: number }[]>`
    select p.proname as name, p.proargnames[1:p.pronargs] as args, p.pronargs - p.pronargdefaults as required
    from pg_proc p
    where p.pronamespace = 'public'::regnamespace and has_function_privilege('authenticated', p.oid, 'execute')
      and (p.proargnames[1:p.pronargs] && array['office', 'invitation'])
      -- The rights of networks and what they share are others, and tested with them.
      and not (p.proargnames[1:p.pronargs] && array['network', 'material', 'code'])
      -- One's own to answer, whoever leads.
      and p.proname not in ('leave_office', 'accept_invitation', 'decline_invitation')`;
  return new Map(
    found.map(({ name, args, required }) => {
      const values = args.slice(0, required).map((arg) => `${arg} => ${(sample[arg] ?? (() => 'null'))()}`);
      return [name, `select public.${name}(${values.join(', ')}) as answer`];
    }),
  );
}

const ways = {
  'has left': () => db.rpc(leif, 'leave_office', { office: fjordvik }),
  'was made advisor': () =>
    db.rpc(ola, 'set_member_role', { office: fjordvik, person: leif.id, role: 'advisor' }),
  'has handed over': () => db.rpc(leif, 'hand_over_office', { office: fjordvik, person: kari.id }),
  'was ended': () => db.rpc(ola, 'end_membership', { office: fjordvik, person: leif.id }),
};

test.for(Object.entries(ways))('a leader who %s is refused everything', async ([, leave]) => {
  const functions = await calls();
  expect([...functions.keys()]).toEqual(
    expect.arrayContaining(['office_overview', 'office_members', 'import_members']),
  );
  await leave();
  for (const [name, statement] of functions)
    await expectRefusal(db.as(leif, statement), 'PT403', 'not_leader_of_office').catch((error) => {
      throw new Error(`${name}: ${(error as Error).message}`);
    });
});

test('before leaving, the same calls go through, so that the test above means something', async () => {
  for (const name of ['office_overview', 'office_members', 'current_join_code', 'preview_members'])
    await db.as(leif, (await calls()).get(name) ?? '');
});

test('a leader who has left sees nobody in any table either', async () => {
  await db.rpc(leif, 'leave_office', { office: fjordvik });
  const memberships = await db.as(leif, 'select user_id from public.memberships');
  expect(new Set(memberships.map((row) => row['user_id']))).toEqual(new Set([leif.id]));
  expect(await db.as(leif, 'select user_id from public.profiles')).toEqual([{ user_id: leif.id }]);
  expect(await db.rpc(leif, 'my_office_view')).toEqual([]);
  expect(await db.rpc(leif, 'my_list_views')).toEqual([]);
});
