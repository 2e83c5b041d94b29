-- Drawing and showing, with the new kinds.

-- The order in which options are shown. A claim keeps «sant» before «usant» and a text its sentences; steps are never
-- shown already in their right sequence; everything else is shuffled freely.
create or replace function private.option_order(kind text, body jsonb, key jsonb) returns text[]
  language plpgsql volatile set search_path = '' as
$$
declare
  ids      text[] := array(select jsonb_path_query(body, '$.options[*].id') #>> '{}');
  sequence text[] := array(select jsonb_array_elements_text(key -> 'sequence'));
  shuffled text[];
begin
  if kind in ('true-false', 'text-marking') then return ids; end if;
  loop
    select coalesce(array_agg(id order by random()), '{}') into shuffled from unnest(ids) as id;
    exit when kind <> 'order' or shuffled <> sequence or cardinality(ids) < 2;
  end loop;
  return shuffled;
end
$$;

create function private.target_order(body jsonb) returns text[]
  language sql volatile set search_path = '' as
$$
  select coalesce(array_agg(target ->> 'id' order by random()), '{}')
  from jsonb_array_elements(coalesce(body -> 'targets', '[]')) as target
$$;

-- What the owner of an attempt was asked the last time in the same module.
create function private.asked_last_time(attempt uuid) returns text[]
  language sql stable set search_path = '' as
$$
  select coalesce(array_agg(d.item_id), '{}')
  from private.exam_draws d
  where d.attempt_id = (
    select b.id
    from public.exam_attempts a
    join public.exam_attempts b on b.user_id = a.user_id and b.module_id = a.module_id and b.submitted_at is not null
    where a.id = attempt order by b.submitted_at desc limit 1)
$$;

-- Draws an attempt's questions one by one: each from a lesson that has given fewest, then not asked the last time, then of
-- a kind that has come least often, else at random.
create or replace function private.draw_exam(attempt uuid, module text, size int) returns void
  language plpgsql volatile set search_path = '' as
$$
declare
  last_time text[] := private.asked_last_time(attempt);
  places    int[]  := array(select place from generate_series(1, size) as place order by random());
begin
  for pick in 1 .. size loop
    insert into private.exam_draws
      (attempt_id, position, item_id, lesson_id, kind, body, key, option_order, target_order)
    select attempt, places[pick], i.id, i.lesson_id, i.kind, i.body, k.key,
           private.option_order(i.kind, i.body, k.key), private.target_order(i.body)
    from private.exam_items i
    join private.exam_keys k on k.item_id = i.id
    cross join lateral (
      select count(*) filter (where d.item_id = i.id) as taken, count(*) filter (where d.lesson_id = i.lesson_id) as lesson,
             count(*) filter (where d.kind = i.kind) as kind
      from private.exam_draws d where d.attempt_id = attempt) so_far
    where i.module_id = module and i.retired_at is null and so_far.taken = 0
    order by so_far.lesson, i.id = any (last_time), so_far.kind, random()
    limit 1;
  end loop;
end
$$;

-- Options, or targets, in the order shown, with their place as id.
create function private.shown_parts(parts jsonb, in_order text[]) returns jsonb
  language sql stable set search_path = '' as
$$
  select coalesce(jsonb_agg((part.value - 'id') || jsonb_build_object('id', s.place::text) order by s.place), '[]')
  from unnest(in_order) with ordinality as s (id, place)
  join jsonb_array_elements(parts) as part (value) on part.value ->> 'id' = s.id
$$;

-- A drawn question as the client gets it: never more than what is named here.
create or replace function private.shown_item(d private.exam_draws) returns jsonb
  language sql stable set search_path = '' as
$$
  select jsonb_strip_nulls(jsonb_build_object(
    'id', d.item_id, 'kind', d.kind, 'lesson_id', d.lesson_id, 'text', d.body -> 'text',
    'options', private.shown_parts(d.body -> 'options', d.option_order),
    'targets', case when d.kind = 'match' then private.shown_parts(d.body -> 'targets', d.target_order) end,
    'unit', d.body -> 'unit', 'marks', d.body -> 'marks'))
$$;

-- The key in the words of the client: each id as its place in the order shown.
drop function private.key_as_shown(jsonb, text[]);
create function private.key_as_shown(key jsonb, option_order text[], target_order text[]) returns jsonb
  language sql immutable set search_path = '' as
$$
  select case
    when key ? 'pairs' then jsonb_build_object('pairs', (
      select jsonb_object_agg(array_position(option_order, p.option)::text, array_position(target_order, p.target)::text)
      from jsonb_each_text(key -> 'pairs') as p (option, target)))
    when key ?| array['correct', 'sequence'] then (
      select jsonb_object_agg(k.name, (
        select jsonb_agg(array_position(option_order, t.id)::text order by t.place)
        from jsonb_array_elements_text(k.ids) with ordinality as t (id, place)))
      from jsonb_each(key) as k (name, ids))
    else key
  end
$$;

-- How much of an answer to a drawn question is right, 0–1.
create function private.share_of(d private.exam_draws, answer jsonb) returns numeric
  language sql immutable set search_path = '' as
$$
  select private.grade(d.kind, private.key_as_shown(d.key, d.option_order, d.target_order),
    array(select place::text from generate_subscripts(d.option_order, 1) as place),
    array(select place::text from generate_subscripts(d.target_order, 1) as place), answer)
$$;

revoke execute on function
  private.target_order(jsonb), private.asked_last_time(uuid), private.shown_parts(jsonb, text[]),
  private.key_as_shown(jsonb, text[], text[]), private.share_of(private.exam_draws, jsonb)
  from public, anon, authenticated, service_role;
