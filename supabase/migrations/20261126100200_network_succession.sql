-- A network survives those who made it: who owns it next when the last owner is gone.

-- The longest-standing contributor, an office's leader among them; else whoever has worked longest for the governor.
-- An account that is being deleted is out of the question.
create function private.next_owner(network uuid) returns uuid
  language sql stable set search_path = '' as
$$
  select c.person
  from (
    select m.user_id, 1, m.joined_at from public.network_members m
    where m.network_id = network and m.left_at is null and m.role = 'contributor'
    union all
    select w.user_id, 1, greatest(o.joined_at, w.from_date::timestamptz)
    from public.network_offices o join private.active_memberships w on w.office_id = o.office_id and w.role = 'leader'
    where o.network_id = network and o.left_at is null
    union all
    select g.user_id, 2, g.granted_at
    from public.networks n join public.role_grants g on g.governor_id = n.governor_id and g.role = 'governor'
    where n.id = network and g.revoked_at is null
  ) c (person, turn, since)
  where exists (select from auth.users u where u.id = c.person)
  order by c.turn, c.since, c.person
  limit 1
$$;

-- Sets what a person is in a network, whether they were in it or not.
create function private.put_network_role(network uuid, person uuid, role text) returns void
  language sql volatile set search_path = '' as
$$
  insert into public.network_members as m (network_id, user_id, role) values (network, person, role)
  on conflict (network_id, user_id) where left_at is null do update set role = excluded.role
$$;

create function private.owners_of(network uuid) returns setof uuid
  language sql stable set search_path = '' as
$$
  select m.user_id from public.network_members m
  where m.network_id = network and m.left_at is null and m.role = 'owner'
$$;

-- Gives the network an owner when it has none. Without anybody to give it to it stays without, until the governor has staff.
create function private.keep_owned(network uuid) returns void
  language plpgsql volatile set search_path = '' as
$$
declare
  heir uuid;
begin
  -- A network that is being deleted needs no owner.
  perform from public.networks n where n.id = network for no key update;
  if not found or exists (select from private.owners_of(network)) then return; end if;
  heir := private.next_owner(network);
  if heir is null then return; end if;
  perform private.put_network_role(network, heir, 'owner');
  perform private.audit(null, 'network_inherited', 'network', network::text, jsonb_build_object('person', heir));
end
$$;

create function private.keep_owned_after_member() returns trigger
  language plpgsql security definer set search_path = '' as
$$
begin
  perform private.keep_owned(old.network_id);
  return null;
end
$$;

create trigger keep_owned_after_end after update of left_at, role on public.network_members
  for each row when (old.role = 'owner' and old.left_at is null and (new.left_at is not null or new.role <> 'owner'))
  execute function private.keep_owned_after_member();
create trigger keep_owned_after_delete after delete on public.network_members
  for each row when (old.role = 'owner' and old.left_at is null)
  execute function private.keep_owned_after_member();

-- Who no longer works for the governor no longer owns the governor's networks.
create function private.give_up_networks() returns trigger
  language plpgsql security definer set search_path = '' as
$$
begin
  if private.works_for_governor(old.user_id, old.governor_id) then return null; end if;
  update public.network_members m set left_at = greatest(now(), m.joined_at)
  from public.networks n
  where n.id = m.network_id and n.governor_id = old.governor_id
    and m.user_id = old.user_id and m.role = 'owner' and m.left_at is null;
  return null;
end
$$;

create trigger give_up_networks_after_end after update of revoked_at on public.role_grants
  for each row when (old.role = 'governor' and old.revoked_at is null and new.revoked_at is not null)
  execute function private.give_up_networks();
create trigger give_up_networks_after_delete after delete on public.role_grants
  for each row when (old.role = 'governor' and old.revoked_at is null)
  execute function private.give_up_networks();

-- The governor has staff again: networks that nobody owns get an owner.
create function private.adopt_networks() returns trigger
  language plpgsql security definer set search_path = '' as
$$
begin
  perform private.keep_owned(n.id) from public.networks n
  where n.governor_id = new.governor_id and not exists (select from private.owners_of(n.id));
  return null;
end
$$;

create trigger adopt_networks after insert or update of revoked_at on public.role_grants
  for each row when (new.role = 'governor' and new.revoked_at is null)
  execute function private.adopt_networks();

create function private.refuse_last_owner(network uuid, person uuid) returns void
  language plpgsql stable set search_path = '' as
