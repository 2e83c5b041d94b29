/*
 * How far the advisors of an office have come, for those who run a network as a governor: in bands, office by office.
 * What is counted is kept here, so that neither one look nor two can tell of fewer than five:
 *
 * - An office is counted as it was on Monday, once a week, and the same in every network. So nothing follows from looking
 *   twice, from owning two networks, or from taking an office in and out. There is no sum over several offices.
 * - People come into the count five at a time. Who has left, or whose account is gone, stays in it as an anonymous number
 *   until five have; then those five go at once. So nobody's arrival or leaving shows what they had done.
 */
create table private.overview_offices (
  office_id uuid primary key references public.offices (id) on delete cascade,
  -- The Monday that the count is of, and how many advisors there were.
  as_of     date not null,
  advisors  integer not null,
  -- Those who are counted and have left: how many, and how many of them had completed what: {"loven": 2}.
  gone      integer not null default 0 check (gone between 0 and 4),
  gone_done jsonb not null default '{}'
);

-- Who is counted, with the modules they had completed by that Monday.
create table private.overview_advisors (
  office_id uuid not null references private.overview_offices (office_id) on delete cascade,
  user_id   uuid not null references auth.users (id) on delete cascade,
  done      text[] not null default '{}',
  primary key (office_id, user_id)
);

create index overview_advisors_user_id on private.overview_advisors (user_id);

alter table private.overview_offices enable row level security;
alter table private.overview_advisors enable row level security;
revoke all on private.overview_offices, private.overview_advisors from public, anon, authenticated, service_role;

-- A person who is no longer counted by name becomes a number; the fifth takes the other four along.
create function private.keep_gone() returns trigger
  language plpgsql security definer set search_path = '' as
$$
begin
  update private.overview_offices o
  set gone = (o.gone + 1) % 5,
      gone_done = case when o.gone = 4 then '{}' else (
        select coalesce(jsonb_object_agg(x.module, x.n), '{}')
        from (
          select d.module, sum(d.n) as n
          from (
            select e.key, e.value::integer from jsonb_each_text(o.gone_done) e
            union all select m, 1 from unnest(old.done) as m) d (module, n)
          group by d.module) x) end
  where o.office_id = old.office_id;
  return null;
end
$$;

create trigger keep_gone after delete on private.overview_advisors
  for each row execute function private.keep_gone();

-- The last Monday in Norway.
create function private.this_monday() returns date
  language sql stable set search_path = '' as
$$
  select date_trunc('week', private.today())::date
$$;

create function private.advisors_on(office uuid, day date) returns setof uuid
  language sql stable set search_path = '' as
$$
  select distinct m.user_id from public.memberships m
  where m.office_id = office and m.role = 'advisor' and m.from_date < day and (m.to_date is null or m.to_date >= day)
$$;

-- Counts an office as it was on Monday, the first time that somebody asks that week.
create function private.count_office(office uuid) returns void
  language plpgsql volatile set search_path = '' as
$$
declare
  monday date := private.this_monday();
begin
  -- Two who look at once count once.
  perform from public.offices o where o.id = office for no key update;
  if exists (select from private.overview_offices o where o.office_id = office and o.as_of >= monday) then return; end if;
  insert into private.overview_offices as o (office_id, as_of, advisors)
  select office, monday, count(*) from private.advisors_on(office, monday)
  on conflict (office_id) do update set as_of = excluded.as_of, advisors = excluded.advisors;

  delete from private.overview_advisors a
  where a.office_id = office and a.user_id not in (select private.advisors_on(office, monday));

  -- By lot, so that nobody can choose whom somebody is counted with.
  insert into private.overview_advisors (office_id, user_id)
  select office, w.person
  from (
    select p.person, row_number() over (order by random()) as place, count(*) over () as waiting
    from private.advisors_on(office, monday) as p (person)
    where not exists (
      select from private.overview_advisors a where a.office_id = office and a.user_id = p.person)) w
  where w.place <= w.waiting / 5 * 5;

  update private.overview_advisors a
  set done = array(
    select distinct c.module_id from public.module_completions c
    where c.user_id = a.user_id and c.completed_at < monday::timestamp at time zone 'Europe/Oslo'
    order by c.module_id)
  where a.office_id = office;
end
$$;

-- A share in words, by quarters; null for fewer than five. No band is so narrow that it says what all of them, or none, did.
create function private.band(part bigint, whole bigint) returns text
  language sql immutable set search_path = '' as
$$
  select case
    when whole < 5 then null
    when part * 4 < whole then 'few'
    when part * 2 < whole then 'under-half'
    when part * 4 < whole * 3 then 'over-half'
    else 'most' end
$$;

-- The bands of an office for each module of today; null when it had fewer than five advisors on Monday, or fewer are left
-- in the count since accounts have been deleted.
create function private.office_bands(office uuid) returns jsonb
  language sql stable set search_path = '' as
$$
  select jsonb_object_agg(m.id, private.band(
    coalesce((o.gone_done ->> m.id)::bigint, 0) + (
      select count(*) from private.overview_advisors a where a.office_id = office and m.id = any (a.done)),
    c.counted))
  from private.overview_offices o
  cross join lateral (
    select o.gone + count(*) as counted from private.overview_advisors a where a.office_id = office) c
  cross join public.catalog_modules m
  where o.office_id = office and o.advisors >= 5 and c.counted >= 5 and m.retired_at is null
$$;

-- How much an office's leaders have planned for the next twelve months, in words: the office's plan, not a person's.
create function private.plan_band(office uuid) returns text
  language sql stable set search_path = '' as
$$
  select case when count(distinct m.id) = 0 then 'none' when count(distinct m.id) < 4 then 'some' else 'year' end
  from public.assignments a
  cross join lateral unnest(a.module_ids) as m (id)
  where a.office_id = office and a.ended_at is null and a.audience <> 'persons'
    and a.due_on between private.today() and private.today() + 365
$$;

revoke execute on function private.keep_gone(), private.this_monday(), private.advisors_on(uuid, date),
  private.count_office(uuid), private.band(bigint, bigint), private.office_bands(uuid), private.plan_band(uuid)
  from public, anon, authenticated, service_role;
