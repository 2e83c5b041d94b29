-- Refuses what cannot be an answer to this attempt, before anything is graded or stored.
create function private.check_answers(attempt uuid, answers jsonb) returns void
  language plpgsql stable set search_path = '' as
$$
declare
  stranger text;
begin
  if octet_length(answers::text) > 64 * 1024 then
    raise exception 'answers_too_large' using errcode = 'PT413',
      hint = 'The answers to one exam take a few hundred characters. Send option ids only, at most 64 kB.';
  end if;
  if answers is null or jsonb_typeof(answers) <> 'object' then
    raise exception 'answer_malformed' using errcode = 'PT422',
      hint = 'Send the answers as an object: {"question id": "option id" or ["option id", …]}.';
  end if;
  select id into stranger from jsonb_object_keys(answers) as id
  where not exists (select from private.exam_draws d where d.attempt_id = attempt and d.item_id = id)
  limit 1;
  if found then
    raise exception 'item_not_drawn' using errcode = 'PT422',
      hint = format('The question «%s» is not part of this exam. Answer the questions that start_exam gave.',
                    left(stranger, 100));
  end if;
end
$$;

-- Right answers and questions per lesson, in the order of the module. Questions left out count as wrong.
create function private.graded_lessons(attempt uuid, answers jsonb) returns jsonb
  language sql stable set search_path = '' as
$$
  select jsonb_agg(
    jsonb_build_object('lesson_id', g.lesson_id, 'right', g.right_count, 'total', g.total)
    order by l.position, g.lesson_id)
  from (
    select d.lesson_id, count(*) as total, count(*) filter (where private.grade(
        d.kind, private.key_as_shown(d.key, d.option_order),
        array(select place::text from generate_subscripts(d.option_order, 1) as place),
        answers -> d.item_id)) as right_count
    from private.exam_draws d
    where d.attempt_id = attempt
    group by d.lesson_id) g
  join public.catalog_lessons l on l.id = g.lesson_id
$$;

-- Stores a graded attempt and what its owner is told. The triggers see to the completion, so whether the module
-- is completed is known, and added to the result, only after the first update.
create function private.store_result(attempt uuid, answers jsonb, lessons jsonb) returns jsonb
  language plpgsql set search_path = '' as
$$
declare
  told jsonb;
begin
  update public.exam_attempts a
  set submitted_at = now(), score = g.score, total = g.total, passed = g.score >= a.pass_mark * g.total,
      answers = store_result.answers, result = '{}'
  from (
    select sum((l ->> 'right')::int)::int as score, sum((l ->> 'total')::int)::int as total
    from jsonb_array_elements(lessons) as l) g
  where a.id = attempt;

  update public.exam_attempts a
  set result = jsonb_build_object(
    'attempt_id', a.id, 'module_id', a.module_id, 'score', a.score, 'total', a.total, 'passed', a.passed,
    'submitted_at', a.submitted_at, 'content_version', a.content_version, 'lessons', lessons,
    'completed', exists (
      select from public.module_states s
      where s.user_id = a.user_id and s.module_id = a.module_id and s.status = 'completed'))
  where a.id = attempt
  returning a.result into told;
  return told;
end
$$;

revoke execute on function private.check_answers(uuid, jsonb), private.graded_lessons(uuid, jsonb),
  private.store_result(uuid, jsonb, jsonb)
  from public, anon, authenticated, service_role;

-- Hands in an exam. However often and with whatever answers it is called again: the first result stands.
create function public.submit_exam(attempt uuid, answers jsonb) returns jsonb
  language plpgsql security definer set search_path = '' as
$$
declare
  mine public.exam_attempts;
begin
  select * into mine from public.exam_attempts a where a.id = attempt and a.user_id = auth.uid();
  if not found then
    raise exception 'attempt_unknown' using errcode = 'PT404',
      hint = 'You have no such exam. Begin one with start_exam, signed in as the same person.';
  end if;
  -- Two tabs that hand in at once: the second waits here, and then finds the first one's result.
  perform private.hold_module(mine.user_id, mine.module_id);
  select * into mine from public.exam_attempts a where a.id = attempt for update;
  if mine.submitted_at is not null then return mine.result; end if;

  perform private.check_answers(mine.id, submit_exam.answers);
  return private.store_result(mine.id, submit_exam.answers, private.graded_lessons(mine.id, submit_exam.answers));
end
$$;

revoke execute on function public.submit_exam(uuid, jsonb) from public, anon, authenticated, service_role;
grant execute on function public.submit_exam(uuid, jsonb) to authenticated;
