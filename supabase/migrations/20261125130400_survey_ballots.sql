-- The stamp that makes a secret a ballot of this kind. Nested, as in HMAC; everything hashed has a fixed length.
create function private.ballot_stamp(key bytea, kind text, secret text) returns text
  language sql immutable set search_path = '' as
$$
  select encode(sha256(key || sha256(key || sha256(convert_to(kind || ':' || secret, 'UTF8')))), 'hex')
$$;

-- What is written of a secret: one hash where the ballot is taken, another where it is used. A secret has 256 random
-- bits, so neither hash leads to it, nor to the other.
create function private.ballot_trace(purpose text, secret text) returns bytea
  language sql immutable set search_path = '' as
$$
  select sha256(convert_to(purpose || ':' || secret, 'UTF8'))
$$;

-- The open round, held so that it is not closed meanwhile.
create function private.hold_open_round(round uuid) returns private.survey_rounds
  language plpgsql volatile set search_path = '' as
$$
declare
  held private.survey_rounds;
begin
  select * into held from private.survey_rounds r where r.id = round for no key update;
  if held.id is not null and (held.closed_on is not null or held.closes_on < private.today()) then
    raise exception 'round_closed' using errcode = 'PT409', hint = 'The round has ended. Nothing was stored.';
  end if;
  return held;
end
$$;

create function private.refuse_ballot(word text, code text, advice text) returns void
  language plpgsql volatile set search_path = '' as
$$
begin
  raise exception using errcode = code, message = word, hint = advice;
end
$$;

-- What an answer adds to: has answered, counted, picked. Refuses what the instrument does not have.
create function private.ballot_marks(version text, role text, answers jsonb) returns text[]
  language plpgsql stable set search_path = '' as
$$
declare
  marks  text[] := '{}';
  given  record;
  item   private.survey_items;
  chosen text[];
