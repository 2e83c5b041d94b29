-- Who has looked at a list of persons, so that those on it can see it. In `private`: it is read through functions alone.
create table private.list_views (
  id        uuid primary key default gen_random_uuid(),
  -- Null when the account of the one who looked is gone; that somebody looked stays.
  viewer    uuid references auth.users (id) on delete set null,
  office_id uuid not null references public.offices (id) on delete cascade,
  what      text not null check (what in ('overview', 'members', 'plan', 'export')),
  -- What the viewer was at the office when looking.
  role      text not null check (role in ('advisor', 'leader', 'other')),
  at        timestamptz not null default now()
);

-- One row for each viewer, office, list and ten minutes: pages that ask every four seconds do not fill the log. No row is
-- written, and no transaction number used, while the window lasts.
create unique index list_views_window on private.list_views
  (office_id, viewer, what, date_bin('10 minutes', at, '2026-01-01 00:00:00+00'::timestamptz));
create index list_views_viewer on private.list_views (viewer);
create index list_views_at on private.list_views (at);

alter table private.list_views enable row level security;
revoke all on private.list_views from public, anon, authenticated, service_role;

-- Notes that the caller sees a list of the office's persons. Every function that gives such a list calls it, after it has
-- made sure that the caller may see it. `what`: overview, members, plan or export. What is older than 12 months goes.
create function private.note_list_view(office uuid, what text) returns void
  language plpgsql volatile set search_path = '' as
$$
begin
  insert into private.list_views (viewer, office_id, what, role)
  values (auth.uid(), note_list_view.office, note_list_view.what, coalesce((
    select m.role from private.active_memberships m
    where m.user_id = auth.uid() and m.office_id = note_list_view.office), 'other'))
  on conflict do nothing;
  if found then delete from private.list_views v where v.at < now() - interval '12 months'; end if;
end
$$;

revoke execute on function private.note_list_view(uuid, text) from public, anon, authenticated, service_role;
