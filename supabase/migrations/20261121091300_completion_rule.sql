-- The rule for when a module is completed. Its twin is moduleStatus in src/domain/completion.ts; both run against
-- tests/vectors/completion.json.
create function private.module_status(
  edition            int,
  lessons            text[],
  lessons_read       text[],
  passed_editions    int[],
  completed_editions int[],
  exam_started       boolean
) returns text
  language sql immutable set search_path = '' as
$$
  select case
    -- Recorded as completed in this edition: never taken back, whatever the lessons are now.
    when edition = any (completed_editions) then 'completed'
    when cardinality(lessons) > 0 and lessons <@ lessons_read and edition = any (passed_editions) then 'completed'
    when cardinality(completed_editions) > 0 then 'changed'
    -- Lessons that the module no longer has count for nothing.
    when lessons && lessons_read or exam_started then 'in-progress'
    else 'not-started'
  end
$$;

-- One person's facts in one module, and what the rule says of them. No row for a retired module.
create function private.module_record(person uuid, module text)
  returns table (edition int, content_version text, status text, lessons_read int, exam_passed boolean,
                 recorded boolean, completed_at timestamptz)
  language sql stable set search_path = '' as
$$
  select
    m.edition,
    m.content_version,
    private.module_status(m.edition, l.ids, r.ids, a.passed, c.editions, a.started),
    (select count(*)::int from unnest(l.ids) as lesson where lesson = any (r.ids)),
    m.edition = any (a.passed),
    m.edition = any (c.editions),
    c.latest
  from public.catalog_modules m
  cross join lateral (
    select coalesce(array_agg(id), '{}') as ids
    from public.catalog_lessons where module_id = m.id and retired_at is null) l
  cross join lateral (
    select coalesce(array_agg(lesson_id), '{}') as ids
    from public.lesson_progress where user_id = person and module_id = m.id) r
  cross join lateral (
    select coalesce(array_agg(t.edition) filter (where t.passed), '{}') as passed, count(*) > 0 as started
    from public.exam_attempts t where t.user_id = person and t.module_id = m.id) a
  cross join lateral (
    select coalesce(array_agg(d.edition), '{}') as editions, max(d.completed_at) as latest
    from public.module_completions d where d.user_id = person and d.module_id = m.id) c
  where m.id = module and m.retired_at is null
$$;

revoke execute on function
  private.module_status(int, text[], text[], int[], int[], boolean), private.module_record(uuid, text)
  from public, anon, authenticated, service_role;
