/*
 * Saves a version of a pack: the first one of a new pack (`base` null), or the one after `base`. Where somebody else has
 * saved since, nothing is written. `taken_from` says that the version takes over what is new in the original up to that version.
 * Sending the same twice gives the same answer.
 */
create function public.save_pack(
  network uuid, pack uuid, contents jsonb, base integer default null, remark text default '', taken_from integer default null
) returns jsonb
  language plpgsql security definer set search_path = '' as
$$
declare
  stored public.packs;
  number integer;
begin
  perform private.require_pack_writer(network);
  perform private.check_pack(contents, remark);
  number := (contents ->> 'version')::integer;
  if pack is null then
    raise exception 'malformed_pack' using errcode = 'PT422', hint = 'Send an id for the pack, made by the client.';
  end if;

  if base is null then perform private.add_pack(network, pack, number); end if;
  select * into stored from public.packs p where p.id = pack and p.network_id = network for update;
  if not found then perform private.refuse_pack(); end if;
  if exists (
    select from public.pack_versions v
    where v.pack_id = pack and v.version = number and v.content = contents and v.made_by = auth.uid()
      and number = stored.current_version)
  then return jsonb_build_object('id', pack, 'version', number); end if;
  if base is not null and base is distinct from stored.current_version
    or base is null and exists (select from public.pack_versions v where v.pack_id = pack)
  then
    raise exception 'pack_changed' using errcode = 'PT409',
      hint = 'Somebody has saved a newer version. Fetch it, and make your changes there.';
  end if;
  if base is not null and number <> base + 1 then
    raise exception 'malformed_pack' using errcode = 'PT422', hint = 'A new version has the number after the one it builds on.';
  end if;

  insert into public.pack_versions (pack_id, version, content, note, made_by)
  values (pack, number, contents, coalesce(remark, ''), auth.uid());
  update public.packs p
    set current_version = number, updated_at = now(),
        -- Never ahead of the original, and never back.
        origin_version = case when p.origin_pack is null or taken_from is null then p.origin_version
          else greatest(p.origin_version, least(taken_from, (select o.current_version from public.packs o where o.id = p.origin_pack))) end
    where p.id = pack;
  perform private.audit(auth.uid(), 'pack_saved', 'pack', pack::text,
    jsonb_build_object('network', network, 'version', number));
  return jsonb_build_object('id', pack, 'version', number);
end
$$;

-- The row of a new pack. Nothing happens when it is there: save_pack then finds out whether it is the same one.
create function private.add_pack(network uuid, pack uuid, number integer, origin uuid default null, level integer default null)
  returns void
  language plpgsql set search_path = '' as
$$
begin
  -- Two sent at once would each count without the other.
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('packs' || network::text, 0));
  if 500 <= (select count(*) from public.packs p where p.network_id = network) then
    raise exception 'too_many_packs' using errcode = 'PT429', hint = 'A network has room for 500 packs.';
  end if;
  insert into public.packs (id, network_id, current_version, origin_pack, origin_version, created_by)
  values (pack, network, number, origin, level, auth.uid())
  on conflict do nothing;
end
$$;

/* Leaves a copy as it is although the original has changed up to `upto`: only what comes later is news. */
create function public.pass_over_pack_news(pack uuid, upto integer) returns void
  language plpgsql security definer set search_path = '' as
$$
declare
  home uuid := (select p.network_id from public.packs p where p.id = pack);
begin
  if home is null or private.network_role(auth.uid(), home) is null then perform private.refuse_pack(); end if;
  perform private.require_pack_writer(home);
  update public.packs p
    set origin_version = greatest(p.origin_version, least(upto, o.current_version))
    from public.packs o where p.id = pack and o.id = p.origin_pack;
end
$$;

/*
 * A pack of the caller's network that others read: puts it away, which ends its shares, or takes it out again.
 */
create function public.archive_pack(pack uuid, archived boolean) returns void
  language plpgsql security definer set search_path = '' as
$$
declare
  home uuid := (select p.network_id from public.packs p where p.id = pack);
begin
  if home is null or private.network_role(auth.uid(), home) is null then perform private.refuse_pack(); end if;
  perform private.require_pack_writer(home);
  update public.packs p set archived_at = case when archived then coalesce(p.archived_at, now()) end where p.id = pack;
  if archived then
    update public.pack_shares s set revoked_at = now() where s.pack_id = pack and s.revoked_at is null;
  end if;
  perform private.audit(auth.uid(), case when archived then 'pack_archived' else 'pack_restored' end, 'pack', pack::text);
end
$$;

revoke execute on function private.add_pack(uuid, uuid, integer, uuid, integer) from public, anon, authenticated, service_role;
revoke execute on function public.save_pack(uuid, uuid, jsonb, integer, text, integer), public.archive_pack(uuid, boolean),
  public.pass_over_pack_news(uuid, integer)
  from public, anon, authenticated, service_role;
grant execute on function public.save_pack(uuid, uuid, jsonb, integer, text, integer), public.archive_pack(uuid, boolean),
  public.pass_over_pack_news(uuid, integer)
  to authenticated;
