-- Who works at which office, since when, and as what. An ended membership stays, with its last day.
create table public.memberships (
  id         uuid primary key default gen_random_uuid(),
  user_id    uuid not null references auth.users (id) on delete cascade,
  office_id  uuid not null references public.offices (id) on delete cascade,
  role       text not null check (role in ('advisor', 'leader')),
  from_date  date not null default current_date,
  to_date    date,
  -- Null: let in by a join code, or by somebody whose account is gone.
  granted_by uuid references auth.users (id) on delete set null,
  created_at timestamptz not null default now(),
  check (to_date >= from_date)
);

create unique index memberships_one_active on public.memberships (user_id, office_id) where to_date is null;
create index memberships_office_id on public.memberships (office_id);
create index memberships_user_id on public.memberships (user_id);
create index memberships_granted_by on public.memberships (granted_by);

alter table public.memberships enable row level security;

revoke all on public.memberships from anon, authenticated, service_role;
grant select on public.memberships to authenticated;
grant select, insert, update, delete on public.memberships to service_role;

create policy "people see their own memberships"
  on public.memberships for select to authenticated
  using ((select auth.uid()) = user_id);

-- The one place that says what an active membership is: begun, and without a last day.
create view private.active_memberships with (security_invoker = true) as
select id, user_id, office_id, role, from_date
from public.memberships
where to_date is null and from_date <= current_date;

revoke all on private.active_memberships from public, anon, authenticated, service_role;

create function private.leads_office(person uuid, office uuid) returns boolean
  language sql stable set search_path = '' as
$$
  select exists (
    select from private.active_memberships m
    where m.user_id = person and m.office_id = office and m.role = 'leader')
$$;

revoke execute on function private.leads_office(uuid, uuid) from public, anon, authenticated, service_role;
