/*
 * Figures about an office that are made of what single people have answered. Each is put together of sums over five
 * people. A sum is made once, of five who have not been counted before, and is never changed: so the difference
 * between what a leader sees today and saw yesterday is always about five people or more. Somebody who arrives, leaves,
 * changes office, answers anew, deletes answers or deletes the account moves nothing.
 *
 * Leaders are not counted: a leader who knows an own answer would be left with four.
 */
create table private.sums_of_five (
  id        bigint generated always as identity primary key,
  office_id uuid not null references public.offices (id) on delete cascade,
  -- What is counted: `item:<practice item>` or `confidence:<module>`.
  subject   text not null,
  made_at   timestamptz not null default now(),
  total     numeric not null,
  -- The sum of the squares: with `total` it gives the standard deviation.
  squares   numeric not null
);

create index sums_of_five_office_subject on private.sums_of_five (office_id, subject);

-- Who is in one of the sums, so that nobody is counted twice. Neither in which sum, nor with what.
create table private.counted_in_five (
  office_id uuid not null references public.offices (id) on delete cascade,
  subject   text not null,
  user_id   uuid not null references auth.users (id) on delete cascade,
  primary key (office_id, subject, user_id)
);

create index counted_in_five_user on private.counted_in_five (user_id);

alter table private.sums_of_five enable row level security;
alter table private.counted_in_five enable row level security;
revoke all on private.sums_of_five, private.counted_in_five from public, anon, authenticated, service_role;

-- The present advisors of an office: those whose answers may be counted.
create function private.countable_people(office uuid) returns setof uuid
  language sql stable set search_path = '' as
$$
  select m.user_id from private.active_memberships m where m.office_id = office and m.role = 'advisor'
$$;

/*
 * Makes sums of those in `answers` who are not counted yet, as many fives as there are. Which five is drawn by lot, so
 * that nobody can choose the company somebody is counted in. Those left over wait.
 * `answers` is a list of {subject, user_id, value}, one for each person and subject.
 */
create function private.add_fives(office uuid, answers jsonb) returns void
  language plpgsql volatile set search_path = '' as
$$
begin
  -- One at a time for each office: two leaders who ask at once must not count the same people.
  perform from public.offices o where o.id = office for no key update;
  with waiting as (
    select f.subject, f.user_id, f.value,
           row_number() over (partition by f.subject order by random()) as place,
           count(*) over (partition by f.subject) as people
    from jsonb_to_recordset(answers) as f (subject text, user_id uuid, value numeric)
    where not exists (
      select from private.counted_in_five c
      where c.office_id = office and c.subject = f.subject and c.user_id = f.user_id)
  ), taken as materialized (
    select w.subject, w.user_id, w.value, (w.place - 1) / 5 as five
    from waiting w
    where w.place <= w.people / 5 * 5
  ), marked as (
    insert into private.counted_in_five (office_id, subject, user_id)
    select office, t.subject, t.user_id from taken t
  )
  insert into private.sums_of_five (office_id, subject, total, squares)
  select office, t.subject, sum(t.value), sum(t.value * t.value)
  from taken t
  group by t.subject, t.five;
end
$$;

revoke execute on function private.countable_people(uuid), private.add_fives(uuid, jsonb)
  from public, anon, authenticated, service_role;
