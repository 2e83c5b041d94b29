-- Handing in, with points. Lessons say how many of their questions were wholly right.
drop function private.store_result(uuid, jsonb, jsonb);
drop function private.graded_lessons(uuid, jsonb);

-- Points, questions, and per lesson how many were wholly right, in the order of the module. What was left out gives 0.
create function private.graded(attempt uuid, answers jsonb) returns table (score numeric, total int, lessons jsonb)
  language sql stable set search_path = '' as
$$
  select sum(g.points), sum(g.total)::int, jsonb_agg(
    jsonb_build_object('lesson_id', g.lesson_id, 'right', g.right_count, 'total', g.total)
    order by l.position, g.lesson_id)
  from (
    select s.lesson_id, count(*) as total, sum(s.share) as points, count(*) filter (where s.share = 1) as right_count
    from (
      select d.lesson_id, private.share_of(d, answers -> d.item_id) as share
      from private.exam_draws d where d.attempt_id = attempt) s
    group by s.lesson_id) g
  join public.catalog_lessons l on l.id = g.lesson_id
$$;

-- Stores a graded attempt and what its owner is told, in one statement: the triggers that follow it cost more than it does.
create function private.store_result(mine public.exam_attempts, answers jsonb) returns jsonb
  language plpgsql set search_path = '' as
$$
declare
  graded record;
  enough boolean;
  told   jsonb;
begin
  select * into graded from private.graded(mine.id, store_result.answers);
  enough := graded.score >= mine.pass_mark * graded.total;
  told := jsonb_build_object(
    'attempt_id', mine.id, 'module_id', mine.module_id, 'score', trim_scale(graded.score), 'total', graded.total,
    'passed', enough, 'submitted_at', now(), 'content_version', mine.content_version, 'lessons', graded.lessons,
    'completed', private.completes(mine, enough), 'next_try_at', case when not enough then private.utc_text(
      now() + private.pause_after(1 + (select t.failed from private.failed_tries(mine.user_id, mine.module_id) t))) end);

  update public.exam_attempts a
  set submitted_at = now(), score = graded.score, total = graded.total, passed = enough,
      answers = store_result.answers, result = told
  where a.id = mine.id;
  delete from private.exam_drafts e where e.attempt_id = mine.id;
  return told;
end
$$;

-- Whether the module is completed once this attempt is stored: as private.module_status is about to find.
create function private.completes(mine public.exam_attempts, passed boolean) returns boolean
  language sql stable set search_path = '' as
$$
  select exists (
    select from private.module_record(mine.user_id, mine.module_id) r
    where r.status = 'completed' or passed and r.edition = mine.edition)
$$;

revoke execute on function private.graded(uuid, jsonb), private.store_result(public.exam_attempts, jsonb),
  private.completes(public.exam_attempts, boolean)
  from public, anon, authenticated, service_role;

-- Hands in an exam. However often and with whatever answers it is called again: the first result stands. A question
-- that was answered on another device only counts as it was answered there.
create or replace function public.submit_exam(attempt uuid, answers jsonb) returns jsonb
  language plpgsql security definer set search_path = '' as
$$
declare
  mine  public.exam_attempts;
  given jsonb;
begin
  select * into mine from public.exam_attempts a where a.id = attempt and a.user_id = auth.uid();
  if not found then
    raise exception 'attempt_unknown' using errcode = 'PT404',
      hint = 'You have no such exam. Begin one with start_exam, signed in as the same person.';
  end if;
  -- Two tabs that hand in at once: the second waits here, and then finds the first one's result.
  perform private.hold_module(mine.user_id, mine.module_id);
  mine := private.own_attempt(attempt);
  if mine.submitted_at is not null then return mine.result; end if;

  perform private.check_answers(mine.id, submit_exam.answers);
  select coalesce(jsonb_object_agg(d.item, d.draft -> 'answer'), '{}') || submit_exam.answers into given
  from private.exam_drafts e cross join lateral jsonb_each(e.answers) as d (item, draft)
  where e.attempt_id = mine.id;
  return private.store_result(mine, given);
end
$$;
