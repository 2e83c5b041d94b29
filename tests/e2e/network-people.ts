import { setTimeout } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { withDatabase } from './database.ts';
import { password, signIn } from './people.ts';

/** Offices and people of their own, so that this spec changes nobody else's. */
export const people = {
  governor: 'governor@nettverk.example',
  north: 'leder@nordvik.example',
  south: 'leder@sorvik.example',
  advisor: 'veileder@nordvik.example',
  outsider: 'leder@utvik.example',
} as const;

/** Somebody with the demo's password: a governor's staff, or with an office and a role there. */
export type Staff = {
  readonly email: string;
  readonly name: string;
  readonly office?: string;
  readonly role?: 'leader' | 'advisor';
};

/** Makes them: a governor with a network elsewhere, two offices with leaders, and a third that takes no part. */
export const makePeople = () =>
  makeStaff([
    { email: people.governor, name: 'Gunn Styrer' },
    { email: people.north, name: 'Nora Nord', office: 'Nav Nordvik', role: 'leader' },
    { email: people.advisor, name: 'Vera Nord', office: 'Nav Nordvik', role: 'advisor' },
    { email: people.south, name: 'Sigurd Sør', office: 'Nav Sørvik', role: 'leader' },
    { email: people.outsider, name: 'Una Ute', office: 'Nav Utvik', role: 'leader' },
  ]);

const quoted = (text: string | undefined) => (text === undefined ? 'null' : `'${text.replace(/'/g, "''")}'`);

/** Makes people who are not there yet, and their offices. */
export const makeStaff = (staff: readonly Staff[]) =>
  withDatabase(async (db) => {
    // The server answers before its demo is made, and their password is the demo's.
    const demo = `select from auth.users where email = 'leder@fjordvik.example'`;
    for (let tries = 0; tries < 300 && (await db.query(demo)).length === 0; tries++) await setTimeout(100);
    return db.transaction(`do $$
declare
  p record;
begin
  insert into public.governors values ('statsforvalteren-i-test', 'Statsforvalteren i Testfylket') on conflict do nothing;
  for p in select * from (values
    ${staff.map(({ email, name, office, role }) => `(${[email, name, office, role].map(quoted).join(', ')})`).join(',\n    ')}) as v (email, name, office, role)
  loop
    if exists (select from auth.users u where u.email = p.email) then continue; end if;
    insert into auth.users (id, aud, role, email, encrypted_password, email_confirmed_at, raw_app_meta_data, raw_user_meta_data)
    select gen_random_uuid(), 'authenticated', 'authenticated', p.email, u.encrypted_password, now(), u.raw_app_meta_data,
      jsonb_build_object('display_name', p.name)
    from auth.users u where u.email = 'leder@fjordvik.example';
    insert into auth.identities (id, provider, provider_id, user_id, identity_data)
    select gen_random_uuid(), 'email', u.id::text, u.id, jsonb_build_object('sub', u.id::text, 'email', u.email)
    from auth.users u where u.email = p.email;
    if p.office is null then
      insert into public.role_grants (user_id, role, governor_id)
      select u.id, 'governor', 'statsforvalteren-i-test' from auth.users u where u.email = p.email;
    else
      insert into public.offices (name, governor_id) select p.office, 'statsforvalteren-i-test'
      where not exists (select from public.offices o where o.name = p.office);
      insert into public.memberships (user_id, office_id, role)
      select u.id, o.id, p.role from auth.users u, public.offices o where u.email = p.email and o.name = p.office;
    end if;
  end loop;
end $$`);
  });

export const enter = (page: Page, who: keyof typeof people) => signIn(page, people[who], password);
