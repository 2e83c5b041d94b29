-- Whether this is a list of steps: at most 400 objects with a scene and the id of an act or a choice in it, nothing else.
create function private.are_case_steps(steps jsonb) returns boolean
  language sql immutable set search_path = '' as
$$
  select case when pg_catalog.jsonb_typeof(steps) <> 'array' then false
    when pg_catalog.jsonb_array_length(steps) > 400 then false
    else coalesce((
      select bool_and(
        pg_catalog.jsonb_typeof(step) = 'object'
        and (select count(*) from pg_catalog.jsonb_object_keys(case when pg_catalog.jsonb_typeof(step) = 'object' then step else '{}' end)) in (2, 3)
        and pg_catalog.jsonb_typeof(step -> 'scene') = 'string' and pg_catalog.jsonb_typeof(step -> 'id') = 'string'
        and coalesce(step ->> 'scene', '') ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(step ->> 'scene') <= 60
        and coalesce(step ->> 'id', '') ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(step ->> 'id') <= 60
        and (step - 'scene' - 'id' = '{}' or step - 'scene' - 'id' = '{"choice": true}'))
      from pg_catalog.jsonb_array_elements(steps) as step), true)
    end
$$;

/*
 * Keeps how far the caller has come, unless another device has gone on since, and answers with what is kept now.
 * A run that is finished also counts, once per scene, towards what others chose; steps that are choices say so.
 */
create function public.save_case_run(
  story text, run uuid, taken jsonb, done boolean, stepped timestamptz
) returns jsonb
  language plpgsql security definer set search_path = '' as
$$
declare
  caller uuid := auth.uid();
  kept   public.case_runs;
begin
  if caller is null then
    raise exception 'not_signed_in' using errcode = 'PT401', hint = 'Sign in first.';
  end if;
  if story !~ '^[a-z0-9]+(-[a-z0-9]+)*$' or length(story) > 100
    or run is null or done is null or stepped is null
    or not private.are_case_steps(coalesce(taken, 'null'))
  then
    raise exception 'malformed_case_run' using errcode = 'PT400',
      hint = 'Send the case, the run, and at most 400 steps with the ids of scenes, acts and choices.';
  end if;

  insert into public.case_runs as r (user_id, case_id, run_id, steps, finished, stepped_at)
  values (caller, story, run, taken, done, least(stepped, now()))
  on conflict on constraint case_runs_pkey do update
    set run_id = excluded.run_id, steps = excluded.steps, finished = excluded.finished,
        stepped_at = excluded.stepped_at, received_at = now()
    where excluded.stepped_at > r.stepped_at;

  if done then
    insert into private.case_choices (user_id, case_id, scene, choice)
    select distinct on (step ->> 'scene') caller, story, step ->> 'scene', step ->> 'id'
    from pg_catalog.jsonb_array_elements(taken) with ordinality as s (step, place)
    where step ? 'choice'
    order by step ->> 'scene', place
    on conflict do nothing;
  end if;

  select * into kept from public.case_runs r where r.user_id = caller and r.case_id = story;
  return to_jsonb(kept);
end
$$;

revoke execute on function private.are_case_steps(jsonb) from public, anon, authenticated, service_role;
revoke execute on function public.save_case_run(text, uuid, jsonb, boolean, timestamptz)
  from public, anon, authenticated, service_role;
grant execute on function public.save_case_run(text, uuid, jsonb, boolean, timestamptz) to authenticated;
