-- What completion rests on, per module: an edition and today's lessons. Titles and questions do not matter.
create function private.denominators() returns table (module_id text, denominator text)
  language sql stable set search_path = '' as
$$
  select m.id, m.edition || ' ' || coalesce(string_agg(l.id, ' ' order by l.id) filter (where l.retired_at is null), '')
  from public.catalog_modules m
  left join public.catalog_lessons l on l.module_id = m.id
  where m.retired_at is null
  group by m.id
$$;

-- Works out the state of everybody who has done something in these modules; returns how many there were.
create function private.refresh_modules(modules text[]) returns int
  language plpgsql set search_path = '' as
$$
declare
  users uuid[];
  taken text[];
begin
  select array_agg(f.user_id), array_agg(f.module_id) into users, taken
  from (
    select user_id, module_id from public.lesson_progress where module_id = any (modules)
    union select user_id, module_id from public.exam_attempts where module_id = any (modules)
    union select user_id, module_id from public.module_completions where module_id = any (modules)) f;
  perform private.refresh_states(users, taken);
  return coalesce(cardinality(users), 0);
end
$$;

revoke execute on function private.denominators(), private.refresh_modules(text[])
  from public, anon, authenticated, service_role;

-- Makes the database's catalog and exam bank those of content/ and quizzes/, all or nothing. Running it again
-- changes nothing. The summary counts the rows that changed.
create function public.sync_catalog(catalog jsonb) returns jsonb
  language plpgsql security definer set search_path = '' as
$$
declare
  before  text[];
  summary jsonb;
begin
  perform private.check_payload(catalog);
  -- One load at a time, and nobody's facts arrive between the new denominators and the states made from them.
  lock table public.catalog_modules in share row exclusive mode;
  lock table public.lesson_progress in share row exclusive mode;
  lock table public.exam_attempts in share row exclusive mode;
  perform private.check_published(catalog);

  before := array(select d::text from private.denominators() d);
  summary := jsonb_build_object(
    'modules', private.write_modules(catalog), 'lessons', private.write_lessons(catalog),
    'exam_items', private.write_items(catalog), 'retired', private.retire_missing(catalog));
  summary := summary || jsonb_build_object('states', private.refresh_modules(array(
    select d.module_id from private.denominators() d where d::text <> all (before))));

  if summary <> '{"modules": 0, "lessons": 0, "exam_items": 0, "retired": 0, "states": 0}' then
    perform private.audit(auth.uid(), 'catalog_synced', 'catalog', 'course', summary);
  end if;
  return summary;
end
$$;

revoke execute on function public.sync_catalog(jsonb) from public, anon, authenticated, service_role;
grant execute on function public.sync_catalog(jsonb) to service_role;
