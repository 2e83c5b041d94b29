-- What a leader does with assignments: set, change the date, end, and take the end back.

-- Refuses a deadline that no one could keep, or so far ahead that it is a slip of the keyboard.
create function private.check_due_on(due_on date, earliest date) returns void
  language plpgsql stable set search_path = '' as
$$
begin
  if due_on >= earliest and due_on <= private.today() + 1100 then return; end if;
  raise exception 'due_on_out_of_range' using errcode = 'PT422',
    hint = 'Choose a date that is not passed and at most three years ahead.';
end
$$;

-- Refuses what the tables' own checks cannot see.
create function private.check_assignment(office uuid, item jsonb) returns void
  language plpgsql stable set search_path = '' as
$$
begin
  if private.has_national_id(item ->> 'note') then
    raise exception 'national_id_in_text' using errcode = 'PT422',
      hint = 'The text has a national identity number in it. Take it out, and names too, and send again.';
  end if;
  if exists (
    select from jsonb_array_elements_text(item -> 'module_ids') as wanted
    where not exists (
      select from public.catalog_modules c where c.id = wanted and c.retired_at is null))
  then
    raise exception 'module_unknown' using errcode = 'PT422',
      hint = 'A module is not part of the course today. Use ids from catalog_modules.';
  end if;
  if item ->> 'audience' = 'persons' and (
    coalesce(jsonb_array_length(item -> 'people'), 0) = 0
    or exists (
      select from jsonb_array_elements_text(item -> 'people') as wanted
      where not exists (
        select from private.active_memberships m
        where m.office_id = check_assignment.office and m.user_id = wanted::uuid)))
  then
    raise exception 'person_not_member' using errcode = 'PT422',
      hint = 'Name at least one person, and only members of the office.';
  end if;
end
$$;

create function private.set_assignment(office uuid, item jsonb) returns void
  language plpgsql volatile set search_path = '' as
$$
declare
  new_id uuid := coalesce((item ->> 'id')::uuid, gen_random_uuid());
begin
  perform private.check_due_on((item ->> 'due_on')::date, private.today());
  perform private.check_assignment(office, item);
  insert into public.assignments
    (id, office_id, module_id, path_id, module_ids, audience, audience_value, required, due_on, note, created_by)
  values (
    new_id, office, item ->> 'module_id', item ->> 'path_id',
    array(select jsonb_array_elements_text(item -> 'module_ids')),
    item ->> 'audience', item ->> 'audience_value', coalesce((item ->> 'required')::boolean, false),
    (item ->> 'due_on')::date, btrim(coalesce(item ->> 'note', '')), auth.uid())
  on conflict (id) do nothing;
  -- Sent before: what is there stands.
  if not found then return; end if;

  if item ->> 'audience' = 'persons' then
    insert into private.assignment_people (assignment_id, user_id)
    select distinct new_id, wanted::uuid from jsonb_array_elements_text(item -> 'people') as wanted;
  end if;
  perform private.audit(auth.uid(), 'assignment_set', 'assignment', new_id::text,
    jsonb_build_object('office', office, 'audience', item ->> 'audience', 'due_on', item ->> 'due_on'));
end
$$;

-- One office's plan changes one step at a time: two leaders who fill it at once would each count without the other.
create function private.hold_plan(office uuid) returns void
  language plpgsql volatile set search_path = '' as
$$
begin
  perform private.require_leader(office);
  perform from public.offices o where o.id = office for no key update;
end
$$;

create function private.check_plan_size(office uuid) returns void
  language plpgsql stable set search_path = '' as
$$
begin
  if (select count(*) from public.assignments a
      where a.office_id = check_plan_size.office and a.ended_at is null) <= 60 then return; end if;
  raise exception 'too_many_assignments' using errcode = 'PT409',
    hint = 'The office has 60 assignments under way. End some of them first.';
end
$$;

-- Sets assignments at the caller's office, all or none. `items` is an array of {id, module_id | path_id, module_ids,
-- audience, audience_value, people, required, due_on, note}; ids are made by the caller, and one that is there is left.
create function public.set_assignments(office uuid, items jsonb) returns void
  language plpgsql security definer set search_path = '' as
$$
declare
  item jsonb;
begin
  perform private.hold_plan(office);
  for item in select jsonb_array_elements(items) loop
    perform private.set_assignment(office, item);
  end loop;
  perform private.check_plan_size(office);
end
$$;

-- Gives an assignment another date. Earlier than today is allowed down to the day it was set, so that a change can be undone.
create function public.change_assignment_date(office uuid, assignment uuid, due_on date) returns void
  language plpgsql security definer set search_path = '' as
$$
declare
  set_on date;
begin
  perform private.hold_plan(office);
  select (a.created_at at time zone 'Europe/Oslo')::date into set_on from public.assignments a
  where a.id = assignment and a.office_id = change_assignment_date.office and a.ended_at is null;
  if not found then
    raise exception 'assignment_unknown' using errcode = 'PT404',
      hint = 'The office has no such assignment under way. Fetch the plan again.';
  end if;
  perform private.check_due_on(change_assignment_date.due_on, least(set_on, private.today()));
  update public.assignments a set due_on = change_assignment_date.due_on where a.id = assignment;
  perform private.audit(auth.uid(), 'assignment_moved', 'assignment', assignment::text,
    jsonb_build_object('office', office, 'due_on', due_on));
end
$$;

-- Ends assignments of the office: nobody is asked for them any more. What people have completed stands.
create function public.end_assignments(office uuid, assignments jsonb) returns void
  language plpgsql security definer set search_path = '' as
$$
begin
  perform private.hold_plan(office);
  with ended as (
    update public.assignments a set ended_at = now()
    where a.office_id = end_assignments.office and a.ended_at is null
      and a.id in (select jsonb_array_elements_text(end_assignments.assignments)::uuid)
    returning a.id)
  insert into public.audit_log (actor, action, subject_type, subject_id, detail)
  select auth.uid(), 'assignment_ended', 'assignment', id::text, jsonb_build_object('office', end_assignments.office)
  from ended;
end
$$;

-- Takes the end of assignments back.
create function public.resume_assignments(office uuid, assignments jsonb) returns void
  language plpgsql security definer set search_path = '' as
$$
begin
  perform private.hold_plan(office);
  with resumed as (
    update public.assignments a set ended_at = null
    where a.office_id = resume_assignments.office and a.ended_at is not null
      and a.id in (select jsonb_array_elements_text(resume_assignments.assignments)::uuid)
    returning a.id)
  insert into public.audit_log (actor, action, subject_type, subject_id, detail)
  select auth.uid(), 'assignment_resumed', 'assignment', id::text,
    jsonb_build_object('office', resume_assignments.office)
  from resumed;
  perform private.check_plan_size(office);
end
$$;

revoke execute on function
  private.check_due_on(date, date), private.check_assignment(uuid, jsonb), private.set_assignment(uuid, jsonb),
  private.hold_plan(uuid), private.check_plan_size(uuid), public.set_assignments(uuid, jsonb),
  public.change_assignment_date(uuid, uuid, date), public.end_assignments(uuid, jsonb),
  public.resume_assignments(uuid, jsonb)
  from public, anon, authenticated, service_role;
grant execute on function
  public.set_assignments(uuid, jsonb), public.change_assignment_date(uuid, uuid, date),
  public.end_assignments(uuid, jsonb), public.resume_assignments(uuid, jsonb)
  to authenticated;
