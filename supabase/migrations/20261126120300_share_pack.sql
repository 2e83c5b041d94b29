/*
 * Shares a pack with another network that the caller contributes to, or, without a network, by a link that everybody who
 * has it can open. What is shared already is not shared twice.
 */
create function public.share_pack(pack uuid, with_network uuid default null) returns jsonb
  language plpgsql security definer set search_path = '' as
$$
declare
  home public.packs;
  made public.pack_shares;
begin
  -- Locked, so that two at once make one link.
  select * into home from public.packs p where p.id = pack for update;
  if not found or private.network_role(auth.uid(), home.network_id) is null then perform private.refuse_pack(); end if;
  perform private.require_pack_writer(home.network_id);
  if home.archived_at is not null then
    raise exception 'pack_archived' using errcode = 'PT409', hint = 'The pack is put away. Take it out again first.';
  end if;
  if with_network is not null then perform private.require_pack_writer(with_network); end if;
  if with_network = home.network_id then
    raise exception 'own_network' using errcode = 'PT422', hint = 'The network has this pack already.';
  end if;
  select * into made from public.pack_shares s
    where s.pack_id = pack and s.revoked_at is null and s.network_id is not distinct from with_network;
  if not found then
    insert into public.pack_shares (pack_id, network_id, token, made_by)
    values (pack, with_network, case when with_network is null then
      -- Two random ids: 244 bits that nobody guesses.
      replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '') end, auth.uid())
    returning * into made;
    perform private.audit(auth.uid(), 'pack_shared', 'pack', pack::text,
      jsonb_build_object('share', made.id, 'network', with_network));
  end if;
  return jsonb_build_object('id', made.id, 'network', made.network_id, 'token', made.token);
end
$$;

/* Ends a share. Copies that were made stay where they are. Also the network that received it may say no to it. */
create function public.revoke_pack_share(share uuid) returns void
  language plpgsql security definer set search_path = '' as
$$
declare
  given public.pack_shares;
  home  uuid;
begin
  select * into given from public.pack_shares s where s.id = share;
  home := (select p.network_id from public.packs p where p.id = given.pack_id);
  if private.network_role(auth.uid(), home) in ('owner', 'contributor')
    or private.network_role(auth.uid(), given.network_id) = 'owner'
  then
    update public.pack_shares s set revoked_at = now() where s.id = share and s.revoked_at is null;
    perform private.audit(auth.uid(), 'pack_share_revoked', 'pack', given.pack_id::text, jsonb_build_object('share', share));
  else
    perform private.refuse_pack();
  end if;
end
$$;

/* The newest version of a pack behind a public link, or null. For everybody: says nothing of people or networks. */
create function public.public_pack(link text) returns jsonb
  language sql stable security definer set search_path = '' as
$$
  select jsonb_build_object('content', v.content, 'version', v.version, 'made_at', v.made_at)
  from public.packs p
  join public.pack_versions v on v.pack_id = p.id and v.version = p.current_version
  where p.id = private.linked_pack(link)
$$;

/*
 * Copies the newest version of a pack into a network of the caller's, to the letter. The copy remembers the original, so
 * that public.pack_news can tell what has changed there since. `link` is the token where the pack was opened by one.
 */
create function public.copy_pack(network uuid, copy uuid, pack uuid default null, link text default null) returns jsonb
  language plpgsql security definer set search_path = '' as
$$
declare
  source uuid := coalesce(private.linked_pack(link), pack);
  newest public.pack_versions;
begin
  perform private.require_pack_writer(network);
  if link is null and private.pack_role(auth.uid(), source) is null
    or link is not null and private.linked_pack(link) is null
  then perform private.refuse_pack(); end if;
  select v.* into newest from public.packs p
    join public.pack_versions v on v.pack_id = p.id and v.version = p.current_version
    where p.id = source;
  if not found or copy is null then perform private.refuse_pack(); end if;
  perform private.add_pack(network, copy, newest.version, source, newest.version);
  if not exists (select from public.packs p where p.id = copy and p.network_id = network and p.origin_pack = source) then
    perform private.refuse_pack();
  end if;
  insert into public.pack_versions (pack_id, version, content, made_by)
  select copy, newest.version, newest.content, auth.uid()
  where not exists (select from public.pack_versions v where v.pack_id = copy);
  perform private.audit(auth.uid(), 'pack_copied', 'pack', copy::text,
    jsonb_build_object('network', network, 'from', source));
  return (select jsonb_build_object('id', p.id, 'version', p.current_version) from public.packs p where p.id = copy);
end
$$;

revoke execute on function public.share_pack(uuid, uuid), public.revoke_pack_share(uuid), public.public_pack(text),
  public.copy_pack(uuid, uuid, uuid, text) from public, anon, authenticated, service_role;
grant execute on function public.share_pack(uuid, uuid), public.revoke_pack_share(uuid),
  public.copy_pack(uuid, uuid, uuid, text) to authenticated;
grant execute on function public.public_pack(text) to anon, authenticated;
