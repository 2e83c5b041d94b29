-- What a leader does with the members of the office. Each change holds the office, so that two leaders who change at
-- once do not each count on the other, and is in the audit log.
create function private.held_membership(office uuid, person uuid) returns private.active_memberships
  language plpgsql volatile set search_path = '' as
$$
declare
  held private.active_memberships;
begin
  perform private.require_leader(office);
  perform from public.offices o where o.id = office for no key update;
  -- The caller may have lost the role while waiting.
  perform private.require_leader(office);
  select * into held from private.active_memberships m where m.office_id = office and m.user_id = person;
  if not found then
    raise exception 'not_member_of_office' using errcode = 'PT404',
      hint = 'This person is not a member of the office, or is no longer one. Fetch the list again.';
  end if;
  return held;
end
$$;

create function private.keep_a_leader(held private.active_memberships) returns void
  language plpgsql stable set search_path = '' as
$$
begin
  if held.role = 'leader' and not exists (
    select from private.active_memberships m
    where m.office_id = held.office_id and m.role = 'leader' and m.id <> held.id)
  then
    raise exception 'last_leader' using errcode = 'PT409',
      hint = 'An office has at least one leader. Make somebody else leader first.';
  end if;
end
$$;

revoke execute on function private.held_membership(uuid, uuid), private.keep_a_leader(private.active_memberships)
  from public, anon, authenticated, service_role;

-- Puts a member in a team, or, with an empty name, in none.
create function public.set_member_team(office uuid, person uuid, team text) returns void
  language plpgsql volatile security definer set search_path = '' as
$$
declare
  held private.active_memberships := private.held_membership(office, person);
  name text := private.plain_cell(set_member_team.team);
begin
  if char_length(name) > 60 then
    raise exception 'team_too_long' using errcode = 'PT400', hint = 'Use at most 60 characters.';
  end if;
  update public.memberships m set team = name where m.id = held.id;
  perform private.audit(auth.uid(), 'member_team_set', 'membership', held.id::text);
end
$$;

-- Makes a member leader too, or takes the role back; never from the last one.
create function public.set_member_role(office uuid, person uuid, role text) returns void
  language plpgsql volatile security definer set search_path = '' as
$$
declare
  held private.active_memberships := private.held_membership(office, person);
begin
  if set_member_role.role is null or set_member_role.role not in ('advisor', 'leader') then
    raise exception 'role_unknown' using errcode = 'PT400', hint = 'The role is advisor or leader.';
  end if;
  if set_member_role.role = 'advisor' then perform private.keep_a_leader(held); end if;
  update public.memberships m set role = set_member_role.role, granted_by = auth.uid()
  where m.id = held.id and m.role <> set_member_role.role;
  if found then
    perform private.audit(auth.uid(), 'member_role_set', 'membership', held.id::text,
      jsonb_build_object('role', set_member_role.role));
  end if;
end
$$;

-- Makes a member leader and the caller advisor, in one.
create function public.hand_over_office(office uuid, person uuid) returns void
  language plpgsql volatile security definer set search_path = '' as
$$
declare
  held private.active_memberships := private.held_membership(office, person);
begin
  if held.user_id = auth.uid() then
    raise exception 'own_role' using errcode = 'PT409', hint = 'Hand the office over to somebody else.';
  end if;
  update public.memberships m set role = 'leader', granted_by = auth.uid() where m.id = held.id;
  update public.memberships m set role = 'advisor'
  where m.user_id = auth.uid() and m.office_id = hand_over_office.office and m.to_date is null;
  perform private.audit(auth.uid(), 'office_handed_over', 'membership', held.id::text);
end
$$;

-- Ends a membership today. What the person has done is theirs and stays; they see on their page who ended it.
create function public.end_membership(office uuid, person uuid) returns void
  language plpgsql volatile security definer set search_path = '' as
$$
declare
  held private.active_memberships := private.held_membership(office, person);
begin
  perform private.keep_a_leader(held);
  update public.memberships m set to_date = current_date, ended_by = auth.uid() where m.id = held.id;
  perform private.audit(auth.uid(), 'membership_ended', 'membership', held.id::text,
    jsonb_build_object('role', held.role));
end
$$;

revoke execute on function public.set_member_team(uuid, uuid, text), public.set_member_role(uuid, uuid, text),
  public.hand_over_office(uuid, uuid), public.end_membership(uuid, uuid)
  from public, anon, authenticated, service_role;
grant execute on function public.set_member_team(uuid, uuid, text), public.set_member_role(uuid, uuid, text),
  public.hand_over_office(uuid, uuid), public.end_membership(uuid, uuid) to authenticated;