$$
begin
  if exists (select from private.owners_of(network) o where o = person)
    and not exists (select from private.owners_of(network) o where o <> person)
  then
    raise exception 'last_owner' using errcode = 'PT409',
      hint = 'This is the only owner of the network. Name a successor first.';
  end if;
end
$$;

-- Who takes part, through an office or by themselves, becomes owner, contributor or reader.
create function public.set_network_role(network uuid, person uuid, role text) returns void
  language plpgsql security definer set search_path = '' as
$$
begin
  perform private.require_open_network(network, 'owner');
  if coalesce(role, '') not in ('owner', 'contributor', 'reader') then
    raise exception 'malformed_role' using errcode = 'PT400', hint = 'A role is owner, contributor or reader.';
  end if;
  if private.network_role(person, network) is null then
    raise exception 'not_taking_part' using errcode = 'PT404',
      hint = 'This person does not take part in the network. Show them the code first.';
  end if;
  if role <> 'owner' then perform private.refuse_last_owner(network, person); end if;
  perform private.put_network_role(network, person, role);
  perform private.note_network(network, 'network_role_set', jsonb_build_object('person', person, 'role', role));
end
$$;

-- Ends a person's own part. What they have through an office stays; that is the office's part.
create function private.end_part(network uuid, person uuid) returns void
  language plpgsql volatile set search_path = '' as
$$
begin
  update public.network_members m set left_at = greatest(now(), m.joined_at)
  where m.network_id = network and m.user_id = person and m.left_at is null;
  if found then return; end if;
  raise exception 'in_by_office' using errcode = 'PT409',
    hint = 'This person takes part through an office. A leader of the office or an owner can take the office out.';
end
$$;

create function public.remove_from_network(network uuid, person uuid) returns void
  language plpgsql security definer set search_path = '' as
$$
begin
  perform private.require_open_network(network, 'owner');
  perform private.refuse_last_owner(network, person);
  perform private.end_part(network, person);
  perform private.note_network(network, 'network_member_removed', jsonb_build_object('person', person));
end
$$;

-- Leaves. The last owner names a successor among those who take part.
create function public.leave_network(network uuid, successor uuid default null) returns void
  language plpgsql security definer set search_path = '' as
$$
begin
  perform private.require_network_role(network, 'reader');
  perform from public.networks n where n.id = network for no key update;
  if successor is not null and private.network_role(auth.uid(), network) = 'owner' then
    if successor = auth.uid() or private.network_role(successor, network) is null then
      raise exception 'not_taking_part' using errcode = 'PT404',
        hint = 'A successor takes part in the network. Choose somebody else, or show them the code first.';
    end if;
    perform private.put_network_role(network, successor, 'owner');
    perform private.note_network(network, 'network_role_set',
      jsonb_build_object('person', successor, 'role', 'owner'));
  end if;
  perform private.refuse_last_owner(network, auth.uid());
  perform private.end_part(network, auth.uid());
  perform private.note_network(network, 'network_left');
end
$$;

-- Takes an office out: one of its leaders, or an owner of the network.
create function public.take_office_out(network uuid, office uuid) returns void
  language plpgsql security definer set search_path = '' as
$$
begin
  if not private.leads_office(auth.uid(), office) then
    perform private.require_network_role(network, 'owner');
  end if;
  update public.network_offices o set left_at = greatest(now(), o.joined_at)
  where o.network_id = network and o.office_id = office and o.left_at is null;
  if not found then
    raise exception 'not_taking_part' using errcode = 'PT404', hint = 'This office does not take part in the network.';
  end if;
  perform private.note_network(network, 'network_office_left', jsonb_build_object('office', office));
end
$$;

revoke execute on function private.next_owner(uuid), private.put_network_role(uuid, uuid, text),
  private.owners_of(uuid), private.keep_owned(uuid), private.keep_owned_after_member(), private.give_up_networks(),
  private.adopt_networks(), private.refuse_last_owner(uuid, uuid), private.end_part(uuid, uuid),
  public.set_network_role(uuid, uuid, text), public.remove_from_network(uuid, uuid),
  public.leave_network(uuid, uuid), public.take_office_out(uuid, uuid)
  from public, anon, authenticated, service_role;
grant execute on function public.set_network_role(uuid, uuid, text), public.remove_from_network(uuid, uuid),
  public.leave_network(uuid, uuid), public.take_office_out(uuid, uuid) to authenticated;
