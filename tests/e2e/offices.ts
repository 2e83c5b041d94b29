import type { Database } from '../../src/embedded/database.ts';

/** The leader of an office of so many: signs in with the demo's password. */
export const leaderOf = (size: number, tag = 'stor') => `leder@${tag}${size}.example`;
export const officeOf = (size: number, tag = 'stor') =>
  `Nav ${tag.charAt(0).toUpperCase()}${tag.slice(1)}vik ${size}`;

/**
 * An office of so many advisors and one leader, with invented people in two lines and three teams, who have come
 * differently far: some have completed modules over the last months, some in an edition that is old, some have begun.
 * The same each time, so that pictures can be compared.
 */
export const arrangeOffice = (db: Database, size: number, tag = 'stor') =>
  db.transaction(`do $$
declare
  office constant uuid := md5('${officeOf(size, tag)}')::uuid;
  first  constant text[] := array['Amina', 'Bjørn', 'Cecilie', 'Dag', 'Eli', 'Farid', 'Grete', 'Hamza', 'Ingvild',
    'Jovan', 'Kine', 'Laila', 'Mikkel', 'Nora', 'Odd', 'Petra', 'Runa', 'Sara', 'Tuva', 'Åse'];
  last   constant text[] := array['Aas', 'Berglund', 'Dahl Hansen', 'Eira', 'Fossum', 'Grøtting', 'Hussein', 'Iversen',
    'Kristoffersen-Nordahl', 'Lund', 'Moen', 'Nguyen', 'Øverland'];
  person uuid;
begin
  insert into public.offices (id, name) values (office, '${officeOf(size, tag)}') on conflict do nothing;
  if not found then return; end if;
  for n in 0..${size} loop
    person := md5('${tag}${size} ' || n)::uuid;
    insert into auth.users (id, aud, role, email, encrypted_password, email_confirmed_at, raw_app_meta_data,
      raw_user_meta_data, created_at, updated_at)
    select person, 'authenticated', 'authenticated',
      case when n = 0 then '${leaderOf(size, tag)}' else 'p' || n || '@${tag}${size}.example' end,
      u.encrypted_password, now(), u.raw_app_meta_data, jsonb_build_object('display_name', case when n = 0 then
        'Leila Solberg' else first[1 + (n - 1) % 20] || ' ' || last[1 + (n * 7) % 13] end), now(), now()
    from auth.users u where u.email = 'leder@fjordvik.example';
    insert into auth.identities (id, provider, provider_id, user_id, identity_data, created_at, updated_at)
    select gen_random_uuid(), 'email', u.id::text, u.id, jsonb_build_object('sub', u.id::text, 'email', u.email,
      'email_verified', true), now(), now() from auth.users u where u.id = person;
    insert into public.memberships (user_id, office_id, role, from_date, team)
    values (person, office, case when n = 0 then 'leader' else 'advisor' end, current_date - 300,
      case when ${size} >= 10 then (array['Mottak og avklaring', 'Familie', 'Ungdom', null])[1 + n % 4] end);
    update public.profiles set line = case when n % 3 = 0 then 'state' else 'municipal' end where user_id = person;
    continue when n % 5 = 4 or n = 0;
    insert into public.module_completions (user_id, module_id, edition, content_version, completed_at)
    select person, m.id, m.edition - (case when m.position = 3 and n % 4 = 1 then 1 else 0 end), m.content_version,
      now() - ((n * 23 + m.position * 17) % 320) * interval '1 day'
    from public.catalog_modules m
    where m.retired_at is null and m.position <= 12 - (n * 5) % 12 and (n + m.position) % 3 > 0;
    insert into public.lesson_progress (user_id, lesson_id, client_id)
    select person, l.id, gen_random_uuid()
    from public.catalog_lessons l join public.catalog_modules m on m.id = l.module_id
    where l.retired_at is null and m.retired_at is null and l.position <= 1 + n % 3 and (n + m.position) % 4 = 0;
  end loop;
end $$`);

/** The server answers before its database is ready; what is arranged in the database has to wait for that. */
export async function untilReady(base = `http://127.0.0.1:${process.env['E2E_PORT']}`): Promise<void> {
  for (let tries = 0; tries < 240; tries++) {
    const health = await fetch(`${base}/healthz`).then(
      (answer) => answer.json() as Promise<{ ready: boolean }>,
      () => undefined,
    );
    if (health?.ready) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error('the server did not become ready');
}
