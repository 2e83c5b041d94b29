-- What start_exam answers: the attempt and its questions, without keys.
create function private.shown_attempt(attempt uuid) returns jsonb
  language sql stable set search_path = '' as
$$
  select jsonb_build_object(
    'attempt_id', a.id, 'module_id', a.module_id, 'edition', a.edition, 'content_version', a.content_version,
    'started_at', a.started_at, 'pass_mark', a.pass_mark,
    'items', (
      select jsonb_agg(private.shown_item(d) order by d.position)
      from private.exam_draws d where d.attempt_id = a.id))
  from public.exam_attempts a
  where a.id = attempt
$$;

revoke execute on function private.shown_attempt(uuid) from public, anon, authenticated, service_role;

-- Begins an exam, or goes on with the one that is open: the same questions in the same order.
create function public.start_exam(module text) returns jsonb
  language plpgsql security definer set search_path = '' as
$$
declare
  caller  uuid := auth.uid();
  course  public.catalog_modules;
  attempt uuid;
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

revoke execute on function public.start_exam(text) from public, anon, authenticated, service_role;
grant execute on function public.start_exam(text) to authenticated;
