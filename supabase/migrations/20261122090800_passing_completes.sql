-- «Prøv deg forbi»: whoever passes the exam has shown what the lessons teach, read or not. Passing in today's edition
-- completes the module; reading alone does not. Its twin is moduleStatus in src/domain/completion.ts; both run against
-- tests/vectors/completion.json.
create or replace function private.module_status(
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
    -- Recorded as completed in this edition: never taken back, whatever is asked for now.
    when edition = any (completed_editions) or edition = any (passed_editions) then 'completed'
    when cardinality(completed_editions) > 0 then 'changed'
    -- Lessons that the module no longer has count for nothing.
    when lessons && lessons_read or exam_started then 'in-progress'
    else 'not-started'
  end
$$;

-- Those who had passed and not read everything have completed now.
select private.refresh_modules(array(select id from public.catalog_modules where retired_at is null));
