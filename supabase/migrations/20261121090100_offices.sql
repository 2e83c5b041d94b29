-- Nav offices and the county governors (statsforvaltere) that follow them up. Public facts, without persons.
create table public.governors (
  id   text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null check (char_length(name) between 1 and 200)
);

create table public.offices (
  id          uuid primary key default gen_random_uuid(),
  name        text not null check (char_length(name) between 1 and 200),
  -- Nav's own office number. Text: it may begin with a zero.
  nav_number  text unique check (nav_number ~ '^[0-9]{4}$'),
  governor_id text references public.governors (id)
);

create index offices_governor_id on public.offices (governor_id);

alter table public.governors enable row level security;
alter table public.offices enable row level security;

revoke all on public.governors, public.offices from anon, authenticated, service_role;
grant select on public.governors, public.offices to authenticated;
grant select, insert, update, delete on public.governors, public.offices to service_role;

create policy "everyone signed in sees the governors"
  on public.governors for select to authenticated
  using (true);

create policy "everyone signed in sees the offices"
  on public.offices for select to authenticated
  using (true);
