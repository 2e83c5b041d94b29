-- The short evaluation of a gathering. Nobody, not even with the database at hand, is to see who answered what.

create function private.may_evaluate(g private.gatherings) returns boolean
  language sql stable set search_path = '' as
$$
  select g.starts_at <= now() and g.cancelled_at is null
    and not exists (
      select from private.evaluation_turnout t where t.gathering_id = g.id and t.user_id = auth.uid())
    and exists (
      select from private.gathering_people p
      where p.gathering_id = g.id and p.user_id = auth.uid() and coalesce(p.came, p.answer in ('yes', 'maybe')))
$$;

/*
 * Once per person who came, or who had said they would or might. All answers are written anew in an order by chance, so
 * that the newest row says nothing; five at a time are let into the figures and then stay, so that no arrival is seen.
 */
create function public.evaluate_gathering(gathering uuid, useful integer, prepared integer, will_try integer) returns void
  language plpgsql security definer set search_path = '' as
$$
declare
  kept private.gatherings;
begin
  select * into kept from private.gatherings g where g.id = gathering;
  perform private.require_open_network(kept.network_id, 'reader');
  if not private.may_evaluate(kept) then
    raise exception 'no_evaluation_to_give' using errcode = 'PT409',
      hint = 'You have answered, or were not there, or the gathering has not begun.';
  end if;
  if not coalesce(useful between 1 and 4 and prepared between 1 and 4 and will_try between 1 and 4, false) then
    raise exception 'malformed_evaluation' using errcode = 'PT400', hint = 'Answer each statement from 1 to 4.';
  end if;
  insert into private.evaluation_turnout (gathering_id, user_id) values (kept.id, auth.uid());
  insert into private.evaluation_answers (gathering_id, useful, prepared, will_try)
  values (kept.id, useful, prepared, will_try);
  with gone as (delete from private.evaluation_answers a where a.gathering_id = kept.id returning a.*)
  insert into private.evaluation_answers (gathering_id, useful, prepared, will_try, shown)
  select g.gathering_id, g.useful, g.prepared, g.will_try,
    g.shown or 5 <= (select count(*) from gone w where not w.shown)
  from gone g order by random();
end
$$;

-- For each statement how many gave 1, 2, 3 and 4; null until five have answered.
create function private.evaluation_of(gathering uuid) returns jsonb
  language sql stable set search_path = '' as
$$
  select case when count(*) >= 5 then jsonb_build_object('answers', count(*),
    'useful', jsonb_build_array(count(*) filter (where a.useful = 1), count(*) filter (where a.useful = 2),
      count(*) filter (where a.useful = 3), count(*) filter (where a.useful = 4)),
    'prepared', jsonb_build_array(count(*) filter (where a.prepared = 1), count(*) filter (where a.prepared = 2),
      count(*) filter (where a.prepared = 3), count(*) filter (where a.prepared = 4)),
    'will_try', jsonb_build_array(count(*) filter (where a.will_try = 1), count(*) filter (where a.will_try = 2),
      count(*) filter (where a.will_try = 3), count(*) filter (where a.will_try = 4))) end
  from private.evaluation_answers a
  where a.gathering_id = gathering and a.shown
$$;

-- Whose turn it is to host: the office that has waited longest, those that never have first.
create function private.next_host(network uuid) returns jsonb
  language sql stable set search_path = '' as
$$
  select jsonb_build_object('id', o.id, 'name', o.name)
  from public.network_offices t
  join public.offices o on o.id = t.office_id
  left join lateral (
    select max(g.starts_at) as last from private.gatherings g
    where g.network_id = network and g.host_id = o.id and g.cancelled_at is null) h on true
  where t.network_id = network and t.left_at is null
  order by h.last nulls first, t.joined_at, o.name
  limit 1
$$;

-- One gathering as the caller sees it. Names of those who come are for those who may change it.
create function private.gathering_as_seen(g private.gatherings) returns jsonb
  language sql stable set search_path = '' as
