/*
 * A round of «Kontorets selvvurdering»: anonymous, so that an answer and a person cannot be put together, not even by
 * somebody who administers the database. How:
 *
 * - What is kept of answers is how many gave each: counters for a round (survey_boxes). No single answer is ever a row,
 *   so there is none to link, date or order.
 * - A person is marked with the round (survey_turnout), and gets a ballot: a stamp on a secret that their browser made.
 *   Neither secret nor stamp is written anywhere. What is written of the secret is one hash when the ballot is taken and
 *   another when it is used; without the secret, nobody can tell which belong together.
 * - Answers come without a session, from nobody (`cast_ballot` may be called by anon only).
 * - There are no times finer than the round's days, and no sequences. When the round closes, who took part, the hashes
 *   and the key of the stamps are deleted.
 *
 * What remains, docs/adr says.
 */
create table private.survey_rounds (
  id           uuid primary key default gen_random_uuid(),
  office_id    uuid not null references public.offices (id) on delete cascade,
  version      text not null,
  opened_on    date not null,
  -- The last day that answers are taken.
  closes_on    date not null check (closes_on > opened_on),
  closed_on    date check (closed_on >= opened_on),
  -- Advisors at the office when the round was opened.
  invited      integer not null,
  -- What ballots are stamped with; gone when the round is closed.
  stamp_key    bytea check ((stamp_key is null) = (closed_on is not null)),
  -- Rounds whose leaders are only ever counted together, per governor.
  leader_batch integer
);

create unique index survey_rounds_one_open on private.survey_rounds (office_id) where closed_on is null;
create index survey_rounds_office_id on private.survey_rounds (office_id, closed_on);

-- Who has taken a ballot in an open round. `claim` is a hash of the browser's secret, to let a lost answer be asked for again.
create table private.survey_turnout (
  round_id uuid not null references private.survey_rounds (id) on delete cascade,
  user_id  uuid not null references auth.users (id) on delete cascade,
  claim    bytea not null,
  primary key (round_id, user_id)
);
create index survey_turnout_user_id on private.survey_turnout (user_id);

-- The ballots used in an open round: another hash of the same secrets.
create table private.survey_used (
  round_id uuid not null references private.survey_rounds (id) on delete cascade,
  used     bytea not null,
  primary key (round_id, used)
);

-- How many answered what, five boxes a round, all there from the start.
create table private.survey_boxes (
  round_id uuid not null references private.survey_rounds (id) on delete cascade,
  -- Advisors by line, others with an advisor's ballot, leaders.
  box      text not null check (box in ('municipal', 'state', 'unknown', 'other', 'leader')),
  ballots  integer not null default 0,
  -- {"q07-hvor-godt": 4, "q07-hvor-godt.said": 9, "q15-tre-tiltak.kompetanse": 3}: counted, has answered, picked.
  counts   jsonb not null default '{}',
  primary key (round_id, box)
);

alter table private.survey_rounds enable row level security;
alter table private.survey_turnout enable row level security;
alter table private.survey_used enable row level security;
alter table private.survey_boxes enable row level security;
revoke all on private.survey_rounds, private.survey_turnout, private.survey_used, private.survey_boxes
  from public, anon, authenticated, service_role;

-- Leaders' answers of small offices wait until those of any one office can be taken away and five are left; then they
-- are counted together, for good. An office with five leaders is shown by itself, and so is in no such sum.
create function private.batch_leaders(governor text) returns void
  language plpgsql volatile set search_path = '' as
$$
declare
  waiting uuid[];
begin
  perform pg_advisory_xact_lock(hashtextextended('survey_leaders' || governor, 0));
  select case when sum(by_office.n) - max(by_office.n) >= 5 then array_agg(by_office.rounds) end into waiting
  from (
    select sum(b.ballots) as n, string_agg(r.id::text, ',') as rounds
    from private.survey_rounds r
    join public.offices o on o.id = r.office_id
    join private.survey_boxes b on b.round_id = r.id and b.box = 'leader'
    where o.governor_id = governor and r.closed_on is not null and r.leader_batch is null
      and r.version = private.survey_version() and b.ballots between 1 and 4
    group by r.office_id) by_office;
  if waiting is null then return; end if;
  update private.survey_rounds r
  set leader_batch = (
    select coalesce(max(x.leader_batch), 0) + 1
    from private.survey_rounds x join public.offices o on o.id = x.office_id where o.governor_id = governor)
  where r.id::text = any (string_to_array(array_to_string(waiting, ','), ','));
end
$$;

-- Ends a round for good, and deletes what could still tell who took part.
create function private.close_round(round uuid) returns void
  language plpgsql volatile set search_path = '' as
$$
begin
  update private.survey_rounds r set closed_on = private.today(), stamp_key = null where r.id = round;
  delete from private.survey_turnout t where t.round_id = round;
  delete from private.survey_used u where u.round_id = round;
  perform private.batch_leaders(o.governor_id)
  from private.survey_rounds r join public.offices o on o.id = r.office_id
  where r.id = round and o.governor_id is not null;
end
$$;

-- Rounds whose last day has gone are over, also where nobody has looked since.
create function private.close_overdue(office uuid) returns void
  language plpgsql volatile set search_path = '' as
$$
declare
  overdue uuid;
begin
  for overdue in
    select r.id from private.survey_rounds r
    where r.office_id = office and r.closed_on is null and r.closes_on < private.today()
    for no key update
  loop
    perform private.close_round(overdue);
  end loop;
end
$$;

revoke execute on function private.batch_leaders(text), private.close_round(uuid),
  private.close_overdue(uuid)
  from public, anon, authenticated, service_role;
