-- Keeps completions and states in step with the facts. Does nothing where nothing has changed.

-- One person's module at a time. Two facts that arrive together (the last lesson from one tab, the exam from
-- another) must not both look before the other is there, or neither would see that the module is completed.
create function private.hold_module(person uuid, module text) returns void
  language sql volatile set search_path = '' as
$$
  select pg_advisory_xact_lock(hashtextextended(person::text || module, 0))
$$;

-- Works out the states of pairs of person and module: users[1] in modules[1], and so on.
create function private.refresh_states(users uuid[], modules text[]) returns void
  language plpgsql set search_path = '' as
$$
begin
  with fresh as (
    insert into public.module_completions (user_id, module_id, edition, content_version)
    select p.person, p.module, r.edition, r.content_version
    from unnest(users, modules) as p (person, module)
    cross join lateral private.module_record(p.person, p.module) r
    where r.status = 'completed' and not r.recorded
    on conflict do nothing
    returning user_id, module_id, edition, content_version
  )
  insert into public.audit_log (actor, action, subject_type, subject_id, detail)
  select user_id, 'module_completed', 'module', module_id,
         jsonb_build_object('edition', edition, 'content_version', content_version)
  from fresh;

  insert into public.module_states as s (user_id, module_id, status, lessons_read, exam_passed, completed_at)
  select p.person, p.module, r.status, r.lessons_read, r.exam_passed, r.completed_at
  from unnest(users, modules) as p (person, module)
  cross join lateral private.module_record(p.person, p.module) r
  on conflict (user_id, module_id) do update
    set status = excluded.status, lessons_read = excluded.lessons_read, exam_passed = excluded.exam_passed,
        completed_at = excluded.completed_at, updated_at = now()
    where (s.status, s.lessons_read, s.exam_passed, s.completed_at)
      is distinct from (excluded.status, excluded.lessons_read, excluded.exam_passed, excluded.completed_at);
end
$$;

-- One function for the three tables of facts: each has user_id and module_id.
create function private.states_follow_facts() returns trigger
  language plpgsql security definer set search_path = '' as
$$
declare
  users   uuid[];
  modules text[];
begin
  -- In a fixed order, so that two statements never wait for each other.
  select array_agg(user_id order by user_id, module_id), array_agg(module_id order by user_id, module_id)
  into users, modules
  from (select distinct user_id, module_id from changed) as pair;
  if users is null then return null; end if;

  for i in 1 .. cardinality(users) loop
    perform private.hold_module(users[i], modules[i]);
  end loop;
  -- A statement of its own: it sees what others committed while we waited.
  perform private.refresh_states(users, modules);
  return null;
end
$$;

revoke execute on function private.hold_module(uuid, text), private.refresh_states(uuid[], text[]),
  private.states_follow_facts()
  from public, anon, authenticated, service_role;

create trigger states_follow_reading after insert on public.lesson_progress
  referencing new table as changed for each statement execute function private.states_follow_facts();
create trigger states_follow_exams_begun after insert on public.exam_attempts
  referencing new table as changed for each statement execute function private.states_follow_facts();
create trigger states_follow_exams_submitted after update on public.exam_attempts
  referencing new table as changed for each statement execute function private.states_follow_facts();
create trigger states_follow_completions after insert on public.module_completions
  referencing new table as changed for each statement execute function private.states_follow_facts();
