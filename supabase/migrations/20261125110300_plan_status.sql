-- The office's plan as its leader sees it: each assignment with how many it is for, how many have completed it, and who
-- has not, in the same status words as on the office's page. Never scores, answers or tries.

create function private.assignment_as_leaders_see_it(a public.assignments, people jsonb, covered int, completed int)
  returns jsonb
  language sql stable set search_path = '' as
$$
  select jsonb_build_object(
    'id', a.id, 'module_id', a.module_id, 'path_id', a.path_id, 'module_ids', a.module_ids,
    'modules', (
      select coalesce(jsonb_agg(jsonb_build_object(
          'id', c.id, 'title', jsonb_build_object('nb', c.title_nb, 'nn', c.title_nn))
        order by array_position(a.module_ids, c.id)), '[]')
      from public.catalog_modules c where c.id = any (a.module_ids)),
    'audience', a.audience, 'audience_value', a.audience_value,
    'required', a.required, 'due_on', a.due_on, 'note', a.note,
    'set_by', (select p.display_name from public.profiles p where p.user_id = a.created_by),
    'covered', coalesce(covered, 0), 'completed', coalesce(completed, 0), 'not_done', coalesce(people, '[]'))
$$;

revoke execute on function private.assignment_as_leaders_see_it(public.assignments, jsonb, int, int)
  from public, anon, authenticated, service_role;

create function public.plan_status(office uuid) returns jsonb
  language plpgsql security definer set search_path = '' as
$$
begin
  perform private.require_leader(office);
  -- A list of persons: those on it can see that it was looked at.
  perform private.note_list_view(office, 'plan');
  return (
    with member as materialized (
      select m.user_id, m.role, m.from_date, p.line, coalesce(p.display_name, 'Uten navn') as name
      from private.active_memberships m left join public.profiles p on p.user_id = m.user_id
      where m.office_id = plan_status.office),
    stand as (
      select r.assignment_id, count(*)::int as covered,
        (count(*) filter (where r.status = 'completed'))::int as completed,
        jsonb_agg(jsonb_build_object(
            'user_id', n.user_id, 'name', n.name, 'status', r.status, 'due_on', r.due_on)
          order by lower(n.name), n.user_id) filter (where r.status <> 'completed') as not_done
      from member n
      cross join lateral private.assigned(n.user_id, plan_status.office, n.role, n.from_date) r
      group by r.assignment_id)
    select jsonb_build_object(
      'office', jsonb_build_object('id', o.id, 'name', o.name),
      'updated_at', now(),
      'today', private.today(),
      'members', (
        select coalesce(jsonb_agg(jsonb_build_object(
            'user_id', n.user_id, 'name', n.name, 'role', n.role, 'line', n.line)
          order by lower(n.name), n.user_id), '[]')
        from member n),
      'assignments', (
        select coalesce(jsonb_agg(
            private.assignment_as_leaders_see_it(a, s.not_done, s.covered, s.completed)
          order by a.due_on, a.created_at, a.id), '[]')
        from public.assignments a left join stand s on s.assignment_id = a.id
        where a.office_id = o.id and a.ended_at is null))
    from public.offices o where o.id = plan_status.office);
end
$$;

revoke execute on function public.plan_status(uuid) from public, anon, authenticated, service_role;
grant execute on function public.plan_status(uuid) to authenticated;
