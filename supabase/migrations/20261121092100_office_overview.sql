-- What leaders see of their members: who they are, and how far they have come. Never scores, answers or tries.
-- Advisors are shown the same of themselves (my_office_view), made by this same function.
create function private.members_as_leaders_see_them(office uuid, only_person uuid default null)
  returns table (name text, member jsonb)
  language sql stable set search_path = '' as
$$
  select
    p.name,
    jsonb_build_object(
      'user_id', m.user_id, 'name', p.name, 'role', m.role, 'line', p.line, 'from_date', m.from_date,
      'states', coalesce(s.states, '[]'))
  from private.active_memberships m
  cross join lateral (
    -- A person without a profile is a member all the same.
    select coalesce(max(display_name), 'Uten navn') as name, max(line) as line
    from public.profiles where user_id = m.user_id) p
  cross join lateral (
    select jsonb_agg(jsonb_build_object(
        'module_id', t.module_id, 'status', t.status, 'lessons_read', t.lessons_read,
        'exam_passed', t.exam_passed,
        -- The date in Norway: completed late in the evening is completed that day.
        'completed_on', (t.completed_at at time zone 'Europe/Oslo')::date) order by c.position) as states
    from public.module_states t
    join public.catalog_modules c on c.id = t.module_id and c.retired_at is null
    where t.user_id = m.user_id and t.status <> 'not-started') s
  where m.office_id = office and (only_person is null or m.user_id = only_person)
$$;

-- The modules of today with the number of lessons: what the states are to be read against.
create function private.modules_today() returns jsonb
  language sql stable set search_path = '' as
$$
  select coalesce(jsonb_agg(jsonb_build_object(
      'id', m.id, 'position', m.position, 'title', jsonb_build_object('nb', m.title_nb, 'nn', m.title_nn),
      'lessons_total', (
        select count(*) from public.catalog_lessons l where l.module_id = m.id and l.retired_at is null))
    order by m.position), '[]')
  from public.catalog_modules m
  where m.retired_at is null
$$;

revoke execute on function private.members_as_leaders_see_them(uuid, uuid), private.modules_today()
  from public, anon, authenticated, service_role;

-- The office as its leader sees it.
create function public.office_overview(office uuid) returns jsonb
  language plpgsql stable security definer set search_path = '' as
$$
begin
  perform private.require_leader(office);
  return (
    select jsonb_build_object(
      'office', jsonb_build_object('id', o.id, 'name', o.name),
      'updated_at', now(),
      'modules', private.modules_today(),
      'members', (
        select coalesce(jsonb_agg(v.member order by lower(v.name), v.member ->> 'user_id'), '[]')
        from private.members_as_leaders_see_them(o.id) v))
    from public.offices o where o.id = office_overview.office);
end
$$;

-- Exactly what the caller's leaders see of the caller, and who these leaders are, for each of their offices.
create function public.my_office_view() returns jsonb
  language sql stable security definer set search_path = '' as
$$
  select coalesce(jsonb_agg(jsonb_build_object(
      'office', jsonb_build_object('id', o.id, 'name', o.name),
      'leaders', (
        select coalesce(jsonb_agg(p.display_name order by lower(p.display_name)), '[]')
        from private.active_memberships l join public.profiles p on p.user_id = l.user_id
        where l.office_id = o.id and l.role = 'leader'),
      'member', (
        select v.member from private.members_as_leaders_see_them(o.id, auth.uid()) v))
    order by o.name), '[]')
  from private.active_memberships m
  join public.offices o on o.id = m.office_id
  where m.user_id = auth.uid()
$$;

revoke execute on function public.office_overview(uuid), public.my_office_view()
  from public, anon, authenticated, service_role;
grant execute on function public.office_overview(uuid), public.my_office_view() to authenticated;
