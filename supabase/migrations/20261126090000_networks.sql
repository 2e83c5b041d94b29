-- Networks of offices and people who learn from each other, and who takes part as what.
create table public.networks (
  id          uuid primary key default gen_random_uuid(),
  name        text not null check (char_length(name) between 1 and 120),
  -- What the network is for, in a few sentences.
  purpose     text not null default '' check (char_length(purpose) <= 2000),
  created_at  timestamptz not null default now(),
  -- An archived network can be read and no longer written in.
  archived_at timestamptz
);

-- People who take part themselves. An ended membership stays, with when it ended.
create table public.network_members (
  id         uuid primary key default gen_random_uuid(),
  network_id uuid not null references public.networks (id) on delete cascade,
  user_id    uuid not null references auth.users (id) on delete cascade,
  role       text not null check (role in ('owner', 'contributor', 'reader')),
  joined_at  timestamptz not null default now(),
  left_at    timestamptz check (left_at >= joined_at)
);

-- Offices that take part: everybody who works there reads, and their leaders contribute.
create table public.network_offices (
  id         uuid primary key default gen_random_uuid(),
  network_id uuid not null references public.networks (id) on delete cascade,
  office_id  uuid not null references public.offices (id) on delete cascade,
  joined_at  timestamptz not null default now(),
  left_at    timestamptz check (left_at >= joined_at)
);

create unique index network_members_one_active on public.network_members (network_id, user_id) where left_at is null;
create index network_members_network_id on public.network_members (network_id);
create index network_members_user_id on public.network_members (user_id);
create unique index network_offices_one_active on public.network_offices (network_id, office_id) where left_at is null;
create index network_offices_network_id on public.network_offices (network_id);
create index network_offices_office_id on public.network_offices (office_id);

-- What a person is in a network: the most that membership and office give; null for an outsider.
create function private.network_role(person uuid, network uuid) returns text
  language sql stable set search_path = '' as
$$
  select r.role
  from (
    select m.role from public.network_members m
    where m.user_id = person and m.network_id = network and m.left_at is null
    union all
    select case when w.role = 'leader' then 'contributor' else 'reader' end
    from public.network_offices o
    join private.active_memberships w on w.office_id = o.office_id and w.user_id = person
    where o.network_id = network and o.left_at is null
  ) r (role)
  order by array_position(array['owner', 'contributor', 'reader'], r.role)
  limit 1
$$;

revoke execute on function private.network_role(uuid, uuid) from public, anon, authenticated, service_role;

-- For policies: the networks that the caller takes part in, and what they are there. Policies may not call what is in
-- `private`, and a client may know where it takes part.
create function public.my_network_roles() returns table (network_id uuid, role text)
  language sql stable security definer set search_path = '' as
$$
  select n.id, private.network_role((select auth.uid()), n.id)
  from (
    select m.network_id as id from public.network_members m
    where m.user_id = (select auth.uid()) and m.left_at is null
    union
    select o.network_id from public.network_offices o
    join private.active_memberships w on w.office_id = o.office_id
    where w.user_id = (select auth.uid()) and o.left_at is null
  ) n
$$;

revoke execute on function public.my_network_roles() from public, anon, authenticated, service_role;
grant execute on function public.my_network_roles() to authenticated;

alter table public.networks enable row level security;
alter table public.network_members enable row level security;
alter table public.network_offices enable row level security;

revoke all on public.networks, public.network_members, public.network_offices from anon, authenticated, service_role;
grant select on public.networks, public.network_members, public.network_offices to authenticated;
grant select, insert, update, delete on public.networks, public.network_members, public.network_offices to service_role;

create policy "those who take part see the network"
  on public.networks for select to authenticated
  using (id in (select network_id from public.my_network_roles()));

create policy "those who take part see who else does"
  on public.network_members for select to authenticated
  using (network_id in (select network_id from public.my_network_roles()));

create policy "those who take part see which offices do"
  on public.network_offices for select to authenticated
  using (network_id in (select network_id from public.my_network_roles()));

-- Refuses who is not at least what is asked for ('reader' < 'contributor' < 'owner'), and says nothing of whether the network exists.
create function private.require_network_role(network uuid, "least" text) returns void
  language plpgsql stable set search_path = '' as
$$
begin
  if array_position(array['owner', 'contributor', 'reader'], private.network_role(auth.uid(), network))
     <= array_position(array['owner', 'contributor', 'reader'], "least") then return; end if;
  raise exception 'not_in_network' using errcode = 'PT403',
    hint = 'You do not take part in this network with the rights that this needs. Ask an owner of the network.';
end
$$;

revoke execute on function private.require_network_role(uuid, text) from public, anon, authenticated, service_role;
