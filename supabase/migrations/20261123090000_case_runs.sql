-- How far somebody has come in a practice case, so that it can be gone on with on another device. Steps are ids from the
-- built site: what is written in a case stays on the device. Own eyes only.
create table public.case_runs (
  user_id     uuid not null default auth.uid() references auth.users (id) on delete cascade,
  case_id     text not null check (case_id ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(case_id) <= 100),
  -- Made on the device when a case is begun: a later run takes the place of an earlier one.
  run_id      uuid not null,
  steps       jsonb not null default '[]',
  finished    boolean not null default false,
  -- When the device last took a step; never later than now.
  stepped_at  timestamptz not null,
  received_at timestamptz not null default now(),
  primary key (user_id, case_id)
);

-- The first choice that somebody made in each scene, once they had finished: what «andre valgte» is counted from.
create table private.case_choices (
  user_id uuid not null references auth.users (id) on delete cascade,
  case_id text not null,
  scene   text not null,
  choice  text not null,
  primary key (user_id, case_id, scene)
);

create index case_choices_case on private.case_choices (case_id, scene, choice);

alter table public.case_runs enable row level security;
alter table private.case_choices enable row level security;

-- Saved through public.save_case_run alone, which settles what two devices have done. The secret key has no business here.
revoke all on public.case_runs from anon, authenticated, service_role;
revoke all on private.case_choices from anon, authenticated, service_role;
grant select on public.case_runs to authenticated;

create policy "people see how far they have come in cases"
  on public.case_runs for select to authenticated
  using ((select auth.uid()) = user_id);
