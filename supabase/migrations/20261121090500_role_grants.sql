-- Roles that belong to no office: governors (of one county), authors of the course, and administrators.
create table public.role_grants (
  id          uuid primary key default gen_random_uuid(),
  user_id     uuid not null references auth.users (id) on delete cascade,
  role        text not null check (role in ('governor', 'author', 'admin')),
  governor_id text references public.governors (id) on delete cascade,
  granted_by  uuid references auth.users (id) on delete set null,
  granted_at  timestamptz not null default now(),
  revoked_at  timestamptz,
  -- A governor's people work for one governor; authors and administrators for none.
  check ((role = 'governor') = (governor_id is not null))
);

create unique index role_grants_one_active on public.role_grants (user_id, role, governor_id)
  nulls not distinct where revoked_at is null;
create index role_grants_user_id on public.role_grants (user_id);
create index role_grants_governor_id on public.role_grants (governor_id);
create index role_grants_granted_by on public.role_grants (granted_by);

alter table public.role_grants enable row level security;

revoke all on public.role_grants from anon, authenticated, service_role;
grant select on public.role_grants to authenticated;
grant select, insert, update, delete on public.role_grants to service_role;

create policy "people see the roles granted to them"
  on public.role_grants for select to authenticated
  using ((select auth.uid()) = user_id);
