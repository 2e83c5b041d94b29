import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase, type TestDatabase, undone } from './support/database.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openDatabase();
});
afterAll(() => db.close());

/** Each rule finds what breaks it; `mend` is a breakage that it must find, to show that it looks. */
const rules = [
  {
    rule: 'every table has row level security',
    query: `select oid::regclass::text as found from pg_class
            where relnamespace in ('public'::regnamespace, 'private'::regnamespace)
              and relkind in ('r', 'p') and not relrowsecurity`,
    breakage: 'create table public.open_door (id int)',
  },
  {
    rule: 'no view runs with the rights of its owner',
    query: `select oid::regclass::text as found from pg_class
            where relnamespace in ('public'::regnamespace, 'private'::regnamespace) and relkind in ('v', 'm')
              and not coalesce('security_invoker=true' = any (reloptions), false)`,
    breakage: 'create view public.window as select * from public.profiles',
  },
  {
    rule: 'every function of ours has its search_path fixed to nothing',
    query: `select oid::regprocedure::text as found from pg_proc
            where pronamespace in ('public'::regnamespace, 'private'::regnamespace)
              and not coalesce('search_path=""' = any (proconfig), false)`,
    breakage: `create function public.f() returns int language sql security definer as 'select 1'`,
  },
  {
    rule: 'no policy asks who the caller is once per row',
    query: `select policyname as found from pg_policies
            where schemaname = 'public'
              and concat(qual, with_check) ~ '(auth|private)\\.\\w+\\('
              and concat(qual, with_check) !~ 'SELECT (auth|private)\\.\\w+\\('`,
    breakage:
      'create policy slow on public.profiles for select to authenticated using (auth.uid() = user_id)',
  },
  {
    rule: 'every policy names the roles it is for',
    query: `select policyname as found from pg_policies where schemaname = 'public' and 'public' = any (roles)`,
    breakage: 'create policy loose on public.profiles for select using (false)',
  },
  {
    rule: 'every policy name is a sentence',
    query: `select policyname as found from pg_policies where schemaname = 'public' and policyname !~ '^[a-z]+( [a-z]+){2,}$'`,
    breakage: 'create policy profiles_select on public.profiles for select to authenticated using (false)',
  },
  {
    rule: 'nothing in private is granted to a client',
    query: `select c.oid::regclass::text || ' to ' || r.role as found
            from pg_class c, unnest(array['anon', 'authenticated', 'service_role']) as r (role)
            where c.relnamespace = 'private'::regnamespace and c.relkind in ('r', 'v', 'm', 'p')
              and has_table_privilege(r.role, c.oid, 'select, insert, update, delete, truncate')
            union all
            select p.oid::regprocedure::text || ' to ' || r.role
            from pg_proc p, unnest(array['anon', 'authenticated', 'service_role']) as r (role)
            where p.pronamespace = 'private'::regnamespace and has_function_privilege(r.role, p.oid, 'execute')
            union all
            select 'schema private to ' || role from unnest(array['anon', 'authenticated', 'service_role']) as role
            where has_schema_privilege(role, 'private', 'usage, create')`,
    breakage: 'create function private.helper() returns int language sql return 1',
  },
  {
    rule: 'every column that points at another table has an index that begins with it',
    query: `select c.conrelid::regclass || '.' || a.attname as found
            from pg_constraint c
            join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
            where c.contype = 'f' and c.connamespace in ('public'::regnamespace, 'private'::regnamespace)
              and not exists (select from pg_index i where i.indrelid = c.conrelid and i.indkey[0] = c.conkey[1]
                              and i.indpred is null)`,
    breakage: 'alter table public.profiles add column office uuid references public.offices (id)',
  },
  {
    rule: 'no type of its own stands where a text with a check would do',
    query: `select oid::regtype::text as found from pg_type
            where typtype in ('e', 'd') and typnamespace in ('public'::regnamespace, 'private'::regnamespace)`,
    breakage: `create type public.colour as enum ('red')`,
  },
];

test.for(rules)('$rule', async ({ query }) => {
  const rows = await db.sql.unsafe(query);
  expect(rows.map((row) => row['found'])).toEqual([]);
});

