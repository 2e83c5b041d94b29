-- A wrong code is counted, and so the call must succeed: an exception would roll the count back. Refusals are
-- therefore answers, {"error": "code_unknown" | "code_expired" | "too_many_tries"}.
create function private.refuse_code(person uuid, error text) returns jsonb
  language sql volatile set search_path = '' as
$$
  insert into private.join_tries (user_id) values (person);
  select jsonb_build_object('error', error);
$$;

-- Whether the person has guessed enough for this hour. One guess at a time: a hundred at once are a hundred.
create function private.has_guessed_enough(person uuid) returns boolean
  language plpgsql volatile set search_path = '' as
$$
begin
  perform pg_advisory_xact_lock(hashtextextended('join_tries' || person::text, 0));
  delete from private.join_tries t where t.user_id = person and t.at < now() - interval '1 hour';
  return (select count(*) >= 10 from private.join_tries t where t.user_id = person);
end
$$;

create function private.add_member(person uuid, office uuid) returns jsonb
  language plpgsql set search_path = '' as
$$
begin
  insert into public.memberships (user_id, office_id, role) values (person, office, 'advisor')
  on conflict (user_id, office_id) where to_date is null do nothing;
  if found then perform private.audit(person, 'office_joined', 'office', office::text); end if;
  return (
    select jsonb_build_object('office_id', o.id, 'office_name', o.name, 'role', m.role)
    from public.memberships m join public.offices o on o.id = m.office_id
    where m.user_id = person and m.office_id = office and m.to_date is null);
end
$$;

revoke execute on function private.refuse_code(uuid, text), private.has_guessed_enough(uuid),
  private.add_member(uuid, uuid)
  from public, anon, authenticated, service_role;

-- Joins the office that the code belongs to. Already a member: the same answer, and nothing is written.
create function public.join_office(code text) returns jsonb
  language plpgsql security definer set search_path = '' as
$$
declare
  caller uuid := auth.uid();
  -- Codes are read aloud and typed: «abcd-efgh», «ABCD EFGH».
  clean  text := upper(regexp_replace(join_office.code, '[\s-]', '', 'g'));
  found_code private.join_codes;
begin
  if private.has_guessed_enough(caller) then return jsonb_build_object('error', 'too_many_tries'); end if;

  select * into found_code from private.join_codes j where j.code = clean;
  if not found then return private.refuse_code(caller, 'code_unknown'); end if;
  if found_code.expires_at <= now() then return private.refuse_code(caller, 'code_expired'); end if;

  return private.add_member(caller, found_code.office_id);
end
$$;

-- Ends the caller's membership today. The last leader stays until somebody else leads the office.
create function public.leave_office(office uuid) returns void
  language plpgsql security definer set search_path = '' as
$$
declare
  mine private.active_memberships;
begin
  -- Two leaders who leave at once would each count on the other.
  perform from public.offices o where o.id = office for no key update;
  select * into mine from private.active_memberships m where m.user_id = auth.uid() and m.office_id = office;
  if not found then
    raise exception 'not_member_of_office' using errcode = 'PT404',
      hint = 'You are not a member of this office, so there is nothing to leave.';
  end if;
  if mine.role = 'leader' and not exists (
    select from private.active_memberships m
    where m.office_id = office and m.role = 'leader' and m.id <> mine.id)
  then
    raise exception 'last_leader' using errcode = 'PT409',
      hint = 'You are the only leader of the office. Have another leader appointed first, and leave after that.';
  end if;

  update public.memberships m set to_date = current_date where m.id = mine.id;
  perform private.audit(auth.uid(), 'office_left', 'office', office::text, jsonb_build_object('role', mine.role));
end
$$;

revoke execute on function public.join_office(text), public.leave_office(uuid)
  from public, anon, authenticated, service_role;
grant execute on function public.join_office(text), public.leave_office(uuid) to authenticated;
