-- Exams begun and handed in. Written by public.start_exam and public.submit_exam only.
create table public.exam_attempts (
  id              uuid primary key default gen_random_uuid(),
  user_id         uuid not null references auth.users (id) on delete cascade,
  module_id       text not null references public.catalog_modules (id),
  -- Edition, version and pass mark as they were when the exam began: what was promised then holds.
  edition         int not null,
  content_version text not null,
  pass_mark       numeric not null,
  started_at      timestamptz not null default now(),
  submitted_at    timestamptz,
  score           int,
  total           int,
  passed          boolean,
  -- What the caller was told: handing in twice gives the same answer.
  result          jsonb,
  -- As handed in: places in the draw, which say nothing of the key.
  answers         jsonb,
  check (num_nulls(submitted_at, score, total, passed, result, answers) in (0, 6)),
  check (score between 0 and total)
);

create unique index exam_attempts_one_open on public.exam_attempts (user_id, module_id)
  where submitted_at is null;
create index exam_attempts_user_module on public.exam_attempts (user_id, module_id);
create index exam_attempts_module_id on public.exam_attempts (module_id);

alter table public.exam_attempts enable row level security;

revoke all on public.exam_attempts from anon, authenticated, service_role;
grant select on public.exam_attempts to authenticated, service_role;

create policy "people see their own exams"
  on public.exam_attempts for select to authenticated
  using ((select auth.uid()) = user_id);

-- What one attempt asks, copied from the bank: an author who mends a question does not change an exam under way.
create table private.exam_draws (
  attempt_id   uuid not null references public.exam_attempts (id) on delete cascade,
  position     int not null,
  item_id      text not null,
  lesson_id    text not null,
  kind         text not null,
  body         jsonb not null,
  key          jsonb not null,
  -- The bank's option ids in the order shown. Clients are told places in it ("1", "2" …), never the ids.
  option_order text[] not null,
  primary key (attempt_id, position),
  unique (attempt_id, item_id)
);

alter table private.exam_draws enable row level security;
revoke all on private.exam_draws from public, anon, authenticated, service_role;