test.for(rules)('the rule finds a breakage: $rule', async ({ query, breakage }) => {
  const found = await undone(db.sql, async (tx) => {
    await tx.unsafe(breakage);
    return tx.unsafe(query);
  });
  expect(found.length).toBeGreaterThan(0);
});

/** The whole API: who may call what. Trigger functions and helpers are not in it, so nobody may. */
const callable: Readonly<Record<string, readonly string[]>> = {
  'accept_invitation(uuid)': ['authenticated'],
  'answer_network_invitation(uuid,uuid,boolean)': ['authenticated'],
  'archive_network(uuid,boolean)': ['authenticated'],
  'archive_pack(uuid,boolean)': ['authenticated'],
  'cancel_gathering(uuid,boolean)': ['authenticated'],
  'case_shares(text)': ['anon', 'authenticated'],
  'cast_ballot(uuid,text,text,text,jsonb)': ['anon'],
  'change_assignment_date(uuid,uuid,date)': ['authenticated'],
  'change_network(uuid,text,text)': ['authenticated'],
  'close_survey_round(uuid)': ['authenticated'],
  'copy_pack(uuid,uuid,uuid,text)': ['authenticated'],
  'create_join_code(uuid,integer,integer)': ['authenticated'],
  'create_network_code(uuid,integer,integer)': ['authenticated'],
  'current_join_code(uuid)': ['authenticated'],
  'decline_invitation(uuid)': ['authenticated'],
  'delete_material(uuid)': ['authenticated'],
  'delete_post(uuid)': ['authenticated'],
  'edit_post(uuid,text,jsonb)': ['authenticated'],
  'empty_searches()': ['authenticated', 'service_role'],
  'end_assignments(uuid,jsonb)': ['authenticated'],
  'end_membership(uuid,uuid)': ['authenticated'],
  'evaluate_gathering(uuid,integer,integer,integer)': ['authenticated'],
  'hand_over_office(uuid,uuid)': ['authenticated'],
  'import_members(uuid,jsonb)': ['authenticated'],
  'invite_office(uuid,uuid)': ['authenticated'],
  'item_quality(text)': ['authenticated', 'service_role'],
  'join_network(text,uuid)': ['authenticated'],
  'join_office(text)': ['authenticated'],
  'leave_network(uuid,uuid)': ['authenticated'],
  'leave_office(uuid)': ['authenticated'],
  'mail_done(uuid,text)': ['service_role'],
  'make_network(uuid,text,text,text)': ['authenticated'],
  'mark_attendance(uuid,uuid,boolean)': ['authenticated'],
  'moderation(uuid)': ['authenticated'],
  'my_assignments()': ['authenticated'],
  'my_invitations()': ['authenticated'],
  'my_list_views()': ['authenticated'],
  'may_read_packed_file(text)': ['authenticated'],
  'my_network_roles()': ['authenticated'],
  'my_networks()': ['authenticated'],
  'my_office_view()': ['authenticated'],
  'my_survey_rounds()': ['authenticated'],
  'network_gatherings(uuid)': ['authenticated'],
  'network_log(uuid)': ['authenticated'],
  'network_materials(uuid)': ['authenticated'],
  'network_news(uuid)': ['authenticated'],
  'network_overview(uuid)': ['authenticated'],
  'network_packs(uuid)': ['authenticated'],
  'network_page(uuid)': ['authenticated'],
  'network_posts(uuid,text,timestamp with time zone)': ['authenticated'],
  'note_empty_search(text)': ['authenticated'],
  'note_export(uuid)': ['authenticated'],
  'office_confidence(uuid)': ['authenticated'],
  'office_hardest_items(uuid,jsonb)': ['authenticated'],
  'office_members(uuid)': ['authenticated'],
  'office_overview(uuid)': ['authenticated'],
  'office_trend(uuid)': ['authenticated'],
  'open_survey_round(uuid,integer)': ['authenticated'],
  'open_survey_to_network(uuid,uuid,boolean)': ['authenticated'],
  'pack_networks()': ['authenticated'],
  'pack_news(uuid)': ['authenticated'],
  'pack_page(uuid,integer)': ['authenticated'],
  'pass_over_pack_news(uuid,integer)': ['authenticated'],
  'plan_status(uuid)': ['authenticated'],
  'preview_members(uuid,jsonb)': ['authenticated'],
  'public_pack(text)': ['anon', 'authenticated'],
  'queue_reminders(date,boolean)': ['service_role'],
  'remove_from_network(uuid,uuid)': ['authenticated'],
  'renew_invitation(uuid)': ['authenticated'],
  'report_post(uuid,text)': ['authenticated'],
  'resume_assignments(uuid,jsonb)': ['authenticated'],
  'revoke_pack_share(uuid)': ['authenticated'],
  'save_case_run(text,uuid,jsonb,boolean,timestamp with time zone)': ['authenticated'],
  'save_exam_draft(uuid,jsonb)': ['authenticated'],
  'save_gathering(uuid,uuid,text,timestamp with time zone,text,text,text,jsonb,uuid)': ['authenticated'],
  'save_material(jsonb)': ['authenticated'],
  'save_minutes(uuid,text,jsonb)': ['authenticated'],
  'save_pack(uuid,uuid,jsonb,integer,text,integer)': ['authenticated'],
  'see_network(uuid)': ['authenticated'],
  'send_post(uuid,uuid,text,jsonb,uuid)': ['authenticated'],
  'set_assignments(uuid,jsonb)': ['authenticated'],
  'set_member_role(uuid,uuid,text)': ['authenticated'],
  'set_member_team(uuid,uuid,text)': ['authenticated'],
  'set_network_role(uuid,uuid,text)': ['authenticated'],
  'set_reminder_mails(boolean,text)': ['authenticated'],
  'settle_post(uuid,text)': ['authenticated'],
  'share_pack(uuid,uuid)': ['authenticated'],
  'sign_up(uuid,text)': ['authenticated'],
  'start_exam(text)': ['authenticated'],
  'submit_exam(uuid,jsonb)': ['authenticated'],
  'survey_networks(uuid)': ['authenticated'],
  'survey_results(uuid)': ['authenticated'],
  'survey_rounds(uuid)': ['authenticated'],
  'sync_catalog(jsonb)': ['service_role'],
  'take_ballot(uuid,text)': ['authenticated'],
  'take_office_out(uuid,uuid)': ['authenticated'],
  'take_outgoing_mails(integer)': ['service_role'],
  'use_material(uuid,uuid,boolean,boolean)': ['authenticated'],
  'watch_network(uuid,boolean,boolean,uuid)': ['authenticated'],
  'withdraw_invitation(uuid)': ['authenticated'],
  'withdraw_join_code(uuid)': ['authenticated'],
  'withdraw_network_code(uuid)': ['authenticated'],
  'withdraw_network_invitation(uuid,uuid)': ['authenticated'],
};

