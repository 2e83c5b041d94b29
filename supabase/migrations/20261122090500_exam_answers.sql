-- Refuses what cannot be answers to this attempt, before anything is graded or stored. What is refused, and how, never
-- depends on the key.
create or replace function private.check_answers(attempt uuid, answers jsonb) returns void
  language plpgsql stable set search_path = '' as
$$
declare
  stranger text;
begin
  if octet_length(answers::text) > 64 * 1024 then
    raise exception 'answers_too_large' using errcode = 'PT413',
      hint = 'The answers to one exam take a few hundred characters. Send at most 64 kB.';
  end if;
  if answers is null or jsonb_typeof(answers) <> 'object' then
    raise exception 'answer_malformed' using errcode = 'PT422',
      hint = 'Send the answers as an object: {"question id": answer}.';
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

-- Keeps answers that are not handed in yet; returns all that is kept, with what other devices have sent.
create function public.save_exam_draft(attempt uuid, answers jsonb) returns jsonb
  language plpgsql security definer set search_path = '' as
$$
declare
  mine public.exam_attempts := private.own_attempt(attempt);
  kept jsonb;
begin
  if mine.submitted_at is not null then
    raise exception 'attempt_submitted' using errcode = 'PT409',
      hint = 'This exam has been handed in, perhaps from another device. submit_exam gives its result.';
  end if;
  perform private.check_answers(mine.id, save_exam_draft.answers);
  perform private.check_draft(save_exam_draft.answers);
  -- Only for the errors: what could not be handed in is not kept either.
  perform private.share_of(d, save_exam_draft.answers -> d.item_id -> 'answer')
  from private.exam_draws d where d.attempt_id = mine.id;

  insert into private.exam_drafts as e (attempt_id, answers)
  values (mine.id, private.merged_draft('{}', save_exam_draft.answers))
  on conflict (attempt_id) do update
    set answers = private.merged_draft(e.answers, save_exam_draft.answers), updated_at = now()
  returning e.answers into kept;
  return kept;
end
$$;

revoke execute on function public.save_exam_draft(uuid, jsonb) from public, anon, authenticated, service_role;
grant execute on function public.save_exam_draft(uuid, jsonb) to authenticated;
