-- What the figures about exam items rest on: each person's first answer to an item as it is worded today.

-- Figures are made of this many people at least, and move this many at a time, so that nobody can be told apart by
-- looking before and after somebody hands in.
create function private.least_answers() returns int
  language sql immutable set search_path = '' return 20;
create function private.answers_at_a_time() returns int
  language sql immutable set search_path = '' return 5;
-- And of the newest this many, which is exact enough, and keeps the work the same in a country as in an office.
create function private.most_answers() returns int
  language sql immutable set search_path = '' return 1000;

-- One row per item and person: their first handed-in exam that asked it. A mended item starts afresh, since a draw
-- holds body and key as they were. `counted` is false for those who wait for more people, and for the oldest of many.
create function private.first_draws(module text)
  returns table (attempt_id uuid, item_id text, counted boolean)
  language sql stable set search_path = '' as
$$
  with firsts as (
    select distinct on (d.item_id, a.user_id) d.attempt_id, d.item_id, a.submitted_at
    from public.exam_attempts a
    join private.exam_draws d on d.attempt_id = a.id
    join private.exam_items i on i.id = d.item_id and i.kind = d.kind and i.body = d.body
    join private.exam_keys k on k.item_id = i.id and k.key = d.key
    where a.module_id = module and i.module_id = module and a.submitted_at is not null
    order by d.item_id, a.user_id, a.submitted_at, a.id),
  placed as (
    select f.*,
      row_number() over (partition by f.item_id order by f.submitted_at, f.attempt_id) as place,
      count(*) over (partition by f.item_id) as people
    from firsts f),
  -- Up to here the answers are whole steps.
  stepped as (
    select p.*, p.people - p.people % private.answers_at_a_time() as last from placed p)
  select s.attempt_id, s.item_id,
    s.people >= private.least_answers() and s.place <= s.last and s.place > s.last - private.most_answers()
  from stepped s
$$;

-- The answers that count, with how much of each is right, and how the rest of the same exam went (0–1; null where
-- nothing else was asked).
create function private.first_answers(module text)
  returns table (draw private.exam_draws, answer jsonb, share numeric, rest numeric)
  language sql stable set search_path = '' as
$$
  with counted as materialized (
    select f.attempt_id, f.item_id from private.first_draws(module) f where f.counted),
  graded as materialized (
    select d as draw, d.attempt_id, d.item_id, a.answers -> d.item_id as answer,
      private.share_of(d, a.answers -> d.item_id) as share
    from (select distinct attempt_id from counted) c
    join public.exam_attempts a on a.id = c.attempt_id
    join private.exam_draws d on d.attempt_id = a.id),
  exams as (
    select attempt_id, sum(share) as sum, count(*) as asked from graded group by attempt_id)
  select g.draw, g.answer, g.share, (e.sum - g.share) / nullif(e.asked - 1, 0)
  from counted
  join graded g using (attempt_id, item_id)
  join exams e using (attempt_id)
$$;

-- The options that an answer speaks for, by the bank's ids: those chosen; of an order the steps put in their right
-- place; of a match the options put with their right target.
create function private.options_counted(d private.exam_draws, answer jsonb) returns setof text
  language sql stable set search_path = '' as
$$
  -- A `case`, not a `where`: a text that is no place must not be read as one.
  select case when d.kind in ('single', 'true-false') and jsonb_typeof(answer) = 'string'
    then d.option_order[(answer #>> '{}')::int] end
  union all
  select d.option_order[p.id::int]
  from jsonb_array_elements_text(case jsonb_typeof(answer) when 'array' then answer end)
    with ordinality as p (id, place)
  where d.kind <> 'order' or d.key -> 'sequence' ->> (p.place - 1)::int = d.option_order[p.id::int]
  union all
  select d.option_order[p.option::int]
  from jsonb_each_text(case jsonb_typeof(answer) when 'object' then answer end) as p (option, target)
  where d.key -> 'pairs' ->> d.option_order[p.option::int] = d.target_order[p.target::int]
$$;

-- What was written, so that the same number or word counts as the same; null for the kinds that have options.
create function private.value_written(kind text, answer jsonb) returns text
  language sql immutable set search_path = '' as
$$
  select case
    when kind = 'number' and jsonb_typeof(answer) = 'number' then trim_scale((answer #>> '{}')::numeric)::text
    when kind = 'short-text' and jsonb_typeof(answer) = 'string'
      then nullif(lower(btrim(regexp_replace(answer #>> '{}', '\s+', ' ', 'g'))), '')
  end
$$;

revoke execute on function private.least_answers(), private.answers_at_a_time(), private.most_answers(),
  private.first_draws(text), private.first_answers(text), private.options_counted(private.exam_draws, jsonb),
  private.value_written(text, jsonb)
  from public, anon, authenticated, service_role;
