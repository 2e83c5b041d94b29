-- «Oppgave med frist»: a module, or the modules of a path, that a leader asks people at the office to complete by a date.
create table public.assignments (
  -- Made by the client, so that sending twice is harmless.
  id             uuid primary key default gen_random_uuid(),
  office_id      uuid not null references public.offices (id) on delete cascade,
  module_id      text references public.catalog_modules (id),
  -- The database does not know the paths of content/stier.yaml: it keeps the path's id, and the modules that the path had.
  path_id        text check (path_id ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length(path_id) <= 100),
  module_ids     text[] not null check (cardinality(module_ids) between 1 and 20),
  -- Everybody at the office, also those who come later; those in a role or line; or persons (private.assignment_people).
  audience       text not null check (audience in ('all', 'role', 'line', 'persons')),
  audience_value text,
  -- Whether one may say no to reminders about it.
  required       boolean not null default false,
  due_on         date not null,
  note           text not null default '' check (char_length(note) <= 500),
  -- Null when the leader's account is gone. The assignment is the office's and stays.
  created_by     uuid references auth.users (id) on delete set null,
  created_at     timestamptz not null default now(),
  ended_at       timestamptz,
  check ((module_id is null) <> (path_id is null)),
  check (module_id is null or module_ids = array[module_id]),
  check (case audience
    when 'role' then audience_value is not null and audience_value in ('advisor', 'leader')
    when 'line' then audience_value is not null and audience_value in ('municipal', 'state')
    else audience_value is null end)
);

create index assignments_office_id on public.assignments (office_id);
create index assignments_module_id on public.assignments (module_id);
create index assignments_created_by on public.assignments (created_by);

alter table public.assignments enable row level security;

revoke all on public.assignments from anon, authenticated, service_role;
grant select on public.assignments to authenticated, service_role;

-- Members get theirs from public.my_assignments(). Reads the caller's own memberships, which they may see anyway.
create policy "leaders see the assignments of their offices"
  on public.assignments for select to authenticated
  using (office_id in (
    select m.office_id from public.memberships m
    where m.user_id = (select auth.uid()) and m.role = 'leader' and m.to_date is null
      and m.from_date <= current_date));

-- The persons of an assignment that is for persons.
create table private.assignment_people (
  assignment_id uuid not null references public.assignments (id) on delete cascade,
  user_id       uuid not null references auth.users (id) on delete cascade,
  primary key (assignment_id, user_id)
);

create index assignment_people_user_id on private.assignment_people (user_id);

alter table private.assignment_people enable row level security;
revoke all on private.assignment_people from public, anon, authenticated, service_role;

-- The date in Norway: deadlines pass at midnight there.
create function private.today() returns date
  language sql stable set search_path = '' as
$$
  select (now() at time zone 'Europe/Oslo')::date
$$;

revoke execute on function private.today() from public, anon, authenticated, service_role;
