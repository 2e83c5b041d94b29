-- Join codes that last as long as the leader says, for as many as the leader says, and can be withdrawn.
alter table private.join_codes
  add column max_uses integer check (max_uses between 1 and 500),
  add column uses     integer not null default 0;

create or replace function private.shown_join_code(office uuid) returns jsonb
  language sql stable set search_path = '' as
$$
  select jsonb_build_object('code', j.code, 'expires_at', j.expires_at, 'max_uses', j.max_uses, 'uses', j.uses)
  from private.join_codes j
  where j.office_id = office and j.expires_at > now()
$$;

drop function public.create_join_code(uuid);

-- A new code for the caller's office, good for 1, 14 or 60 days and for `max_uses` people; null is no limit.
create function public.create_join_code(office uuid, days integer default 14, max_uses integer default null)
  returns jsonb
  language plpgsql security definer set search_path = '' as
$$
begin
  perform private.require_leader(office);
  if days is null or days not in (1, 14, 60) or max_uses not between 1 and 500 then
    raise exception 'malformed_join_code' using errcode = 'PT400',
      hint = 'A code lasts 1, 14 or 60 days, and for between 1 and 500 people or without a limit.';
  end if;
  insert into private.join_codes as j (office_id, code, created_by, expires_at, max_uses)
  values (office, private.new_join_code(), auth.uid(), now() + make_interval(days => days), create_join_code.max_uses)
  on conflict (office_id) do update
    set code = excluded.code, created_by = excluded.created_by, created_at = now(),
        expires_at = excluded.expires_at, max_uses = excluded.max_uses, uses = 0;
  perform private.audit(auth.uid(), 'join_code_created', 'office', office::text,
    jsonb_build_object('days', days, 'max_uses', max_uses));
  return private.shown_join_code(office);
end
$$;

-- Puts the office's code out of use at once. Harmless when there is none.
create function public.withdraw_join_code(office uuid) returns void
  language plpgsql security definer set search_path = '' as
$$
begin
  perform private.require_leader(office);
  delete from private.join_codes j where j.office_id = withdraw_join_code.office;
  if found then perform private.audit(auth.uid(), 'join_code_withdrawn', 'office', office::text); end if;
end
$$;

/*
 * Joins the office that the code belongs to. Already a member: the same answer, and nothing is written or counted.
 * The code's row is held while it is looked at, so that the last place goes to one person.
 */
create or replace function public.join_office(code text) returns jsonb
  language plpgsql security definer set search_path = '' as
$$
declare
  caller uuid := auth.uid();
  -- Codes are read aloud and typed: «abcd-efgh», «ABCD EFGH».
  clean  text := upper(regexp_replace(join_office.code, '[\s-]', '', 'g'));
  found_code private.join_codes;
begin
  if private.has_guessed_enough(caller) then return jsonb_build_object('error', 'too_many_tries'); end if;

  select * into found_code from private.join_codes j where j.code = clean for update;
  if not found then return private.refuse_code(caller, 'code_unknown'); end if;
  if found_code.expires_at <= now() then return private.refuse_code(caller, 'code_expired'); end if;
  if exists (
    select from public.memberships m
    where m.user_id = caller and m.office_id = found_code.office_id and m.to_date is null)
  then
    return private.add_member(caller, found_code.office_id);
  end if;
  if found_code.uses >= found_code.max_uses then return private.refuse_code(caller, 'code_used_up'); end if;

  update private.join_codes j set uses = j.uses + 1 where j.office_id = found_code.office_id;
  return private.add_member(caller, found_code.office_id);
end
$$;

revoke execute on function public.create_join_code(uuid, integer, integer), public.withdraw_join_code(uuid)
  from public, anon, authenticated, service_role;
grant execute on function public.create_join_code(uuid, integer, integer), public.withdraw_join_code(uuid)
  to authenticated;
