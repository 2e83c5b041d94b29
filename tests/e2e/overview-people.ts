import { withDatabase } from './database.ts';
import { newOffice, type Office } from './survey-people.ts';

export const governor = 'oversikt@nettverk.example';
const mail = (address: string) => `(select id from auth.users where email = '${address}')`;

export type OverviewWorld = {
  /** The network's id. */
  readonly network: string;
  readonly large: Office & { readonly name: string };
  readonly small: Office & { readonly name: string };
};

/**
 * A governor's network with an office of six, of whom two have completed every module and who have answered a closed
 * round, and an office of four.
 */
export async function overviewWorld(): Promise<OverviewWorld> {
  const large = await newOffice(6);
  const small = await newOffice(4);
  const network = crypto.randomUUID();
  const done = large.advisors.slice(0, 2).map(mail);
  return withDatabase(async (db) => {
    await db.transaction(`do $$ begin
  insert into public.governors values ('oversikt', 'Statsforvalteren i Oversikten') on conflict do nothing;
  insert into auth.users (id, aud, role, email, encrypted_password, email_confirmed_at, raw_app_meta_data, raw_user_meta_data)
  select gen_random_uuid(), aud, role, '${governor}', encrypted_password, now(), raw_app_meta_data, '{"display_name": "Olga Over"}'
  from auth.users where email = 'leder@fjordvik.example' on conflict do nothing;
  insert into auth.identities (id, provider, provider_id, user_id, identity_data)
  select gen_random_uuid(), 'email', u.id::text, u.id, jsonb_build_object('sub', u.id::text, 'email', u.email)
  from auth.users u where u.email = '${governor}' on conflict do nothing;
  insert into public.role_grants (user_id, role, governor_id) values (${mail(governor)}, 'governor', 'oversikt') on conflict do nothing;
  update public.offices set governor_id = 'oversikt' where id in ('${large.id}', '${small.id}');
  update public.memberships set from_date = current_date - 60 where office_id in ('${large.id}', '${small.id}');
  insert into public.networks (id, name, governor_id) values ('${network}', 'Oversiktsnettverket', 'oversikt');
  insert into public.network_members (network_id, user_id, role) values ('${network}', ${mail(governor)}, 'owner');
  insert into public.network_offices (network_id, office_id) values ('${network}', '${large.id}'), ('${network}', '${small.id}');
  insert into public.module_completions (user_id, module_id, edition, content_version, completed_at)
  select p, m.id, 1, 'e2e', now() - interval '20 days' from unnest(array[${done}]) p, public.catalog_modules m;
  insert into private.survey_rounds (office_id, version, opened_on, closes_on, closed_on, invited)
  values ('${large.id}', '2026-1', current_date - 40, current_date - 30, current_date - 30, 6);
  insert into private.survey_boxes (round_id, box, ballots, counts)
  select r.id, b, case b when 'municipal' then 6 else 0 end, case b when 'municipal' then
    '{"q07-hvor-godt": 4, "q07-hvor-godt.said": 6, "q08c-skjema": 2, "q08c-skjema.said": 6}'::jsonb else '{}' end
  from private.survey_rounds r, unnest(array['municipal', 'state', 'unknown', 'other', 'leader']) b
  where r.office_id = '${large.id}';
end $$`);
    const names = await db.query<{ id: string; name: string }>(
      'select id, name from public.offices where id in ($1, $2)',
      [large.id, small.id],
    );
    const named = (office: Office) => ({
      ...office,
      name: names.find(({ id }) => id === office.id)?.name ?? '',
    });
    return { network, large: named(large), small: named(small) };
  });
}
