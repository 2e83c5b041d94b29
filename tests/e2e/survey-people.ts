import { randomBytes } from 'node:crypto';
import type { APIRequestContext, Page } from '@playwright/test';
import { withDatabase } from './database.ts';
import { password } from './people.ts';

export type Office = { readonly id: string; readonly leader: string; readonly advisors: readonly string[] };

/** An office of its own with a leader and advisors, who sign in like the demo's people. */
export async function newOffice(advisors: number): Promise<Office> {
  const mark = randomBytes(3).toString('hex');
  const leader = `leder-${mark}@runde.example`;
  const others = Array.from({ length: advisors }, (_, i) => `veileder${i}-${mark}@runde.example`);
  const id = await withDatabase(async (db) => {
    await db.transaction(`do $$
declare
  office uuid;
  person uuid;
  mail   text;
begin
  insert into public.offices (name) values ('Nav Runde ${mark}') returning id into office;
  foreach mail in array '{${[leader, ...others].join(',')}}'::text[] loop
    insert into auth.users (id, aud, role, email, encrypted_password, email_confirmed_at, raw_app_meta_data, raw_user_meta_data)
    select gen_random_uuid(), u.aud, u.role, mail, u.encrypted_password, now(), u.raw_app_meta_data,
           jsonb_build_object('display_name', split_part(mail, '@', 1))
    from auth.users u where u.email = 'leder@fjordvik.example'
    returning id into person;
    insert into auth.identities (id, provider, provider_id, user_id, identity_data, created_at, updated_at)
    values (gen_random_uuid(), 'email', person::text, person,
            jsonb_build_object('sub', person::text, 'email', mail, 'email_verified', true), now(), now());
    insert into public.memberships (user_id, office_id, role)
    values (person, office, case when mail = '${leader}' then 'leader' else 'advisor' end);
  end loop;
end $$`);
    const [row] = await db.query<{ id: string }>(
      `select id from public.offices where name = 'Nav Runde ${mark}'`,
    );
    return row?.id ?? '';
  });
  return { id, leader, advisors: others };
}

/** As if the round had been opened some days ago. */
export const ageRounds = (office: string, days: number) =>
  withDatabase((db) =>
    db.transaction(
      `update private.survey_rounds set opened_on = opened_on - ${days}, closes_on = closes_on - ${days} where office_id = '${office}'`,
    ),
  );

/** A colleague who answers through the API, as the browser does: the ballot with a session, the answers without. */
export async function answerByApi(
  page: Page,
  address: string,
  survey: string,
  ballot: object,
): Promise<void> {
  const { key } = await (await page.request.get('/config.json')).json();
  const call = callWith(page.request, key);
  const session = await call('/auth/v1/token?grant_type=password', { email: address, password });
  const secret = randomBytes(32).toString('hex');
  const stamp = await call('/rest/v1/rpc/take_ballot', { survey, secret }, session.access_token);
  await call('/rest/v1/rpc/cast_ballot', { survey, secret, ...stamp, ballot });
}

const callWith =
  (request: APIRequestContext, key: string) => async (path: string, data: object, token?: string) => {
    const headers = { apikey: key, ...(token ? { authorization: `Bearer ${token}` } : {}) };
    const answer = await request.post(path, { data, headers });
    if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}: ${await answer.text()}`);
    return answer.json();
  };
