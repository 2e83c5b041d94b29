-- A team is a free label that the leader puts on a membership: «Familie», «Ungdom». Its own person sees it, too.
alter table public.memberships
  add column team text check (char_length(team) between 1 and 60 and team ~ '\S' and team !~ '[[:cntrl:]]'),
  -- Who ended the membership, when it was not the person: a leader of the office.
  add column ended_by uuid references auth.users (id) on delete set null;

create index memberships_ended_by on public.memberships (ended_by);

-- With its owner's rights: the secret key writes memberships too, and may not look into `private`.
create function private.refuse_national_id_in_team() returns trigger
  language plpgsql security definer set search_path = '' as
$$
begin
  if private.has_national_id(new.team) then
    raise exception 'national_id_in_text' using errcode = 'PT422',
      hint = 'The name of the team has a national identity number in it. Write a name that is about no person.';
  end if;
  return new;
end
$$;

revoke execute on function private.refuse_national_id_in_team() from public, anon, authenticated, service_role;

create trigger refuse_national_id_in_team before insert or update of team on public.memberships
  for each row execute function private.refuse_national_id_in_team();

create or replace view private.active_memberships with (security_invoker = true) as
select id, user_id, office_id, role, from_date, team
from public.memberships
where to_date is null and from_date <= current_date;

-- As before, and the team.
create or replace function private.members_as_leaders_see_them(office uuid, only_person uuid default null)
  returns table (name text, member jsonb)
  language sql stable set search_path = '' as
$$
  select
    p.name,
    jsonb_build_object(
      'user_id', m.user_id, 'name', p.name, 'role', m.role, 'line', p.line, 'team', m.team, 'from_date', m.from_date,
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

-- The office as its leader sees it. Volatile, because the look is noted for those on the list.
create or replace function public.office_overview(office uuid) returns jsonb
  language plpgsql volatile security definer set search_path = '' as
$$
begin
  perform private.require_leader(office);
  perform private.note_list_view(office, 'overview');
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
