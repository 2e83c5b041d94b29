-- A round as its office's leader sees it while it is open and after. How many have answered moves five at a time, and
-- counts advisors' ballots only: nobody is to see one person's answer arrive.
create function private.round_for_leader(round uuid) returns jsonb
  language sql stable set search_path = '' as
$$
  select jsonb_build_object(
    'id', r.id, 'version', r.version, 'opened_on', r.opened_on, 'closes_on', r.closes_on, 'closed_on', r.closed_on,
    'may_close_on', r.opened_on + 3, 'invited', r.invited,
    'answered_at_least', case when r.closed_on is null then (
      select sum(b.ballots) / 5 * 5 from private.survey_boxes b where b.round_id = r.id and b.box <> 'leader') end)
  from private.survey_rounds r where r.id = round
$$;

-- Everybody who was invited has answered, leaders not counted.
create function private.all_have_answered(round uuid) returns boolean
  language sql stable set search_path = '' as
$$
  select coalesce((select sum(b.ballots) from private.survey_boxes b where b.round_id = r.id and b.box <> 'leader'), 0)
    >= r.invited
  from private.survey_rounds r where r.id = round
$$;

revoke execute on function private.round_for_leader(uuid), private.all_have_answered(uuid)
  from public, anon, authenticated, service_role;

-- Opens a round at the caller's office for some days (3 to 60).
create function public.open_survey_round(office uuid, days integer) returns jsonb
  language plpgsql security definer set search_path = '' as
$$
declare
  made     uuid;
  advisors integer;
begin
  perform private.require_leader(office);
  -- Two leaders at once open one round.
  perform from public.offices o where o.id = office for no key update;
  perform private.close_overdue(office);
  if days is null or days not between 3 and 60 then
    raise exception 'days_out_of_range' using errcode = 'PT400', hint = 'A round lasts from 3 to 60 days.';
  end if;
  if exists (select from private.survey_rounds r where r.office_id = office and r.closed_on is null) then
    raise exception 'round_open' using errcode = 'PT409', hint = 'The office has an open round. Close it first.';
  end if;
  -- Two rounds shortly after each other would differ by what one new colleague answered.
  if exists (
    select from private.survey_rounds r join private.survey_boxes b on b.round_id = r.id
    where r.office_id = office and r.closed_on > private.today() - 30
    group by r.id having sum(b.ballots) >= 5)
  then
    raise exception 'too_soon' using errcode = 'PT409', hint = 'Wait 30 days after the last round that people answered.';
  end if;
  select count(*) into advisors
  from private.active_memberships m where m.office_id = office and m.role = 'advisor';
  if advisors < 5 then
    raise exception 'office_too_small' using errcode = 'PT409',
      hint = 'With fewer than five advisors no result could be shown, so no answers are asked for.';
  end if;

  insert into private.survey_rounds (office_id, version, opened_on, closes_on, invited, stamp_key)
  values (office, private.survey_version(), private.today(), private.today() + days, advisors,
          sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())))
  returning id into made;
  insert into private.survey_boxes (round_id, box)
  select made, unnest(array['municipal', 'state', 'unknown', 'other', 'leader']);
  perform private.audit(auth.uid(), 'survey_opened', 'survey_round', made::text, jsonb_build_object('office', office));
  return private.round_for_leader(made);
end
$$;

-- The office's rounds, the newest first.
create function public.survey_rounds(office uuid) returns jsonb
  language plpgsql security definer set search_path = '' as
$$
begin
  perform private.require_leader(office);
  perform private.close_overdue(office);
  return (
    select coalesce(jsonb_agg(private.round_for_leader(r.id) order by r.opened_on desc, r.closed_on desc nulls first), '[]')
    from private.survey_rounds r where r.office_id = survey_rounds.office);
end
$$;

-- The office that the round belongs to; refuses as if the round were not there unless the caller leads that office.
create function private.require_round_leader(round uuid) returns uuid
  language plpgsql stable set search_path = '' as
$$
declare
  office uuid := (select r.office_id from private.survey_rounds r where r.id = round);
begin
  perform private.require_leader(office);
  return office;
end
$$;

revoke execute on function private.require_round_leader(uuid) from public, anon, authenticated, service_role;

-- Ends a round before its last day: from the third day on, or when all have answered. It is never opened again.
create function public.close_survey_round(survey uuid) returns jsonb
  language plpgsql security definer set search_path = '' as
$$
declare
  found_round private.survey_rounds;
begin
  perform private.require_round_leader(survey);
  select * into found_round from private.survey_rounds r where r.id = survey for no key update;
  if found_round.closed_on is null then
    if private.today() < found_round.opened_on + 3 and not private.all_have_answered(survey) then
      raise exception 'round_too_young' using errcode = 'PT409',
        hint = 'A round is open for three days at least, unless everybody has answered.';
    end if;
    perform private.close_round(survey);
    perform private.audit(auth.uid(), 'survey_closed', 'survey_round', survey::text,
      jsonb_build_object('office', found_round.office_id));
  end if;
  return private.round_for_leader(survey);
end
$$;

revoke execute on function public.open_survey_round(uuid, integer), public.survey_rounds(uuid),
  public.close_survey_round(uuid)
  from public, anon, authenticated, service_role;
grant execute on function public.open_survey_round(uuid, integer), public.survey_rounds(uuid),
  public.close_survey_round(uuid) to authenticated;
