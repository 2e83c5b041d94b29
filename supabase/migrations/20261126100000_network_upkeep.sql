-- Making a network, and what it says of itself.

-- Whose staff takes over a network that has lost its last owner. Null only for networks made before there was this column.
alter table public.networks add column governor_id text references public.governors (id) on delete set null;
create index networks_governor_id on public.networks (governor_id);

create function private.works_for_governor(person uuid, governor text) returns boolean
  language sql stable set search_path = '' as
$$
  select exists (
    select from public.role_grants g
    where g.user_id = person and g.role = 'governor' and g.governor_id = governor and g.revoked_at is null)
$$;

-- Nothing that people write to each other may hold a national identity number.
create function private.refuse_national_id(written text) returns void
  language plpgsql immutable set search_path = '' as
$$
begin
  if private.has_national_id(written) then
    raise exception 'national_id_in_text' using errcode = 'PT422',
      hint = 'The text has a national identity number in it. Take it out, and names too, and send again.';
  end if;
end
$$;

-- As require_network_role, and also that the network is not archived. Holds the network, so that two changes to who
-- owns it come one after the other.
create function private.require_open_network(network uuid, needed text) returns void
  language plpgsql volatile set search_path = '' as
$$
declare
  held public.networks;
begin
  perform private.require_network_role(network, needed);
  select * into held from public.networks n where n.id = network for no key update;
  if held.archived_at is not null then
    raise exception 'network_archived' using errcode = 'PT409',
      hint = 'The network is archived and can only be read. An owner can take it back into use.';
  end if;
end
$$;

create function private.note_network(network uuid, action text, detail jsonb default '{}') returns void
  language sql volatile set search_path = '' as
$$
  select private.audit(auth.uid(), action, 'network', network::text, detail)
$$;

create function private.check_network_words(name text, purpose text) returns void
  language plpgsql immutable set search_path = '' as
$$
begin
  if coalesce(name !~ '\S' or char_length(name) > 120 or name ~ '[[:cntrl:]]' or char_length(purpose) > 2000, true) then
    raise exception 'malformed_network' using errcode = 'PT400',
      hint = 'Give the network a name of at most 120 characters, and a purpose of at most 2000.';
  end if;
  perform private.refuse_national_id(name || E'\n' || purpose);
end
$$;

-- A new network, owned by the caller. The id is made by the caller, so that sending twice makes one network.
create function public.make_network(network uuid, name text, purpose text, governor text) returns jsonb
  language plpgsql security definer set search_path = '' as
$$
begin
  if not private.works_for_governor(auth.uid(), governor) then
    raise exception 'not_governor' using errcode = 'PT403',
      hint = 'Only those who work for the governor make networks. Ask an administrator for the role.';
  end if;
  perform private.check_network_words(name, purpose);
  insert into public.networks (id, name, purpose, governor_id)
  values (network, btrim(name), btrim(purpose), governor) on conflict do nothing;
  if found then
    insert into public.network_members (network_id, user_id, role) values (network, auth.uid(), 'owner');
    perform private.note_network(network, 'network_made');
  end if;
  -- Somebody else's network under this id is not told of.
  perform private.require_network_role(network, 'owner');
  return jsonb_build_object('id', network);
end
$$;

create function public.change_network(network uuid, name text, purpose text) returns void
  language plpgsql security definer set search_path = '' as
$$
begin
  perform private.require_open_network(network, 'owner');
  perform private.check_network_words(name, purpose);
  update public.networks n
  set name = btrim(change_network.name), purpose = btrim(change_network.purpose) where n.id = network;
  perform private.note_network(network, 'network_changed');
end
$$;

-- Archived: everything can be read and nothing written. The other way round with `archived` false.
create function public.archive_network(network uuid, archived boolean) returns void
  language plpgsql security definer set search_path = '' as
$$
begin
  perform private.require_network_role(network, 'owner');
  update public.networks n set archived_at = case when archived then now() end
  where n.id = network and (n.archived_at is null) = archived;
  if found then
    perform private.note_network(network, case when archived then 'network_archived' else 'network_reopened' end);
  end if;
end
$$;

revoke execute on function private.works_for_governor(uuid, text), private.refuse_national_id(text),
  private.require_open_network(uuid, text), private.note_network(uuid, text, jsonb),
  private.check_network_words(text, text), public.make_network(uuid, text, text, text),
  public.change_network(uuid, text, text), public.archive_network(uuid, boolean)
  from public, anon, authenticated, service_role;
grant execute on function public.make_network(uuid, text, text, text), public.change_network(uuid, text, text),
  public.archive_network(uuid, boolean) to authenticated;
