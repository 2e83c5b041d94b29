import { storageShape } from './storage/shape.ts';

/**
 * The role that lite serves clients as. Lite would do so as superuser, where one hole in the SQL it writes would
 * be a hole in the machine. This one can become anon, authenticated or service_role, as Supabase's
 * `authenticator` can, keeps the accounts in schema auth, and owns nothing.
 */
export const API_ROLE = 'barneblikk_api';

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
  if not exists (select from pg_roles where rolname = '${API_ROLE}') then
    create role ${API_ROLE} login noinherit;
  end if;
end $$;
grant anon, authenticated, service_role to ${API_ROLE};
create schema if not exists extensions;
grant usage on schema extensions, public to anon, authenticated, service_role;
alter default privileges in schema public grant all on tables to anon, authenticated, service_role;
alter default privileges in schema public grant all on sequences to anon, authenticated, service_role;
alter default privileges in schema public grant all on functions to anon, authenticated, service_role;
`;

/**
 * After lite has made schema auth: policies call auth.uid(), but nobody's accounts are read through the API. And schema
 * `storage`, which lite makes only with a storage of its own that we do not use (docs/adr).
 */
export const afterSystem = `
${storageShape}
grant usage on schema auth to anon, authenticated, service_role, ${API_ROLE};
revoke all on all tables in schema auth from anon, authenticated, service_role;
grant select, insert, update, delete on all tables in schema auth to ${API_ROLE};
grant usage on all sequences in schema auth to ${API_ROLE};
`;

/** Sets the role's password; base64url, so that it needs no quoting. */
export function apiRolePassword(password: string): string {
  if (!/^[\w-]+$/.test(password))
    throw new Error('The password of the API role has characters that SQL would read.');
  return `alter role ${API_ROLE} password '${password}'`;
}
