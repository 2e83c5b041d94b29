-- What a Supabase project has before its first migration, as far as ours refer to it. Roles belong to the server
-- and may be there from an earlier database; everything else is made for each database.
do $$ begin
  if exists (select from pg_roles where rolname = 'postgres_like') then return; end if;
  create role anon nologin noinherit;
  create role authenticated nologin noinherit;
  create role service_role nologin noinherit bypassrls;
  create role authenticator login noinherit;
  create role supabase_auth_admin nologin noinherit createrole;
  create role supabase_storage_admin nologin noinherit;
  -- Supabase's `postgres`: owns what migrations make, and is not a superuser.
  create role postgres_like login noinherit createrole createdb bypassrls;
  grant anon, authenticated, service_role to authenticator, postgres_like;
  -- Supabase lets its `postgres` make policies on storage.objects, which it does not own (supautils.policy_grants).
  grant supabase_storage_admin to postgres_like with inherit true;
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

create schema storage authorization supabase_storage_admin;
grant usage on schema storage to postgres_like, anon, authenticated, service_role;

create table storage.buckets (
  id                 text primary key,
  name               text not null unique,
  owner              uuid,
  public             boolean default false,
  file_size_limit    bigint,
  allowed_mime_types text[],
  created_at         timestamptz default now(),
  updated_at         timestamptz default now()
);
create table storage.objects (
  id               uuid primary key default gen_random_uuid(),
  bucket_id        text references storage.buckets (id),
  name             text,
  owner            uuid,
  owner_id         text,
  created_at       timestamptz default now(),
  updated_at       timestamptz default now(),
  last_accessed_at timestamptz default now(),
  metadata         jsonb,
  path_tokens      text[] generated always as (string_to_array(name, '/')) stored,
  version          text
);
create unique index bucketid_objname on storage.objects (bucket_id, name);
create function storage.foldername(name text) returns text[] language sql immutable as $$
  select (string_to_array(name, '/'))[1 : array_length(string_to_array(name, '/'), 1) - 1]
$$;
alter table storage.buckets owner to supabase_storage_admin;
alter table storage.objects owner to supabase_storage_admin;
alter table storage.buckets enable row level security;
alter table storage.objects enable row level security;
grant all on storage.buckets, storage.objects to postgres_like, anon, authenticated, service_role;
