-- Whether this is the content of a pack, as far as the database depends on it; the client reads it whole, by its schema.
create function private.is_pack(contents jsonb) returns boolean
  language sql immutable set search_path = '' as
$$
  select case when pg_catalog.jsonb_typeof(contents) is distinct from 'object' then false
    when pg_catalog.jsonb_typeof(contents -> 'items') is distinct from 'array' then false
    when pg_catalog.jsonb_array_length(contents -> 'items') > 150 then false
    else coalesce(
      contents ->> 'format' = 'barneblikk-pakke'
      and contents ->> 'version' ~ '^[1-9][0-9]{0,5}$'
      and contents ->> 'id' ~ '^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$'
      and char_length(btrim(contents ->> 'title')) between 1 and 200
      and contents ->> 'language' in ('nb', 'nn')
      and (
        select coalesce(bool_and(
            pg_catalog.jsonb_typeof(item) = 'object'
            and coalesce(item ->> 'id', '') ~ '^[a-z0-9]+(-[a-z0-9]+)*$'
            and coalesce(item ->> 'kind', '') in ('lesson', 'part', 'case', 'slides', 'guide', 'source', 'link', 'file')
            and coalesce(item ->> 'minutes', '') ~ '^[0-9]{1,3}$'
            and (item ->> 'kind' <> 'link' or coalesce(item ->> 'url', '') ~* '^https?://')), true)
          and count(distinct item ->> 'id') = count(*)
        from pg_catalog.jsonb_array_elements(contents -> 'items') as item), false)
    end
$$;

-- Whether a national identity number stands in any text of a pack. Checksums and ids are written by no one, and may look like anything.
create function private.pack_has_national_id(contents jsonb) returns boolean
  language sql immutable set search_path = '' as
$$
  select exists (
    select from pg_catalog.jsonb_path_query(contents, 'strict $.**') as node
    where pg_catalog.jsonb_typeof(node) = 'string'
      and node #>> '{}' !~ '^[0-9a-f]{64}$'
      and private.has_national_id(regexp_replace(
        node #>> '{}', '[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}', ' ', 'g')))
$$;

create function private.check_pack(contents jsonb, remark text) returns void
  language plpgsql stable set search_path = '' as
$$
begin
  if octet_length(contents::text) > 3000000 then
    raise exception 'pack_too_large' using errcode = 'PT413',
      hint = 'The texts of a pack may be 3 MB in all. Take some out, or make two packs.';
  end if;
  if not private.is_pack(contents) or char_length(coalesce(remark, '')) > 500 then
    raise exception 'malformed_pack' using errcode = 'PT422', hint = 'Send a pack as docs/pakke.md describes it.';
  end if;
  if private.pack_has_national_id(contents) or private.has_national_id(coalesce(remark, '')) then
    raise exception 'national_id_in_text' using errcode = 'PT422',
      hint = 'A text has a national identity number in it. Take it out, and names too, and save again.';
  end if;
end
$$;

revoke execute on function private.is_pack(jsonb), private.pack_has_national_id(jsonb), private.check_pack(jsonb, text)
  from public, anon, authenticated, service_role;
