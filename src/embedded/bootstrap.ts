/**
 * What a Supabase project has before its first migration and lite leaves to others: roles, schema `extensions`,
 * and Supabase's default privileges, wide as they are, so that a migration that forgets a revoke fails here too.
 */
export const beforeSystem = `
do $$ begin
  if not exists (select from pg_roles where rolname = 'anon') then create role anon nologin noinherit; end if;
  if not exists (select from pg_roles where rolname = 'authenticated') then
    create role authenticated nologin noinherit;
  end if;
  if not exists (select from pg_roles where rolname = 'service_role') then
    create role service_role nologin noinherit bypassrls;
  end if;
end $$;
create schema if not exists extensions;
grant usage on schema extensions, public to anon, authenticated, service_role;
alter default privileges in schema public grant all on tables to anon, authenticated, service_role;
alter default privileges in schema public grant all on sequences to anon, authenticated, service_role;
alter default privileges in schema public grant all on functions to anon, authenticated, service_role;
`;

/** After lite has made schema auth: policies call auth.uid(), but nobody's accounts are read through the API. */
export const afterSystem = `
grant usage on schema auth to anon, authenticated, service_role;
revoke all on all tables in schema auth from anon, authenticated, service_role;
`;
