-- How offices and people come into a network: a code that owners show, or an invitation that an office's leader answers.

-- One code per network; a new one puts the old one out of use.
create table private.network_codes (
  network_id uuid primary key references public.networks (id) on delete cascade,
  code       text not null unique,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  -- How many may still join with it; null for no limit.
  uses_left  integer check (uses_left >= 0)
);

-- Invitations that wait for an answer. Answered ones are gone; the log says what the answer was.
create table private.network_invitations (
  network_id uuid not null references public.networks (id) on delete cascade,
  office_id  uuid not null references public.offices (id) on delete cascade,
  invited_at timestamptz not null default now(),
  primary key (network_id, office_id)
);

create index network_invitations_office_id on private.network_invitations (office_id);

alter table private.network_codes enable row level security;
alter table private.network_invitations enable row level security;
revoke all on private.network_codes, private.network_invitations from public, anon, authenticated, service_role;

create function private.shown_network_code(network uuid) returns jsonb
  language sql stable set search_path = '' as
$$
  select jsonb_build_object('code', c.code, 'expires_at', c.expires_at, 'uses_left', c.uses_left)
  from private.network_codes c
  where c.network_id = network and c.expires_at > now() and coalesce(c.uses_left, 1) > 0
$$;

-- A new code, good for 1 to 90 days and, where `uses` is given, for so many offices and people.
create function public.create_network_code(network uuid, days integer, uses integer default null) returns jsonb
  language plpgsql security definer set search_path = '' as
$$
begin
  perform private.require_open_network(network, 'owner');
  if coalesce(days, 0) not between 1 and 90 or uses not between 1 and 1000 then
    raise exception 'malformed_code' using errcode = 'PT400',
      hint = 'A code is good for 1 to 90 days, and for 1 to 1000 offices and people or without a limit.';
  end if;
  insert into private.network_codes (network_id, code, expires_at, uses_left)
  values (network, private.new_join_code(), now() + make_interval(days => days), uses)
  on conflict (network_id) do update
    set code = excluded.code, created_at = now(), expires_at = excluded.expires_at, uses_left = excluded.uses_left;
  perform private.note_network(network, 'network_code_created');
  return private.shown_network_code(network);
end
$$;

create function public.withdraw_network_code(network uuid) returns void
  language plpgsql security definer set search_path = '' as
$$
begin
  perform private.require_network_role(network, 'owner');
  delete from private.network_codes c where c.network_id = network;
  if found then perform private.note_network(network, 'network_code_withdrawn'); end if;
end
$$;

-- True when this call let the office in; false when it was in already.
create function private.let_office_in(network uuid, office uuid) returns boolean
  language plpgsql volatile set search_path = '' as
$$
begin
  insert into public.network_offices (network_id, office_id) values (network, office)
  on conflict (network_id, office_id) where left_at is null do nothing;
  if not found then return false; end if;
  delete from private.network_invitations i where i.network_id = network and i.office_id = office;
  perform private.note_network(network, 'network_office_joined', jsonb_build_object('office', office));
  return true;
end
$$;

create function private.let_person_in(network uuid, person uuid) returns boolean
  language plpgsql volatile set search_path = '' as
$$
begin
  insert into public.network_members (network_id, user_id, role) values (network, person, 'reader')
  on conflict (network_id, user_id) where left_at is null do nothing;
  if found then perform private.note_network(network, 'network_joined'); end if;
  return found;
end
$$;

/*
 * Joins with a code: with `office`, a leader lets the whole office in; without, the caller joins as a reader. Who is in
 * already gets the same answer, and the code is not used. Refusals are answers, as in join_office, so that wrong codes
 * count: {"error": "code_unknown" | "code_expired" | "too_many_tries"}.
 */
create function public.join_network(code text, office uuid default null) returns jsonb
  language plpgsql security definer set search_path = '' as
$$
declare
  caller uuid := auth.uid();
  clean  text := upper(regexp_replace(join_network.code, '[\s-]', '', 'g'));
  used   private.network_codes;
  isnew  boolean;
begin
  if office is not null then perform private.require_leader(office); end if;
  if private.has_guessed_enough(caller) then return jsonb_build_object('error', 'too_many_tries'); end if;

  select * into used from private.network_codes c where c.code = clean for update;
  if not found then return private.refuse_code(caller, 'code_unknown'); end if;
  if private.shown_network_code(used.network_id) is null
    or exists (select from public.networks n where n.id = used.network_id and n.archived_at is not null)
  then return private.refuse_code(caller, 'code_expired'); end if;

  isnew := case when office is null then private.let_person_in(used.network_id, caller)
    else private.let_office_in(used.network_id, office) end;
  if isnew then
    update private.network_codes c set uses_left = uses_left - 1 where c.network_id = used.network_id;
  end if;
  return (select jsonb_build_object('id', n.id, 'name', n.name) from public.networks n where n.id = used.network_id);
end
$$;

create function public.invite_office(network uuid, office uuid) returns void
  language plpgsql security definer set search_path = '' as
$$
begin
  perform private.require_open_network(network, 'owner');
  if not exists (select from public.offices o where o.id = office) then
    raise exception 'office_unknown' using errcode = 'PT404', hint = 'There is no such office.';
  end if;
  if exists (
    select from public.network_offices o where o.network_id = network and o.office_id = office and o.left_at is null)
  then
    raise exception 'office_is_in' using errcode = 'PT409', hint = 'The office takes part in the network already.';
  end if;
  insert into private.network_invitations (network_id, office_id) values (network, office) on conflict do nothing;
  if found then
    perform private.note_network(network, 'network_office_invited', jsonb_build_object('office', office));
  end if;
end
$$;

create function public.withdraw_network_invitation(network uuid, office uuid) returns void
  language plpgsql security definer set search_path = '' as
$$
begin
  perform private.require_network_role(network, 'owner');
  delete from private.network_invitations i where i.network_id = network and i.office_id = office;
  if found then
    perform private.note_network(network, 'network_invitation_withdrawn', jsonb_build_object('office', office));
  end if;
end
$$;

-- A leader's answer for the office.
create function public.answer_network_invitation(network uuid, office uuid, accepted boolean) returns void
  language plpgsql security definer set search_path = '' as
$$
begin
  perform private.require_leader(office);
  perform from private.network_invitations i join public.networks n on n.id = i.network_id
  where i.network_id = network and i.office_id = office and n.archived_at is null for update of i;
  if not found then
    raise exception 'no_invitation' using errcode = 'PT404',
      hint = 'The invitation is withdrawn or answered. Ask an owner of the network for a new one.';
  end if;
  if accepted then
    perform private.let_office_in(network, office);
  else
    delete from private.network_invitations i where i.network_id = network and i.office_id = office;
    perform private.note_network(network, 'network_invitation_declined', jsonb_build_object('office', office));
  end if;
end
$$;

revoke execute on function private.shown_network_code(uuid), private.let_office_in(uuid, uuid),
  private.let_person_in(uuid, uuid), public.create_network_code(uuid, integer, integer),
  public.withdraw_network_code(uuid), public.join_network(text, uuid), public.invite_office(uuid, uuid),
  public.withdraw_network_invitation(uuid, uuid), public.answer_network_invitation(uuid, uuid, boolean)
  from public, anon, authenticated, service_role;
grant execute on function public.create_network_code(uuid, integer, integer), public.withdraw_network_code(uuid),
  public.join_network(text, uuid), public.invite_office(uuid, uuid), public.withdraw_network_invitation(uuid, uuid),
  public.answer_network_invitation(uuid, uuid, boolean) to authenticated;
