-- What sync_catalog refuses, each with the ids concerned and what to do. Checked before anything is written.

create function private.refuse_catalog(state text, code text, ids text[], hint text) returns void
  language plpgsql immutable set search_path = '' as
$$
begin
  if cardinality(ids) > 0 then
    raise exception using errcode = state, message = code, hint = format(hint, array_to_string(ids, ', '));
  end if;
end
$$;

-- A payload that does not hang together: ids given twice, questions outside their module, keys that name
-- options which are not there.
create function private.check_payload(catalog jsonb) returns void
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
      select i.id from private.payload_items(catalog) i
      where coalesce(jsonb_array_length(coalesce(i.key -> 'correct', i.key -> 'sequence')), 0) = 0
        or not array(select jsonb_array_elements_text(coalesce(i.key -> 'correct', i.key -> 'sequence')))
          <@ array(select jsonb_path_query(i.body, '$.options[*].id') #>> '{}')),
    'The keys of these exam items are empty or name options that they do not have: %s. Correct them in quizzes/.');
end
$$;

-- Ids are forever: what was published is neither lost, moved nor set back.
create function private.check_published(catalog jsonb) returns void
  language plpgsql stable set search_path = '' as
$$
begin
  perform private.refuse_catalog('PT409', 'published_id_missing', array(
      select gone.id from (
        select m.id from public.catalog_modules m
        where m.retired_at is null and m.id not in (select p.id from private.payload_modules(catalog) p)
        union all
        select l.id from public.catalog_lessons l
        where l.retired_at is null and l.id not in (select p.id from private.payload_lessons(catalog) p)
        union all
        select i.id from private.exam_items i
        where i.retired_at is null and i.id not in (select p.id from private.payload_items(catalog) p)) gone
      where gone.id <> all (private.payload_retired(catalog)) order by gone.id),
    'Published and now missing: %s. Ids never change: give a renamed page its old id back, '
    'or list an id that is gone on purpose as retired in content/published-ids.yaml.');

  perform private.refuse_catalog('PT409', 'published_id_moved', array(
      select l.id from public.catalog_lessons l join private.payload_lessons(catalog) p on p.id = l.id
      where p.module_id <> l.module_id
      union all
      select i.id from private.exam_items i join private.payload_items(catalog) p on p.id = i.id
      where p.module_id <> i.module_id),
    'Moved to another module: %s. What people have read belongs to the old module. '
    'Retire the id there and give the page a new one.');

  perform private.refuse_catalog('PT409', 'edition_lowered', array(
      select m.id from public.catalog_modules m join private.payload_modules(catalog) p on p.id = m.id
      where p.edition < m.edition),
    'The edition has gone down in: %s. Editions only rise, in content/moduler.yaml.');
end
$$;

revoke execute on function private.refuse_catalog(text, text, text[], text),
  private.check_payload(jsonb), private.check_published(jsonb)
  from public, anon, authenticated, service_role;