$$
  select jsonb_build_object(
    'id', g.id, 'title', g.title, 'about', g.about, 'starts_at', g.starts_at, 'place', g.place, 'link', g.link,
    'agenda', g.agenda, 'cancelled', g.cancelled_at is not null, 'minutes', g.minutes, 'agreements', g.agreements,
    'sequence', g.sequence, 'over', g.starts_at <= now(),
    'host', (select jsonb_build_object('id', o.id, 'name', o.name) from public.offices o where o.id = g.host_id),
    'changeable', c.may,
    'answer', (
      select p.answer from private.gathering_people p where p.gathering_id = g.id and p.user_id = auth.uid()),
    'yes', (select count(*) from private.gathering_people p where p.gathering_id = g.id and p.answer = 'yes'),
    'maybe', (select count(*) from private.gathering_people p where p.gathering_id = g.id and p.answer = 'maybe'),
    'people', case when c.may then (
      select coalesce(jsonb_agg(jsonb_build_object(
          'user_id', p.user_id, 'name', private.name_of(p.user_id), 'answer', p.answer, 'came', p.came)
        order by lower(private.name_of(p.user_id)), p.user_id), '[]')
      from private.gathering_people p where p.gathering_id = g.id) end,
    'may_evaluate', private.may_evaluate(g),
    'evaluation', private.evaluation_of(g.id))
  from (
    select g.made_by is not distinct from auth.uid() or private.leads_office(auth.uid(), g.host_id)
      or private.network_role(auth.uid(), g.network_id) = 'owner') c (may)
$$;

create function public.network_gatherings(network uuid) returns jsonb
  language plpgsql stable security definer set search_path = '' as
$$
begin
  perform private.require_network_role(network, 'reader');
  return jsonb_build_object(
    'next_host', private.next_host(network),
    'gatherings', (
      select coalesce(jsonb_agg(private.gathering_as_seen(g) order by g.starts_at desc), '[]')
      from private.gatherings g where g.network_id = network));
end
$$;

-- The next gathering, in short; one that has begun is the next one for three hours.
create function private.next_gathering(network uuid) returns jsonb
  language sql stable set search_path = '' as
$$
  select jsonb_build_object('id', g.id, 'title', g.title, 'starts_at', g.starts_at, 'place', g.place)
  from private.gatherings g
  where g.network_id = network and g.cancelled_at is null and g.starts_at > now() - interval '3 hours'
  order by g.starts_at limit 1
$$;

-- What is new in a network: for its first page.
create function public.network_news(network uuid) returns jsonb
  language plpgsql stable security definer set search_path = '' as
$$
begin
  perform private.require_network_role(network, 'reader');
  return jsonb_build_object('posts', private.newest_posts(network), 'gathering', private.next_gathering(network));
end
$$;

create or replace function public.my_networks() returns jsonb
  language sql stable security definer set search_path = '' as
$$
  select jsonb_build_object(
    'networks', (
      select coalesce(jsonb_agg(jsonb_build_object(
          'id', n.id, 'name', n.name, 'purpose', n.purpose, 'archived', n.archived_at is not null, 'role', r.role,
          'fresh', private.fresh_posts(n.id), 'gathering', private.next_gathering(n.id))
        order by n.archived_at is not null, lower(n.name)), '[]')
      from public.my_network_roles() r join public.networks n on n.id = r.network_id),
    'invitations', private.my_network_invitations(),
    'governors', (
      select coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name) order by g.name), '[]')
      from public.governors g where private.works_for_governor(auth.uid(), g.id)))
$$;

revoke execute on function private.may_evaluate(private.gatherings), private.evaluation_of(uuid),
  private.next_host(uuid), private.gathering_as_seen(private.gatherings), private.next_gathering(uuid),
  public.evaluate_gathering(uuid, integer, integer, integer), public.network_gatherings(uuid), public.network_news(uuid)
  from public, anon, authenticated, service_role;
grant execute on function public.evaluate_gathering(uuid, integer, integer, integer), public.network_gatherings(uuid),
  public.network_news(uuid) to authenticated;
