/*
 * How many of a group gave an answer that is counted, as it may be shown: {"n": 12, "k": 7}. Where all or none did, or
 * all but one, or one, everybody's answer would be known, or nearly: then only {"n": 12, "about": "most" | "few"}.
 */
create function private.shown_share(k integer, n integer) returns jsonb
  language sql immutable set search_path = '' as
$$
  select jsonb_build_object('n', n) || case
    when k < 2 then jsonb_build_object('about', 'few')
    when k > n - 2 then jsonb_build_object('about', 'most')
    else jsonb_build_object('k', k) end
$$;

-- Whether a part of a sum may stand beside it: nobody in it, or not so alike that it tells everybody's answer.
create function private.share_tells_nobody(k integer, n integer) returns boolean
  language sql immutable set search_path = '' return n = 0 or (n >= 5 and k between 2 and n - 2);

-- What is counted in an instrument: an item with its counter, and the group that is asked; each thing picked by itself.
create function private.survey_figures(version text) returns table (id text, item text, asks text)
  language sql stable set search_path = '' as
$$
  select case when i.counted is null then i.id || '.' || o.option else i.id end, i.id,
    case when 'other' = any (i.asked_to) then 'all' when not 'leader' = any (i.asked_to) then 'advisor'
         when 'advisor' = any (i.asked_to) then 'advisor-leader' else 'leader' end
  from private.survey_items i
  cross join lateral unnest(case when i.counted is null then i.options else '{-}' end) as o (option)
  where i.version = survey_figures.version
$$;

-- Whose answers each box is part of.
create function private.groups_of_box(box text) returns text[]
  language sql immutable set search_path = '' as
$$
  select case
    when box in ('municipal', 'state', 'unknown') then '{advisor,advisor-leader,all}'::text[]
    when box = 'other' then '{all}' else '{advisor-leader,all}' end
$$;

-- How many answered, group by group, without those that are too few or would give away who is.
create function private.round_sizes(round uuid) returns jsonb
  language sql stable set search_path = '' as
$$
  select private.suppress_counts(jsonb_build_object(
    'sums', '["advisor", "advisor-leader", "all"]'::jsonb,
    'cells', jsonb_agg(jsonb_build_object(
      'id', b.box, 'n', b.ballots, 'in', to_jsonb(private.groups_of_box(b.box))) order by b.box)))
  from private.survey_boxes b where b.round_id = round
$$;

/*
 * One figure for one group: the share, how many of them did not answer when they are five or more, and the two lines
 * where both are shown, and where neither they nor what is left of the sum tell everybody's answer. A question that fewer
 * than five answered has no share, and not how many were silent either: the rest would be the few who were not.
 */
create function private.round_figure(round uuid, figure text, item text, shown_for text, sizes jsonb) returns jsonb
  language sql stable set search_path = '' as
$$
  with c as (
    select b.box, b.ballots as n, coalesce((b.counts ->> figure)::integer, 0) as k,
           coalesce((b.counts ->> (item || '.said'))::integer, 0) as said
    from private.survey_boxes b
    where b.round_id = round
      and (shown_for = any (private.groups_of_box(b.box)) or (shown_for = 'leader' and b.box = 'leader'))
  )
  select jsonb_build_object('id', figure, 'group', shown_for) || case when sum(c.said) < 5
    then jsonb_build_object('n', sum(c.n), 'about', 'too-few')
    else private.shown_share(sum(c.k)::integer, sum(c.n)::integer)
    || case when sum(c.n - c.said) >= 5 then jsonb_build_object('silent', sum(c.n - c.said)) else '{}' end
    || case
      when shown_for = 'advisor' and (sizes #>> '{cells,municipal}')::integer >= 5 and (sizes #>> '{cells,state}')::integer >= 5
        and bool_and(private.share_tells_nobody(c.k, c.n))
      then jsonb_build_object(
        'municipal', jsonb_agg(private.shown_share(c.k, c.n)) filter (where c.box = 'municipal') -> 0,
        'state', jsonb_agg(private.shown_share(c.k, c.n)) filter (where c.box = 'state') -> 0)
      else '{}' end
    end
  from c
$$;

-- A group that may not be shown gives way to advisors alone; leaders alone have nothing to give way to.
create function private.shown_group(asks text, sizes jsonb) returns text
  language sql immutable set search_path = '' as
$$
  select case
    when asks = 'leader' then case when (sizes #>> '{cells,leader}')::integer >= 5 then 'leader' end
    when (sizes #>> array['sums', asks])::integer >= 5 then asks
    when (sizes #>> '{sums,advisor}')::integer >= 5 then 'advisor' end
$$;

-- Leaders' answers for the office's county: those counted together so far. Null where there are none yet.
create function private.county_leaders(office uuid) returns jsonb
  language sql stable set search_path = '' as
$$
  with boxes as (
    select b.ballots, b.counts, r.version
    from public.offices here
    join public.offices o on o.governor_id = here.governor_id
    join private.survey_rounds r on r.office_id = o.id and r.leader_batch is not null
    join private.survey_boxes b on b.round_id = r.id and b.box = 'leader'
    where here.id = office and r.version = private.survey_version())
  select jsonb_agg(
      jsonb_build_object('id', f.id, 'group', 'leader') || private.shown_share(f.k, f.n) order by f.id)
  from (
    select g.id, sum(coalesce((x.counts ->> g.id)::integer, 0))::integer as k, sum(x.ballots)::integer as n
    from boxes x cross join private.survey_figures(private.survey_version()) g
    where g.asks = 'leader'
    group by g.id, g.item
    having sum(coalesce((x.counts ->> (g.item || '.said'))::integer, 0)) >= 5) f
$$;

revoke execute on function private.shown_share(integer, integer), private.share_tells_nobody(integer, integer),
  private.survey_figures(text), private.groups_of_box(text), private.round_sizes(uuid),
  private.round_figure(uuid, text, text, text, jsonb), private.shown_group(text, jsonb), private.county_leaders(uuid)
  from public, anon, authenticated, service_role;

-- What a closed round tells its office's leader.
create function public.survey_results(survey uuid) returns jsonb
  language plpgsql security definer set search_path = '' as
$$
declare
  office uuid := private.require_round_leader(survey);
  sizes  jsonb;
begin
  perform private.close_overdue(office);
  if exists (select from private.survey_rounds r where r.id = survey and r.closed_on is null) then
    raise exception 'round_open' using errcode = 'PT409', hint = 'Results are shown when the round is closed.';
  end if;
  sizes := private.round_sizes(survey);
  return (
    select jsonb_build_object(
      'round', private.round_for_leader(survey),
      'answered', sizes #> '{sums,advisor}',
      'lines', jsonb_build_object('municipal', sizes #> '{cells,municipal}', 'state', sizes #> '{cells,state}'),
      'figures', (
        select coalesce(jsonb_agg(private.round_figure(survey, f.id, f.item, f.shown_for, sizes) order by f.id), '[]')
        from (select x.id, x.item, private.shown_group(x.asks, sizes) as shown_for
              from private.survey_figures(r.version) x) f
        where f.shown_for is not null),
      'county_leaders', private.county_leaders(office))
    from private.survey_rounds r where r.id = survey);
end
$$;

revoke execute on function public.survey_results(uuid) from public, anon, authenticated, service_role;
grant execute on function public.survey_results(uuid) to authenticated;
