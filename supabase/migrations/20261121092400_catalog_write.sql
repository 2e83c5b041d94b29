-- Writes the catalog. Each function returns how many rows it changed: 0 where the database has it all already.

create function private.write_modules(catalog jsonb) returns int
  language plpgsql set search_path = '' as
$$
declare
  changed int;
begin
  insert into public.catalog_modules as m
    (id, position, edition, content_version, pass_mark, exam_size, title_nb, title_nn)
  select id, position, edition, content_version, pass_mark, exam_size, title ->> 'nb', title ->> 'nn'
  from private.payload_modules(catalog)
  on conflict (id) do update
    set position = excluded.position, edition = excluded.edition, content_version = excluded.content_version,
        pass_mark = excluded.pass_mark, exam_size = excluded.exam_size, title_nb = excluded.title_nb,
        title_nn = excluded.title_nn, retired_at = null
    where (m.position, m.edition, m.content_version, m.pass_mark, m.exam_size, m.title_nb, m.title_nn, m.retired_at)
      is distinct from (excluded.position, excluded.edition, excluded.content_version, excluded.pass_mark,
                        excluded.exam_size, excluded.title_nb, excluded.title_nn, null);
  get diagnostics changed = row_count;
  return changed;
end
$$;

create function private.write_lessons(catalog jsonb) returns int
  language plpgsql set search_path = '' as
$$
declare
  changed int;
begin
  insert into public.catalog_lessons as l (id, module_id, position, title_nb, title_nn)
  select id, module_id, position, title ->> 'nb', title ->> 'nn' from private.payload_lessons(catalog)
  on conflict (id) do update
    set position = excluded.position, title_nb = excluded.title_nb, title_nn = excluded.title_nn, retired_at = null
    where (l.position, l.title_nb, l.title_nn, l.retired_at)
      is distinct from (excluded.position, excluded.title_nb, excluded.title_nn, null);
  get diagnostics changed = row_count;
  return changed;
end
$$;

create function private.write_items(catalog jsonb) returns int
  language plpgsql set search_path = '' as
$$
declare
  items int;
  keys  int;
begin
  insert into private.exam_items as i (id, module_id, lesson_id, kind, body)
  select id, module_id, lesson_id, kind, body from private.payload_items(catalog)
  on conflict (id) do update
    set lesson_id = excluded.lesson_id, kind = excluded.kind, body = excluded.body, retired_at = null
    where (i.lesson_id, i.kind, i.body, i.retired_at)
      is distinct from (excluded.lesson_id, excluded.kind, excluded.body, null);
  get diagnostics items = row_count;

  insert into private.exam_keys as k (item_id, key)
  select id, key from private.payload_items(catalog)
  on conflict (item_id) do update set key = excluded.key where k.key <> excluded.key;
  get diagnostics keys = row_count;
  return greatest(items, keys);
end
$$;

-- What is no longer in the payload. check_published has seen to it that its ids were meant to go.
create function private.retire_missing(catalog jsonb) returns int
  language sql set search_path = '' as
$$
  with modules as (
    update public.catalog_modules m set retired_at = now()
    where m.retired_at is null and m.id not in (select p.id from private.payload_modules(catalog) p)
    returning 1),
  lessons as (
    update public.catalog_lessons l set retired_at = now()
    where l.retired_at is null and l.id not in (select p.id from private.payload_lessons(catalog) p)
    returning 1),
  items as (
    update private.exam_items i set retired_at = now()
    where i.retired_at is null and i.id not in (select p.id from private.payload_items(catalog) p)
    returning 1)
  select count(*)::int from (table modules union all table lessons union all table items) as gone
$$;

revoke execute on function private.write_modules(jsonb), private.write_lessons(jsonb), private.write_items(jsonb),
  private.retire_missing(jsonb)
  from public, anon, authenticated, service_role;
