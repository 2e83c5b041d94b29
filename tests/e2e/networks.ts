import { withDatabase } from './database.ts';

/** A new person with the demo's password, and the networks where they take part, by name. */
export type Newcomer = {
  readonly email: string;
  readonly name: string;
  readonly networks: Readonly<Record<string, 'owner' | 'contributor' | 'reader'>>;
};

const idOf = (text: string) => `md5('e2e ' || ${text})::uuid`;

/** Makes people and networks that no other test uses. Answers with the networks' ids by name. */
export const peopleInNetworks = (people: readonly Newcomer[]) =>
  withDatabase(async (db) => {
    await db.query(
      `insert into auth.users (id, aud, role, email, encrypted_password, email_confirmed_at, raw_app_meta_data, raw_user_meta_data, created_at, updated_at)
       select ${idOf('p.email')}, 'authenticated', 'authenticated', p.email, d.encrypted_password, now(),
         '{"provider":"email","providers":["email"]}', jsonb_build_object('display_name', p.name), now(), now()
       from jsonb_to_recordset($1::jsonb) as p(email text, name text), auth.users d
       where d.email = 'veileder@fjordvik.example' on conflict do nothing`,
      [people],
    );
    await db.query(
      `insert into auth.identities (id, provider, provider_id, user_id, identity_data, created_at, updated_at)
       select gen_random_uuid(), 'email', u.id::text, u.id,
         jsonb_build_object('sub', u.id::text, 'email', u.email, 'email_verified', true), now(), now()
       from jsonb_to_recordset($1::jsonb) as p(email text) join auth.users u using (email)
       where not exists (select from auth.identities i where i.user_id = u.id)`,
      [people],
    );
    const names = [...new Set(people.flatMap(({ networks }) => Object.keys(networks)))];
    await db.query(
      `insert into public.networks (id, name) select ${idOf('n')}, n from jsonb_array_elements_text($1::jsonb) as n on conflict do nothing`,
      [names],
    );
    const members = people.flatMap(({ email, networks }) =>
      Object.entries(networks).map(([network, role]) => ({ email, network, role })),
    );
    await db.query(
      `insert into public.network_members (network_id, user_id, role)
       select ${idOf('m.network')}, u.id, m.role
       from jsonb_to_recordset($1::jsonb) as m(email text, network text, role text) join auth.users u using (email)
       on conflict do nothing`,
      [members],
    );
    const rows = await db.query<{ id: string; name: string }>(
      'select id, name from public.networks where name in (select jsonb_array_elements_text($1::jsonb))',
      [names],
    );
    return Object.fromEntries(rows.map(({ id, name }) => [name, id]));
  });
