/** The same id at every start, so that seeding again finds what is there. */
const idOf = (text: string) => `md5('barneblikk demo ' || ${text})::uuid`;

/** Parameters: people, password hash. */
export const users = `
insert into auth.users (id, aud, role, email, encrypted_password, email_confirmed_at, raw_app_meta_data,
  raw_user_meta_data, created_at, updated_at)
select ${idOf('p.email')}, 'authenticated', 'authenticated', p.email, $2, now(),
  '{"provider":"email","providers":["email"]}', jsonb_build_object('display_name', p.name), now(), now()
from jsonb_to_recordset($1::jsonb) as p(email text, name text)
where not exists (select from auth.users u where u.email = p.email)`;

/** Parameter: people. */
export const identities = `
insert into auth.identities (id, provider, provider_id, user_id, identity_data, created_at, updated_at)
select gen_random_uuid(), 'email', u.id::text, u.id,
  jsonb_build_object('sub', u.id::text, 'email', u.email, 'email_verified', true), now(), now()
from jsonb_to_recordset($1::jsonb) as p(email text) join auth.users u using (email)
where not exists (select from auth.identities i where i.user_id = u.id)`;

/** Parameters: governor's id and name. */
export const governors = 'insert into public.governors (id, name) values ($1, $2) on conflict do nothing';

/** Parameters: offices, governor's id. */
export const offices = `
insert into public.offices (id, name, nav_number, governor_id)
select ${idOf('o.name')}, o.name, o.number, $2 from jsonb_to_recordset($1::jsonb) as o(name text, number text)
on conflict do nothing`;

/** Parameter: people. Their line of work; what they have changed since is kept. */
export const lines = `
update public.profiles f set line = p.line
from jsonb_to_recordset($1::jsonb) as p(email text, line text) join auth.users u using (email)
where f.user_id = u.id and f.line is null and p.line is not null`;

/** Parameter: people. Nobody who has left an office is put back. */
export const memberships = `
insert into public.memberships (user_id, office_id, role, from_date)
select u.id, ${idOf('p.office')}, p.role, current_date - 200
from jsonb_to_recordset($1::jsonb) as p(email text, office text, role text) join auth.users u using (email)
where p.office is not null and not exists (
  select from public.memberships m where m.user_id = u.id and m.office_id = ${idOf('p.office')})`;

/** Parameters: people, governor's id. */
export const grants = `
insert into public.role_grants (user_id, role, governor_id)
select u.id, p.grant, case when p.grant = 'governor' then $2 end
from jsonb_to_recordset($1::jsonb) as p(email text, "grant" text) join auth.users u using (email)
where p.grant is not null and not exists (
  select from public.role_grants g where g.user_id = u.id and g.role = p.grant)`;

/** The module the demo's people have worked with: the first one. */
const firstModule = 'select * from public.catalog_modules where retired_at is null order by position limit 1';

/** Parameter: people. Written before the rest, or the triggers would record that everybody completed today. */
export const completions = `
insert into public.module_completions (user_id, module_id, edition, content_version, completed_at)
select u.id, m.id, m.edition, m.content_version, now() - make_interval(days => 9 + length(p.email))
from jsonb_to_recordset($1::jsonb) as p(email text, passed boolean) join auth.users u using (email),
  lateral (${firstModule}) m
where p.passed and not exists (select from public.module_completions c where c.user_id = u.id)`;

/** Parameter: people. The first part of the first module, for those who have read nothing yet. */
export const lessonsRead = `
with lesson as (
  select l.id, row_number() over (order by l.position) as place, count(*) over () as total
  from public.catalog_lessons l join (${firstModule}) m on l.module_id = m.id where l.retired_at is null)
insert into public.lesson_progress (user_id, lesson_id, read_at, client_id)
select u.id, lesson.id, now() - make_interval(days => (60 - lesson.place)::int), gen_random_uuid()
from jsonb_to_recordset($1::jsonb) as p(email text, read numeric) join auth.users u using (email), lesson
where lesson.place <= ceil(p.read * lesson.total)
  and not exists (select from public.lesson_progress l where l.user_id = u.id)`;

/** Parameter: people. A passed exam; its answers are not made up, so its result says that it is an example. */
export const examsPassed = `
insert into public.exam_attempts (id, user_id, module_id, edition, content_version, pass_mark, started_at,
  submitted_at, score, total, passed, result, answers)
select ${idOf("'exam ' || p.email")}, u.id, m.id, m.edition, m.content_version, m.pass_mark,
  c.completed_at - interval '20 minutes', c.completed_at, m.exam_size - 1, m.exam_size, true,
  '{"example": true}', '{}'
from jsonb_to_recordset($1::jsonb) as p(email text, passed boolean) join auth.users u using (email),
  lateral (${firstModule}) m join public.module_completions c on c.module_id = m.id and c.edition = m.edition
where p.passed and c.user_id = u.id and not exists (select from public.exam_attempts a where a.user_id = u.id)`;
