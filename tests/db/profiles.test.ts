import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase, type TestDatabase, undone } from './support/database.ts';
import { expectRefusal } from './support/refusals.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openDatabase();
});
afterAll(() => db.close());

/** Signs up the way the sign-in service does: as its own role, which may touch nothing of ours. */
async function signUp(email: string | null, metadata: unknown) {
  return undone(db.sql, async (tx) => {
    const json = JSON.stringify(metadata);
    await tx`set local role supabase_auth_admin`;
    await tx`insert into auth.users (email, raw_user_meta_data) values (${email}, ${json}::text::jsonb)`;
    await tx`reset role`;
    return tx`select p.display_name, p.locale, p.line, u.id is not null as has_account
              from auth.users u left join public.profiles p on p.user_id = u.id`;
  });
}

test.for([
  ['the name given', 'kari@x.example', { display_name: 'Kari Nordmann' }, 'Kari Nordmann'],
  ['the beginning of the address when no name is given', 'kari.n@x.example', {}, 'kari.n'],
  ['the beginning of the address when the name is blank', 'kari@x.example', { display_name: ' \t ' }, 'kari'],
  ['a name with its spaces put right', 'k@x.example', { display_name: '  Kari \n Nord  ' }, 'Kari Nord'],
  ['no more than 80 characters', 'k@x.example', { display_name: 'æ'.repeat(200) }, 'æ'.repeat(80)],
  ['something to be called without name and address', null, {}, 'Uten navn'],
  ['the beginning of the address when the metadata is a text', 'kari@x.example', 'rubbish', 'kari'],
  ['the beginning of the address when the name is null', 'kari@x.example', { display_name: null }, 'kari'],
  ['the beginning of the address without metadata', 'kari@x.example', null, 'kari'],
] as const)('a new user gets %s', async ([, email, metadata, name]) => {
  expect(await signUp(email, metadata)).toEqual([
    { display_name: name, locale: 'nb', line: null, has_account: true },
  ]);
});

test('a role in the metadata that a user may edit gives no role', async () => {
  const granted = await undone(db.sql, async (tx) => {
    await tx`insert into auth.users (email, raw_user_meta_data)
             values ('sly@x.example', '{"role": "admin", "display_name": "Sly"}')`;
    return tx`select user_id from public.role_grants union select user_id from public.memberships`;
  });
  expect(granted).toHaveLength(0);
});

test('a profile that cannot be made does not stop anybody from signing up', async () => {
  const rows = await undone(db.sql, async (tx) => {
    await tx`alter table public.profiles add constraint nobody_fits check (false)`;
    await tx`insert into auth.users (email) values ('kari@x.example')`;
    return tx`select u.email, p.user_id from auth.users u left join public.profiles p on p.user_id = u.id`;
  });
  expect(rows).toEqual([{ email: 'kari@x.example', user_id: null }]);
});

test.for(['', '   ', 'a\u0007b', 'x'.repeat(81)])('a name cannot be %j', async (name) => {
  const call = undone(db.sql, async (tx) => {
    await tx`insert into auth.users (email) values ('kari@x.example')`;
    return tx`update public.profiles set display_name = ${name}`;
  });
  await expectRefusal(call, '23514', /profiles_display_name_check/);
});

test('a national identity number is no name: refused when changed, left out at sign-up', async () => {
  const call = undone(db.sql, async (tx) => {
    await tx`insert into auth.users (email) values ('kari@x.example')`;
    return tx`update public.profiles set display_name = 'Kari 01819010001'`;
  });
  await expectRefusal(call, 'PT422', 'national_id_in_text');
  const [named] = await signUp('kari@x.example', { display_name: '018190 10001' });
  expect(named).toMatchObject({ display_name: 'kari' });
  const [nameless] = await signUp('01819010001@x.example', {});
  expect(nameless).toMatchObject({ display_name: 'Uten navn' });
});
