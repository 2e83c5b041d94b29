-- Lessons read. One row per person and lesson, added by the device's outbox; a read lesson stays read, so there
-- is no update and no delete, and sending the same row again (`on conflict do nothing`) is harmless.
create table public.lesson_progress (
  user_id    uuid not null default auth.uid() references auth.users (id) on delete cascade,
  lesson_id  text not null references public.catalog_lessons (id),
  -- Filled from the catalog: a lesson never moves to another module.
  module_id  text not null references public.catalog_modules (id),
  read_at    timestamptz not null default now(),
  -- Made on the device, so that a message can be followed from the outbox to its row.
  client_id  uuid not null,
  created_at timestamptz not null default now(),
  primary key (user_id, lesson_id)
);

create index lesson_progress_user_module on public.lesson_progress (user_id, module_id) include (lesson_id);
create index lesson_progress_lesson_id on public.lesson_progress (lesson_id);
create index lesson_progress_module_id on public.lesson_progress (module_id);

alter table public.lesson_progress enable row level security;

-- user_id cannot be sent at all: its default is the caller. The insert policy is the second lock.
revoke all on public.lesson_progress from anon, authenticated, service_role;
grant select, insert (lesson_id, read_at, client_id) on public.lesson_progress to authenticated;
grant select on public.lesson_progress to service_role;

create policy "people see the lessons they have read"
  on public.lesson_progress for select to authenticated
  using ((select auth.uid()) = user_id);

create policy "people add lessons they have read"
  on public.lesson_progress for insert to authenticated
  with check ((select auth.uid()) = user_id);

create function private.complete_lesson_progress() returns trigger
  language plpgsql set search_path = '' as
$$
begin
  select l.module_id into new.module_id from public.catalog_lessons l where l.id = new.lesson_id;
  if not found then
    raise exception 'lesson_unknown' using errcode = 'PT404',
      hint = format('There is no lesson «%s» in the catalog. Load the catalog, or send a lesson id that it has.',
                    left(new.lesson_id, 100));
  end if;
  -- A device whose clock is ahead has not read the lesson tomorrow.
  new.read_at := least(new.read_at, now());
  return new;
end
$$;

revoke execute on function private.complete_lesson_progress() from public, anon, authenticated, service_role;

create trigger complete_lesson_progress before insert on public.lesson_progress
  for each row execute function private.complete_lesson_progress();
