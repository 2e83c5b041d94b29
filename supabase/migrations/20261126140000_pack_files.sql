-- Files of packs lie in the storage of the network that put them there, `<network>/<folder>/<name>`. Who may read a pack may
-- read the files that it names: by the rights of the moment, so that a share that has ended gives nothing any more.
-- What a version names is written down here, once, by the trigger below; a path that somebody only writes into a pack of
-- their own opens nothing, since the version is then refused.
create table private.pack_files (
  pack_id uuid not null,
  version integer not null,
  path    text not null,
  primary key (pack_id, version, path),
  foreign key (pack_id, version) references public.pack_versions (pack_id, version) on delete cascade
);

-- The storage asks by path.
create index pack_files_path on private.pack_files (path);

alter table private.pack_files enable row level security;
revoke all on private.pack_files from public, anon, authenticated, service_role;

create function private.paths_in_pack(contents jsonb) returns setof text
  language sql immutable set search_path = '' as
$$
  select distinct coalesce(item ->> 'path', '')
  from pg_catalog.jsonb_array_elements(contents -> 'items') as item
  where item ->> 'kind' = 'file'
$$;

-- Whether a pack may name a file: one that is in its network's storage, one that it has named before, or one that the
-- original of a copy names since the two were level. Only that last way leads to the files of another network.
create function private.pack_may_name(home public.packs, path text) returns boolean
  language sql stable set search_path = '' as
$$
  select exists (select from private.pack_files f where f.pack_id = home.id and f.path = pack_may_name.path)
    or (starts_with(path, home.network_id || '/')
      and exists (select from storage.objects o where o.bucket_id = 'materials' and o.name = path))
    or (private.origin_open(auth.uid(), home) and exists (
      select from private.pack_files f join public.packs o on o.id = f.pack_id
      where o.id = home.origin_pack and f.path = pack_may_name.path
        and f.version between home.origin_version and o.current_version))
$$;

create function private.note_pack_files() returns trigger
  language plpgsql security definer set search_path = '' as
$$
declare
  home public.packs;
begin
  select * into home from public.packs p where p.id = new.pack_id;
  if exists (select from private.paths_in_pack(new.content) as path where not private.pack_may_name(home, path)) then
    raise exception 'file_missing' using errcode = 'PT422',
      hint = 'The pack names a file that is not in the storage of its network. Send the file first.';
  end if;
  insert into private.pack_files (pack_id, version, path)
  select new.pack_id, new.version, path from private.paths_in_pack(new.content) as path;
  return null;
end
$$;

create trigger note_pack_files after insert on public.pack_versions
  for each row execute function private.note_pack_files();

/*
 * Whether the caller may read a file because a pack names it: any version for those who take part in the pack's network,
 * the newest for those whom it is shared with. For the policy on storage.objects; tells nothing that asking for the file would not.
 */
create function public.may_read_packed_file(path text) returns boolean
  language sql stable security definer set search_path = '' as
$$
  select exists (
    select from private.pack_files f
    join public.packs p on p.id = f.pack_id
    cross join lateral (select private.pack_role(auth.uid(), p.id) as may offset 0) r
    where f.path = may_read_packed_file.path and r.may is not null
      and (r.may <> 'guest' or f.version = p.current_version))
$$;

create policy "those who may read a pack read its files"
  on storage.objects for select to authenticated
  using (bucket_id = 'materials' and public.may_read_packed_file(name));

/*
 * Removes the rows of files whose network is gone, unless a copy of a pack elsewhere still names them. Answers how many. The
 * server calls it before it sweeps bytes without rows away. On hosted Supabase files are removed through its API alone.
 */
create function private.forget_files_of_gone_networks() returns integer
  language plpgsql set search_path = '' as
$$
declare
  gone integer;
begin
  delete from storage.objects o
  where o.bucket_id = 'materials'
    and not exists (select from public.networks n where n.id::text = split_part(o.name, '/', 1))
    and not exists (select from private.pack_files f where f.path = o.name);
  get diagnostics gone = row_count;
  return gone;
end
$$;

revoke execute on function private.paths_in_pack(jsonb), private.pack_may_name(public.packs, text), private.note_pack_files(),
  private.forget_files_of_gone_networks(), public.may_read_packed_file(text)
  from public, anon, authenticated, service_role;
grant execute on function public.may_read_packed_file(text) to authenticated;
