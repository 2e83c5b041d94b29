-- The order in which options are shown. A claim keeps «sant» before «usant»; steps are never shown already in
-- their right sequence; everything else is shuffled freely.
create function private.option_order(kind text, body jsonb, key jsonb) returns text[]
  language plpgsql volatile set search_path = '' as
$$
declare
  ids      text[] := array(select jsonb_path_query(body, '$.options[*].id') #>> '{}');
  sequence text[] := array(select jsonb_array_elements_text(key -> 'sequence'));
  shuffled text[];
begin
  if kind = 'true-false' then return ids; end if;
  loop
    select array_agg(id order by random()) into shuffled from unnest(ids) as id;
    exit when kind <> 'order' or shuffled <> sequence or cardinality(ids) < 2;
  end loop;
  return shuffled;
end
$$;

-- Draws an attempt's questions: one at random from each lesson before any lesson gives its second, and so on.
create function private.draw_exam(attempt uuid, module text, size int) returns void
  language sql volatile set search_path = '' as
$$
  insert into private.exam_draws (attempt_id, position, item_id, lesson_id, kind, body, key, option_order)
  select attempt, row_number() over (order by random()), d.id, d.lesson_id, d.kind, d.body, d.key,
         private.option_order(d.kind, d.body, d.key)
  from (
    select i.id, i.lesson_id, i.kind, i.body, k.key
    from private.exam_items i
    join private.exam_keys k on k.item_id = i.id
    where i.module_id = module and i.retired_at is null
    order by row_number() over (partition by i.lesson_id order by random()), random()
    limit size) d
$$;

-- A drawn question as the client gets it: options in the order shown, with their place as id.
create function private.shown_item(d private.exam_draws) returns jsonb
  language sql stable set search_path = '' as
$$
  select jsonb_build_object(
    'id', d.item_id, 'kind', d.kind, 'lesson_id', d.lesson_id, 'text', d.body -> 'text',
    'options', (
      select jsonb_agg((o.value - 'id') || jsonb_build_object('id', s.place::text) order by s.place)
      from unnest(d.option_order) with ordinality as s (option_id, place)
      join jsonb_array_elements(d.body -> 'options') as o (value) on o.value ->> 'id' = s.option_id))
$$;

-- The key in the words of the client: each option id as its place in the order shown.
create function private.key_as_shown(key jsonb, option_order text[]) returns jsonb
  language sql immutable set search_path = '' as
$$
  select jsonb_object_agg(k.name, (
    select jsonb_agg(array_position(option_order, t.id)::text order by t.place)
    from jsonb_array_elements_text(k.ids) with ordinality as t (id, place)))
  from jsonb_each(key) as k (name, ids)
$$;

revoke execute on function
  private.option_order(text, jsonb, jsonb), private.draw_exam(uuid, text, int),
  private.shown_item(private.exam_draws), private.key_as_shown(jsonb, text[])
  from public, anon, authenticated, service_role;
