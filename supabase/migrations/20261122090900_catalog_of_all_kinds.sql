-- What sync_catalog refuses, with the keys of the new kinds.

-- Whether a key can be met: it is of the kind's own shape, and names only options and targets that are there.
create function private.key_fits(kind text, body jsonb, key jsonb) returns boolean
  language sql immutable set search_path = '' as
$$
  select coalesce(case kind
    when 'match' then
      jsonb_typeof(key -> 'pairs') = 'object'
      and array(select jsonb_object_keys(key -> 'pairs') order by 1) = array(select unnest(p.options) order by 1)
      and array(select value from jsonb_each_text(key -> 'pairs')) <@ p.targets
    when 'number' then
      jsonb_typeof(key -> 'value') = 'number' and (key -> 'tolerance')::numeric >= 0
    when 'short-text' then
      jsonb_array_length(key -> 'accepted') > 0 and jsonb_typeof(key -> 'refused') = 'array'
      and not exists (
        select from jsonb_array_elements_text(key -> 'accepted') as form where form <> private.plain_words(form) or form = '')
    when 'order' then
      array(select jsonb_array_elements_text(key -> 'sequence') order by 1) = array(select unnest(p.options) order by 1)
      and cardinality(p.options) > 0
    else
      jsonb_array_length(key -> 'correct') > 0 and array(select jsonb_array_elements_text(key -> 'correct')) <@ p.options
      and (kind not in ('single', 'true-false') or jsonb_array_length(key -> 'correct') = 1)
  end, false)
  from (select array(select jsonb_path_query(body, '$.options[*].id') #>> '{}') as options,
               array(select jsonb_path_query(body, '$.targets[*].id') #>> '{}') as targets) p
$$;

-- A payload that does not hang together: ids given twice, questions outside their module, keys that cannot be met.
create or replace function private.check_payload(catalog jsonb) returns void
  language plpgsql stable set search_path = '' as
$$
begin
  if jsonb_typeof(catalog -> 'modules') is distinct from 'array'
    or jsonb_typeof(catalog -> 'exam_items') is distinct from 'array'
  then
    raise exception 'catalog_malformed' using errcode = 'PT422',
      hint = 'Send {"modules": […], "exam_items": […], "retired": […]}, as npm run catalog does.';
  end if;

  perform private.refuse_catalog('PT422', 'catalog_malformed', array(
      select id from private.payload_modules(catalog) group by id having count(*) > 1
      union all
      select id from private.payload_lessons(catalog) group by id having count(*) > 1
      union all
      select id from private.payload_items(catalog) group by id having count(*) > 1),
    'These ids are given more than once: %s. Give each module, lesson and question an id of its own.');

  perform private.refuse_catalog('PT422', 'catalog_malformed', array(
      select i.id from private.payload_items(catalog) i
      where not exists (
        select from private.payload_lessons(catalog) l where l.id = i.lesson_id and l.module_id = i.module_id)),
    'These exam items name a lesson that their module does not have: %s. Correct module or lesson in quizzes/.');

  perform private.refuse_catalog('PT422', 'catalog_malformed', array(
      select i.id from private.payload_items(catalog) i where not private.key_fits(i.kind, i.body, i.key)),
    'The keys of these exam items are empty or name what the item does not have: %s. Correct them in quizzes/.');
end
$$;

revoke execute on function private.key_fits(text, jsonb, jsonb) from public, anon, authenticated, service_role;
