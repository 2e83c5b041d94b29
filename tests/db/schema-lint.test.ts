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
  'case_shares(text)': ['anon', 'authenticated'],
  'create_join_code(uuid)': ['authenticated'],
  'current_join_code(uuid)': ['authenticated'],
  'empty_searches()': ['authenticated', 'service_role'],
  'item_quality(text)': ['authenticated', 'service_role'],
  'join_office(text)': ['authenticated'],
  'leave_office(uuid)': ['authenticated'],
  'my_office_view()': ['authenticated'],
  'note_empty_search(text)': ['authenticated'],
  'office_overview(uuid)': ['authenticated'],
  'save_case_run(text,uuid,jsonb,boolean,timestamp with time zone)': ['authenticated'],
  'save_exam_draft(uuid,jsonb)': ['authenticated'],
  'start_exam(text)': ['authenticated'],
  'submit_exam(uuid,jsonb)': ['authenticated'],
  'sync_catalog(jsonb)': ['service_role'],
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
