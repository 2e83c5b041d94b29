-- The catalog payload (CatalogPayload in src/domain/catalog.ts) as rows, one function per kind of row.
create function private.payload_modules(catalog jsonb)
  returns table (id text, "position" int, edition int, content_version text, pass_mark numeric, exam_size int,
                 title jsonb, lessons jsonb)
  language sql immutable set search_path = '' as
$$
  select m.* from jsonb_to_recordset(catalog -> 'modules') as m (
    id text, "position" int, edition int, content_version text, pass_mark numeric, exam_size int, title jsonb, lessons jsonb)
$$;

create function private.payload_lessons(catalog jsonb)
  returns table (id text, module_id text, "position" int, title jsonb)
  language sql immutable set search_path = '' as
$$
  select l.id, m.id, l."position", l.title
  from private.payload_modules(catalog) m
  cross join lateral jsonb_to_recordset(m.lessons) as l (id text, "position" int, title jsonb)
$$;

create function private.payload_items(catalog jsonb)
  returns table (id text, module_id text, lesson_id text, kind text, body jsonb, key jsonb)
  language sql immutable set search_path = '' as
$$
  select i.* from jsonb_to_recordset(catalog -> 'exam_items') as i (
    id text, module_id text, lesson_id text, kind text, body jsonb, key jsonb)
$$;

create function private.payload_retired(catalog jsonb) returns text[]
  language sql immutable set search_path = '' as
$$
  select array(select jsonb_array_elements_text(coalesce(catalog -> 'retired', '[]')))
$$;

revoke execute on function private.payload_modules(jsonb), private.payload_lessons(jsonb),
  private.payload_items(jsonb), private.payload_retired(jsonb)
  from public, anon, authenticated, service_role;
