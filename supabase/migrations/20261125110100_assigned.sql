-- What an office asks of one of its members today, and how far the member has come: the one place that says so. The
-- leader's plan, one's own page and the reminders all read it, so they agree. Asked for each membership on its own, so that
-- both an office and a person are found by index.
create function private.assigned(person uuid, office uuid, role text, from_date date)
  returns table (assignment_id uuid, due_on date, status text)
  language sql stable set search_path = '' as
$$
  select
    a.id,
    -- Whoever came after the deadline has four weeks: nobody is late on the first day at work.
    greatest(a.due_on, case when assigned.from_date > a.due_on then assigned.from_date + 28 end),
    case
      when s.done = s.modules then 'completed'
      when s.done + s.changed = s.modules then 'changed'
      when s.begun > 0 then 'in-progress'
      else 'not-started'
    end
  from public.assignments a
  cross join lateral (
    select
      count(*) as modules,
      -- Completed after it was set counts for good, also when the module has changed since.
      count(*) filter (where t.status = 'completed' or (t.status = 'changed' and t.completed_at >= a.created_at)) as done,
      count(*) filter (where t.status = 'changed' and t.completed_at < a.created_at) as changed,
      count(*) filter (where t.status <> 'not-started') as begun
    from public.catalog_modules c
    left join public.module_states t on t.module_id = c.id and t.user_id = person
    where c.id = any (a.module_ids) and c.retired_at is null) s
  where a.office_id = assigned.office
    and a.ended_at is null
    -- Nothing is left to do of modules that are all retired.
    and s.modules > 0
    and case a.audience
      when 'all' then true
      when 'role' then a.audience_value = assigned.role
      when 'line' then exists (
        select from public.profiles p where p.user_id = person and p.line = a.audience_value)
      else exists (
        select from private.assignment_people n where n.assignment_id = a.id and n.user_id = person)
    end
$$;

-- One person's way through modules that were asked for at a time: what is left of each.
create function private.modules_left(person uuid, modules text[], since timestamptz) returns jsonb
  language sql stable set search_path = '' as
$$
  select coalesce(jsonb_agg(jsonb_build_object(
      'id', c.id, 'title', jsonb_build_object('nb', c.title_nb, 'nn', c.title_nn),
      'status', coalesce(t.status, 'not-started'),
      'done', coalesce(t.status = 'completed' or (t.status = 'changed' and t.completed_at >= since), false),
      'lessons_left', greatest(0, l.lessons - coalesce(t.lessons_read, 0)),
      'exam_left', not coalesce(t.exam_passed, false))
    order by array_position(modules, c.id)), '[]')
  from public.catalog_modules c
  left join public.module_states t on t.module_id = c.id and t.user_id = person
  cross join lateral (
    select count(*)::int as lessons from public.catalog_lessons x where x.module_id = c.id and x.retired_at is null) l
  where c.id = any (modules) and c.retired_at is null
$$;

revoke execute on function private.assigned(uuid, uuid, text, date), private.modules_left(uuid, text[], timestamptz)
  from public, anon, authenticated, service_role;
