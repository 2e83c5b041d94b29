-- What authors are told of one item, and of one question's messages.

-- How many have flagged a question, and what the newest twenty wrote. Sorted by their words: neither who nor when.
create function private.flags_of(question text) returns jsonb
  language sql stable set search_path = '' as
$$
  select jsonb_build_object(
    'count', (select count(*) from public.question_flags f where f.question_id = question),
    'texts', (
      select coalesce(jsonb_agg(n.text order by n.text), '[]')
      from (
        select btrim(f.text) as text from public.question_flags f
        where f.question_id = question and f.text ~ '\S'
        order by f.updated_at desc limit 20) n))
$$;

-- An item's options with how often each was counted; `people` null means too few, and no figures.
create function private.options_of(item private.exam_items, key jsonb, chosen jsonb, people int) returns jsonb
  language sql stable set search_path = '' as
$$
  select coalesce(jsonb_agg(jsonb_build_object(
      'id', o.value -> 'id', 'text', o.value -> 'text',
      'correct', key -> 'correct' @> (o.value -> 'id'),
      'target', (
        select t -> 'text' from jsonb_array_elements(item.body -> 'targets') as t
        where t -> 'id' = key -> 'pairs' -> (o.value ->> 'id')),
      'chosen', case when people is not null then coalesce((chosen ->> (o.value ->> 'id'))::int, 0) end)
    order by o.place), '[]')
  from jsonb_array_elements(item.body -> 'options') with ordinality as o (value, place)
$$;

-- Difficulty: the mean share that is right. Discrimination: how the item goes together with the rest of the same
-- exam (corrected point-biserial); none where all answered alike. Two decimals: what is shown is what is judged.
create function private.figures_of_items(module text)
  returns table (item_id text, people int, unanswered int, difficulty numeric, discrimination numeric,
                 chosen jsonb, written jsonb)
  language sql stable set search_path = '' as
$$
  with answers as materialized (
    select (f.draw).item_id, (f.draw).kind, f.* from private.first_answers(module) f),
  options as (
    select c.item_id, jsonb_object_agg(c.option, c.times) as chosen
    from (
      select a.item_id, o as option, count(*) as times
      from answers a cross join private.options_counted(a.draw, a.answer) as o
      group by a.item_id, o) c
    where c.option is not null
    group by c.item_id),
  -- The ten most frequent. What fewer than three have written may be somebody's own words, and stays here.
  written as (
    select w.item_id, jsonb_agg(
      jsonb_build_object('value', w.value, 'count', w.times, 'correct', w.correct) order by w.times desc, w.value)
    from (
      select a.item_id, v.value, count(*) as times, bool_or(a.share = 1) as correct,
        row_number() over (partition by a.item_id order by count(*) desc, v.value) as place
      from answers a cross join lateral (select private.value_written(a.kind, a.answer) as value) v
      where v.value is not null
      group by a.item_id, v.value having count(*) >= 3) w
    where w.place <= 10
    group by w.item_id),
  figures as (
    select a.item_id, count(*)::int as people,
      count(*) filter (where coalesce(jsonb_typeof(a.answer), 'null') = 'null')::int as unanswered,
      round(avg(a.share), 2) as difficulty,
      case when min(a.share) < max(a.share) and min(a.rest) < max(a.rest)
        then round(corr(a.share, a.rest)::numeric, 2) end as discrimination
    from answers a group by a.item_id)
  select f.item_id, f.people, f.unanswered, f.difficulty, f.discrimination, o.chosen, w.jsonb_agg
  from figures f left join options o using (item_id) left join written w using (item_id)
$$;

revoke execute on function private.flags_of(text), private.options_of(private.exam_items, jsonb, jsonb, int),
  private.figures_of_items(text)
  from public, anon, authenticated, service_role;
