-- What a Supabase project has before its first migration, as far as ours refer to it. Roles belong to the server
-- and may be there from an earlier database; everything else is made for each database.
do $$ begin
  if exists (select from pg_roles where rolname = 'postgres_like') then return; end if;
  create role anon nologin noinherit;
  create role authenticated nologin noinherit;
  create role service_role nologin noinherit bypassrls;
  create role authenticator login noinherit;
  create role supabase_auth_admin nologin noinherit createrole;
  -- Supabase's `postgres`: owns what migrations make, and is not a superuser.
  create role postgres_like login noinherit createrole createdb bypassrls;
  grant anon, authenticated, service_role to authenticator, postgres_like;
end $$;

do $$ begin execute format('grant create on database %I to postgres_like', current_database()); end $$;
grant usage on schema public to anon, authenticated, service_role;
grant usage, create on schema public to postgres_like;
-- Wide, as on Supabase: a migration that forgets a revoke is seen here.
alter default privileges for role postgres_like in schema public
  grant all on tables to anon, authenticated, service_role;
alter default privileges for role postgres_like in schema public
  grant all on sequences to anon, authenticated, service_role;
alter default privileges for role postgres_like in schema public
  grant all on functions to anon, authenticated, service_role;

create schema auth authorization supabase_auth_admin;
grant usage on schema auth to postgres_like, anon, authenticated, service_role;

create table auth.users (
  id                 uuid primary key default gen_random_uuid(),
  email              varchar(255) unique,
  encrypted_password varchar(255),
  email_confirmed_at timestamptz,
  raw_app_meta_data  jsonb,
  raw_user_meta_data jsonb,
  created_at         timestamptz default now(),
  updated_at         timestamptz default now()
);
alter table auth.users owner to supabase_auth_admin;
alter table auth.users enable row level security;
grant select, insert, update, delete, references, trigger on auth.users to postgres_like;

create function auth.uid() returns uuid language sql stable as $$
  select coalesce(
    nullif(current_setting('request.jwt.claim.sub', true), ''),
    nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub')::uuid
$$;

create function auth.role() returns text language sql stable as $$
  select coalesce(
    nullif(current_setting('request.jwt.claim.role', true), ''),
    nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'role')
$$;

create function auth.jwt() returns jsonb language sql stable as $$
  select coalesce(nullif(current_setting('request.jwt.claims', true), '')::jsonb, '{}')
$$;
