-- A closed round of the self-assessment that an office's leader has opened to a network: its governor then sees a few
-- figures of it, and nothing that the leader does not see. Taking it back takes it away.
create table private.opened_rounds (
  round_id   uuid not null references private.survey_rounds (id) on delete cascade,
  network_id uuid not null references public.networks (id) on delete cascade,
  primary key (round_id, network_id)
);

create index opened_rounds_network_id on private.opened_rounds (network_id);

alter table private.opened_rounds enable row level security;
revoke all on private.opened_rounds from public, anon, authenticated, service_role;

-- What was opened to a network is not open any more when the office leaves, nor when it comes back.
create function private.close_to_left_network() returns trigger
  language plpgsql security definer set search_path = '' as
$$
begin
  delete from private.opened_rounds p
  using private.survey_rounds r
  where r.id = p.round_id and r.office_id = old.office_id and p.network_id = old.network_id;
  return null;
end
$$;

create trigger close_to_left_network after update of left_at on public.network_offices
  for each row when (old.left_at is null and new.left_at is not null)
  execute function private.close_to_left_network();

-- The networks of the round's office, and whether the round is open to each. For the office's leader.
create function public.survey_networks(survey uuid) returns jsonb
  language plpgsql stable security definer set search_path = '' as
$$
declare
  office uuid := private.require_round_leader(survey);
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object(
        'id', n.id, 'name', n.name, 'governor', g.name, 'archived', n.archived_at is not null,
        'open', exists (
          select from private.opened_rounds p where p.round_id = survey and p.network_id = n.id))
      order by lower(n.name), n.id), '[]')
    from public.network_offices o
    join public.networks n on n.id = o.network_id
    join public.governors g on g.id = n.governor_id
    where o.office_id = office and o.left_at is null);
end
$$;

-- Opens a closed round to a network that the office is in, or with `opened` false takes it back. Twice is harmless.
create function public.open_survey_to_network(survey uuid, network uuid, opened boolean) returns void
  language plpgsql security definer set search_path = '' as
$$
declare
  office uuid := private.require_round_leader(survey);
  is_in  boolean := exists (
    select from public.network_offices o
    where o.office_id = office and o.network_id = network and o.left_at is null);
begin
  if not opened then
    delete from private.opened_rounds p where p.round_id = survey and p.network_id = network;
  elsif not is_in then
    raise exception 'not_in_network' using errcode = 'PT403', hint = 'The office does not take part in this network.';
  elsif exists (select from private.survey_rounds r where r.id = survey and r.closed_on is null) then
    raise exception 'round_open' using errcode = 'PT409', hint = 'Close the round first.';
  elsif coalesce((private.round_sizes(survey) #>> '{sums,advisor}')::integer, 0) < 5 then
    raise exception 'too_few_answers' using errcode = 'PT409', hint = 'The round has no results that may be shown.';
  else
    insert into private.opened_rounds (round_id, network_id) values (survey, network) on conflict do nothing;
  end if;
  if found then
    perform private.audit(auth.uid(), case when opened then 'survey_opened_to_network' else 'survey_taken_back' end,
      'survey_round', survey::text, jsonb_build_object('office', office, 'network', network));
  end if;
end
$$;

-- The figures that a governor sees of a round: those that offices can talk about together. Leaders' are not among them.
create function private.opened_figures(round uuid) returns jsonb
  language sql stable set search_path = '' as
$$
  select coalesce(jsonb_agg(
      private.round_figure(round, f.id, f.item, f.shown_for, s.sizes) - array['silent', 'municipal', 'state']
      order by f.id), '[]')
  from private.survey_rounds r
  cross join lateral (select private.round_sizes(round) as sizes) s
  cross join lateral (
    select x.id, x.item, private.shown_group(x.asks, s.sizes) as shown_for
    from private.survey_figures(r.version) x) f
  where r.id = round and f.id in ('q07-hvor-godt', 'q08c-skjema') and f.shown_for is not null
$$;

-- The newest round that each office of a network has opened to it.
create function private.opened_to(network uuid) returns table (round_id uuid, office_id uuid, closed_on date)
  language sql stable set search_path = '' as
$$
  select distinct on (r.office_id) r.id, r.office_id, r.closed_on
  from private.opened_rounds p
  join private.survey_rounds r on r.id = p.round_id and r.closed_on is not null
  join public.network_offices o on o.office_id = r.office_id and o.network_id = network and o.left_at is null
  where p.network_id = network
  order by r.office_id, r.closed_on desc, r.opened_on desc
$$;

-- What is open to a network. Leaders' answers are those of the county's offices together, as leaders themselves see them,
-- and only for an office of the network's own governor: another county's are not this governor's business.
create function private.opened_surveys(network uuid) returns jsonb
  language sql stable set search_path = '' as
$$
  select jsonb_build_object(
    'offices', (
      select coalesce(jsonb_agg(jsonb_build_object(
          'id', o.id, 'name', o.name, 'closed_on', p.closed_on, 'figures', private.opened_figures(p.round_id))
        order by lower(o.name), o.id), '[]')
      from private.opened_to(network) p join public.offices o on o.id = p.office_id),
    'leaders', (
      select coalesce(jsonb_agg(f.figure order by f.figure ->> 'id'), '[]')
      from (
        select o.id from private.opened_to(network) p
        join public.offices o on o.id = p.office_id
        join public.networks n on n.id = network and n.governor_id = o.governor_id
        limit 1) here
      cross join lateral jsonb_array_elements(private.county_leaders(here.id)) as f (figure)
      where f.figure ->> 'id' in ('q19a-alltid', 'q19c-kommunale')))
$$;

revoke execute on function private.close_to_left_network(), private.opened_figures(uuid), private.opened_to(uuid),
  private.opened_surveys(uuid), public.survey_networks(uuid), public.open_survey_to_network(uuid, uuid, boolean)
  from public, anon, authenticated, service_role;
grant execute on function public.survey_networks(uuid), public.open_survey_to_network(uuid, uuid, boolean)
  to authenticated;