test('each function can be called by exactly the roles it is meant for', async () => {
  const rows = await db.sql<{ fn: string; roles: string[] }[]>`
    select p.oid::regprocedure::text as fn, array(
      select r from unnest(array['anon', 'authenticated', 'service_role']) as r
      where has_function_privilege(r, p.oid, 'execute')) as roles
    from pg_proc p where p.pronamespace = 'public'::regnamespace`;
  expect(Object.fromEntries(rows.map(({ fn, roles }) => [fn, roles]))).toEqual(callable);
});

test('clients own nothing and make nothing: no create, truncate, trigger or sequence of theirs', async () => {
  const rows = await db.sql`
    select r.role, c.relname from pg_class c, unnest(array['anon', 'authenticated', 'service_role']) as r (role)
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'S') and case
      when c.relkind = 'S' then has_sequence_privilege(r.role, c.oid, 'usage, update')
      else has_table_privilege(r.role, c.oid, 'truncate, trigger, references') end`;
  expect(rows).toEqual([]);
});

test('the migrations were run by a role that is no superuser', async () => {
  const rows = await db.sql`
    select distinct o.rolname, o.rolsuper from pg_class c join pg_roles o on o.oid = c.relowner
    where c.relnamespace in ('public'::regnamespace, 'private'::regnamespace)`;
  expect(rows).toEqual([{ rolname: 'postgres_like', rolsuper: false }]);
});