begin
  for given in select a.key, a.value from jsonb_each(answers) a loop
    select * into item from private.survey_items i
    where i.version = ballot_marks.version and i.id = given.key and ballot_marks.role = any (i.asked_to);
    if jsonb_typeof(given.value) = 'string' and item.counted is not null then
      chosen := array[given.value #>> '{}'];
    elsif jsonb_typeof(given.value) = 'array' and item.id is not null and item.counted is null then
      chosen := array(select distinct e from jsonb_array_elements_text(given.value) e);
    else
      chosen := null;
    end if;
    if chosen is null or cardinality(chosen) not between 1 and item.pick or not chosen <@ item.options then
      perform private.refuse_ballot('ballot_malformed', 'PT400', 'An answer is not one that the round asks for.');
    end if;
    if item.counted is null then
      marks := marks || (item.id || '.said') || array(select item.id || '.' || c from unnest(chosen) c);
    elsif chosen <> '{vet-ikke}' then
      marks := marks || (item.id || '.said');
      if chosen <@ item.counted then marks := marks || item.id; end if;
    end if;
  end loop;
  return marks;
end
$$;

revoke execute on function private.ballot_stamp(bytea, text, text), private.ballot_trace(text, text),
  private.hold_open_round(uuid), private.refuse_ballot(text, text, text), private.ballot_marks(text, text, jsonb)
  from public, anon, authenticated, service_role;

-- The open rounds of the caller's offices, and whether the caller has taken a ballot in them.
create function public.my_survey_rounds() returns jsonb
  language sql stable security definer set search_path = '' as
$$
  select coalesce(jsonb_agg(jsonb_build_object(
      'id', r.id, 'version', r.version, 'office_name', o.name, 'closes_on', r.closes_on,
      'kind', m.role, 'taken', exists (
        select from private.survey_turnout t where t.round_id = r.id and t.user_id = m.user_id))
    order by o.name), '[]')
  from private.active_memberships m
  join public.offices o on o.id = m.office_id
  join private.survey_rounds r on r.office_id = m.office_id
  where m.user_id = auth.uid() and r.closed_on is null and r.closes_on >= private.today()
$$;

-- Gives the caller the one ballot that is theirs in the round: a stamp on a secret that the caller's browser made. Asking
-- again with the same secret gives the same stamp; with another one it is refused, since that would be a second answer.
create function public.take_ballot(survey uuid, secret text) returns jsonb
  language plpgsql security definer set search_path = '' as
$$
declare
  held    private.survey_rounds := private.hold_open_round(survey);
  my      text := (
    select m.role from private.active_memberships m where m.office_id = held.office_id and m.user_id = auth.uid());
  claimed bytea := private.ballot_trace('claim', secret);
begin
  if my is null then
    perform private.refuse_ballot('round_unknown', 'PT404', 'There is no such round at an office of yours.');
  elsif secret is null or secret !~ '^[0-9a-f]{64}$' then
    perform private.refuse_ballot('secret_malformed', 'PT400', 'The secret is 64 hexadecimal digits.');
  end if;
  insert into private.survey_turnout (round_id, user_id, claim) values (survey, auth.uid(), claimed)
  on conflict (round_id, user_id) do nothing;
  if not exists (
    select from private.survey_turnout t where t.round_id = survey and t.user_id = auth.uid() and t.claim = claimed)
  then
    perform private.refuse_ballot('ballot_taken', 'PT409', 'Your ballot was taken, on another device or before.');
  end if;
  -- All rows are written anew, so that none of them tells when it came.
  update private.survey_turnout t set claim = t.claim where t.round_id = survey;
  return jsonb_build_object('kind', my, 'stamp', private.ballot_stamp(held.stamp_key, my, secret));
end
$$;

/*
 * Counts the answers on a ballot. Called by nobody in particular: whoever holds a stamped secret. Sending the same
 * ballot again changes nothing, and is told that it is counted.
 * ballot: {"role": "advisor"|"other"|"leader", "line": "municipal"|"state"|null, "answers": {id: option or [options]}}
 */
create function public.cast_ballot(survey uuid, kind text, secret text, stamp text, ballot jsonb) returns jsonb
  language plpgsql security definer set search_path = '' as
$$
declare
  held     private.survey_rounds := private.hold_open_round(survey);
  role     text := ballot ->> 'role';
  into_box text := case when ballot ->> 'role' = 'advisor' then coalesce(ballot ->> 'line', 'unknown') else ballot ->> 'role' end;
  marks    text[];
begin
  -- A missing secret makes a missing stamp, and two missing stamps must not agree.
  if held.id is null or coalesce(stamp <> private.ballot_stamp(held.stamp_key, kind, secret), true) then
    perform private.refuse_ballot('ballot_invalid', 'PT403', 'The ballot is not one of this round.');
  end if;
  if jsonb_typeof(ballot -> 'answers') is distinct from 'object' or ballot -> 'answers' = '{}'
    or role is null or (kind = 'leader') <> (role = 'leader') or role not in ('advisor', 'other', 'leader')
    or coalesce(ballot ->> 'line', 'state') not in ('municipal', 'state')
  then
    perform private.refuse_ballot('ballot_malformed', 'PT400', 'The ballot has no answers, or a role that is not its own.');
  end if;
  marks := private.ballot_marks(held.version, role, ballot -> 'answers');

  insert into private.survey_used (round_id, used) values (survey, private.ballot_trace('used', secret))
  on conflict do nothing;
  if found then
    update private.survey_boxes b
    set ballots = b.ballots + 1,
        counts = b.counts || (
          select coalesce(jsonb_object_agg(m.mark, coalesce((b.counts ->> m.mark)::integer, 0) + 1), '{}')
          from unnest(marks) as m (mark))
    where b.round_id = survey and b.box = into_box;
  end if;
  return jsonb_build_object('counted', true);
end
$$;

revoke execute on function public.my_survey_rounds(), public.take_ballot(uuid, text),
  public.cast_ballot(uuid, text, text, text, jsonb)
  from public, anon, authenticated, service_role;
grant execute on function public.my_survey_rounds(), public.take_ballot(uuid, text) to authenticated;
-- Anon only: an answer that came with a session would say whose it is.
grant execute on function public.cast_ballot(uuid, text, text, text, jsonb) to anon;
