-- Unlimited tries, with a pause that grows: after a first failed try a minute, then 5, 15, 30 and 60. It is there so that one
-- reads again before one guesses again. Passing, a new edition or a day without tries begins afresh.
create function private.pause_after(failed int) returns interval
  language sql immutable set search_path = '' as
$$
  select make_interval(mins => coalesce((array[1, 5, 15, 30, 60])[least(failed, 5)], 0))
$$;

-- Tries in today's edition of a module that failed since the last one that passed, within a day; and when the last one was.
create function private.failed_tries(person uuid, module text, out failed int, out latest timestamptz)
  language sql stable set search_path = '' as
$$
  select count(*)::int, max(a.submitted_at)
  from public.exam_attempts a
  join public.catalog_modules m on m.id = a.module_id and m.edition = a.edition
  where a.user_id = person and a.module_id = module and not a.passed and a.submitted_at > now() - interval '1 day'
    and not exists (
      select from public.exam_attempts later
      where later.user_id = person and later.module_id = module and later.passed and later.submitted_at > a.submitted_at)
$$;

-- When a person may begin the next exam in a module; null when at once.
create function private.next_try(person uuid, module text) returns timestamptz
  language sql stable set search_path = '' as
$$
  select t.latest + private.pause_after(t.failed)
  from private.failed_tries(person, module) t
  where t.failed > 0 and t.latest + private.pause_after(t.failed) > now()
$$;

create or replace function private.shown_attempt(attempt uuid) returns jsonb
  language sql stable set search_path = '' as
$$
  select jsonb_build_object(
    'attempt_id', a.id, 'module_id', a.module_id, 'edition', a.edition, 'content_version', a.content_version,
    'started_at', a.started_at, 'pass_mark', a.pass_mark,
    'draft', coalesce((select e.answers from private.exam_drafts e where e.attempt_id = a.id), '{}'),
    'items', (
      select jsonb_agg(private.shown_item(d) order by d.position)
      from private.exam_draws d where d.attempt_id = a.id))
  from public.exam_attempts a
  where a.id = attempt
$$;

revoke execute on function private.pause_after(int), private.failed_tries(uuid, text), private.next_try(uuid, text)
  from public, anon, authenticated, service_role;

-- Begins an exam, or goes on with the one that is open: the same questions in the same order, with what was answered.
create or replace function public.start_exam(module text) returns jsonb
  language plpgsql security definer set search_path = '' as
$$
declare
  caller  uuid := auth.uid();
  course  public.catalog_modules;
  attempt uuid;
  pause   timestamptz;
begin
  select * into course from public.catalog_modules m where m.id = start_exam.module and m.retired_at is null;
  if not found then
    raise exception 'module_unknown' using errcode = 'PT404',
      hint = 'There is no such module in the course today. Use an id from catalog_modules that is not retired.';
  end if;
  -- Two tabs that begin at once get the same exam.
  perform private.hold_module(caller, course.id);

  select a.id into attempt from public.exam_attempts a
  where a.user_id = caller and a.module_id = course.id and a.submitted_at is null and a.edition = course.edition;
  if found then return private.shown_attempt(attempt); end if;

  pause := private.next_try(caller, course.id);
  if pause is not null then
    raise exception 'exam_pause' using errcode = 'PT429',
      detail = private.utc_text(pause),
      hint = 'The next try can begin at the time in `details`. Read again what the result pointed to.';
  end if;
  if course.exam_size > (
    select count(*) from private.exam_items i where i.module_id = course.id and i.retired_at is null)
  then
    raise exception 'exam_bank_too_small' using errcode = 'PT409', hint = format(
      'An exam in «%s» has %s questions, and its bank has fewer. Add exam items to quizzes/%s.yaml and load the catalog.',
      course.id, course.exam_size, course.id);
  end if;

  -- An exam left open in an earlier edition could no longer complete the module: it gives way.
  delete from public.exam_attempts a
  where a.user_id = caller and a.module_id = course.id and a.submitted_at is null;

  insert into public.exam_attempts (user_id, module_id, edition, content_version, pass_mark)
  values (caller, course.id, course.edition, course.content_version, course.pass_mark)
  returning id into attempt;
  perform private.draw_exam(attempt, course.id, course.exam_size);
  return private.shown_attempt(attempt);
end
$$;
