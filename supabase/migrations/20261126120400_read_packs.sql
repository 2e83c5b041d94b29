-- Whether the original of a copy may still be read where the copy is: by the reader, by its network, or by everybody.
create function private.origin_open(person uuid, copy public.packs) returns boolean
  language sql stable set search_path = '' as
$$
  select exists (
    select from public.packs o
    where o.id = copy.origin_pack and o.archived_at is null and (
      private.pack_role(person, o.id) is not null
      or exists (
        select from public.pack_shares s
        where s.pack_id = o.id and s.revoked_at is null and (s.token is not null or s.network_id = copy.network_id))))
$$;

-- What a list says of a pack.
create function private.pack_line(p public.packs, person uuid) returns jsonb
  language sql stable set search_path = '' as
$$
  select jsonb_build_object(
    'id', p.id, 'version', p.current_version, 'updated_at', p.updated_at, 'archived', p.archived_at is not null,
    'title', v.content ->> 'title', 'goodFor', v.content ->> 'goodFor', 'audience', v.content ->> 'audience',
    'language', v.content ->> 'language', 'items', pg_catalog.jsonb_array_length(v.content -> 'items'),
    'minutes', (select coalesce(sum((item ->> 'minutes')::integer), 0)
                from pg_catalog.jsonb_array_elements(v.content -> 'items') as item),
    'copy', p.origin_pack is not null,
    'news', private.origin_open(person, p)
      and (select o.current_version from public.packs o where o.id = p.origin_pack) > p.origin_version)
  from public.pack_versions v
  where v.pack_id = p.id and v.version = p.current_version
$$;

/* The packs of a network and those that are shared with it, the newest first. For those who take part in it. */
create function public.network_packs(network uuid) returns jsonb
  language plpgsql stable security definer set search_path = '' as
$$
begin
  perform private.require_network_role(network, 'reader');
  return (
    select jsonb_build_object(
      'network', jsonb_build_object('id', n.id, 'name', n.name, 'archived', n.archived_at is not null),
      'role', private.network_role(auth.uid(), network),
      'packs', coalesce((
        select jsonb_agg(private.pack_line(p, auth.uid()) order by p.updated_at desc, p.id)
        from public.packs p where p.network_id = network), '[]'),
      'shared', coalesce((
        select jsonb_agg(private.pack_line(p, auth.uid()) || jsonb_build_object('from', h.name) order by p.updated_at desc, p.id)
        from public.pack_shares s
        join public.packs p on p.id = s.pack_id and p.archived_at is null
        join public.networks h on h.id = p.network_id
        where s.network_id = network and s.revoked_at is null), '[]'))
    from public.networks n where n.id = network);
end
$$;

/* The networks that the caller takes part in, by name: where packs are, and where they can be shared or copied to. */
create function public.pack_networks() returns jsonb
  language sql stable security definer set search_path = '' as
$$
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', n.id, 'name', n.name, 'role', r.role, 'archived', n.archived_at is not null) order by n.name, n.id), '[]')
  from public.my_network_roles() r join public.networks n on n.id = r.network_id
$$;

/*
 * One pack as its page needs it: the newest version or an earlier one, which versions there are, and for those who
 * contribute, whom it is shared with. Guests see the newest version alone: what it was before it was shared is not theirs.
 */
create function public.pack_page(pack uuid, wanted integer default null) returns jsonb
  language plpgsql stable security definer set search_path = '' as
$$
declare
  stored public.packs;
  may    text := private.pack_role(auth.uid(), pack);
  answer jsonb;
begin
  if may is null then perform private.refuse_pack(); end if;
  select * into stored from public.packs p where p.id = pack;
  select jsonb_build_object(
      'id', stored.id, 'role', may, 'current', stored.current_version, 'archived', stored.archived_at is not null,
      'network', case when may <> 'guest' then
        (select jsonb_build_object('id', n.id, 'name', n.name, 'archived', n.archived_at is not null)
         from public.networks n where n.id = stored.network_id) end,
      'version', v.version, 'content', v.content, 'note', v.note, 'made_at', v.made_at,
      'copy', stored.origin_pack is not null)
    into answer
    from public.pack_versions v
    where v.pack_id = pack
      and v.version = case when may = 'guest' then stored.current_version else coalesce(wanted, stored.current_version) end;
  if answer is null then perform private.refuse_pack(); end if;
  return answer
    || case when may = 'guest' then '{"versions": []}' else jsonb_build_object('versions', (
         select jsonb_agg(jsonb_build_object('version', v.version, 'note', v.note, 'made_at', v.made_at) order by v.version desc)
         from public.pack_versions v where v.pack_id = pack)) end
    || case when may not in ('owner', 'contributor') then '{"shares": []}' else jsonb_build_object('shares', (
         select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'token', s.token, 'network', n.name) order by s.made_at), '[]')
         from public.pack_shares s left join public.networks n on n.id = s.network_id
         where s.pack_id = pack and s.revoked_at is null)) end;
end
$$;

/*
 * What there is to compare for a copy: the original as it was when they were level, and as it is now. `open` false when
 * the original is no longer shared; null when the pack is no copy. What differs is worked out by the client, item by item.
 */
create function public.pack_news(pack uuid) returns jsonb
  language plpgsql stable security definer set search_path = '' as
$$
declare
  stored public.packs;
begin
  select * into stored from public.packs p where p.id = pack;
  if private.network_role(auth.uid(), stored.network_id) is null then perform private.refuse_pack(); end if;
  if stored.origin_version is null then return null; end if;
  if not private.origin_open(auth.uid(), stored) then return '{"open": false}'; end if;
  return (
    select jsonb_build_object('open', true, 'from', stored.origin_version, 'to', o.current_version,
      'base', b.content, 'newest', n.content)
    from public.packs o
    join public.pack_versions b on b.pack_id = o.id and b.version = stored.origin_version
    join public.pack_versions n on n.pack_id = o.id and n.version = o.current_version
    where o.id = stored.origin_pack);
end
$$;

revoke execute on function private.origin_open(uuid, public.packs), private.pack_line(public.packs, uuid)
  from public, anon, authenticated, service_role;
revoke execute on function public.network_packs(uuid), public.pack_networks(), public.pack_page(uuid, integer),
  public.pack_news(uuid) from public, anon, authenticated, service_role;
grant execute on function public.network_packs(uuid), public.pack_networks(), public.pack_page(uuid, integer),
  public.pack_news(uuid) to authenticated;
