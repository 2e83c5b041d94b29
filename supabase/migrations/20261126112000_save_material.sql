-- Sharing, changing and taking back. Contributors share; the one who shared it and owners change it and take it back.

-- The material, locked, when the caller may change it; else refused without telling whether it exists.
create function private.require_own_material(material uuid) returns public.materials
  language plpgsql set search_path = '' as
$$
declare
  found_one public.materials;
begin
  select m.* into found_one from public.materials m where m.id = material for update;
  perform private.require_network_role(found_one.network_id, case
    when found_one.created_by = auth.uid() then 'contributor' else 'owner' end);
  return found_one;
end
$$;

-- Nothing is written in a network that is put away.
create function private.require_open_network(network uuid) returns void
  language plpgsql set search_path = '' as
$$
begin
  if exists (select from public.networks n where n.id = network and n.archived_at is null) then return; end if;
  raise exception 'network_archived' using errcode = 'PT409',
    hint = 'The network is archived. It can be read and no longer written in.';
end
$$;

-- A file must have been put into the storage before it is shared, by the storage's own rules.
create function private.require_stored(object_path text) returns void
  language plpgsql set search_path = '' as
$$
begin
  if object_path is null
    or exists (select from storage.objects o where o.bucket_id = 'materials' and o.name = object_path) then return; end if;
  raise exception 'file_missing' using errcode = 'PT422', hint = 'The file is not in the storage. Send the file first.';
end
$$;

create function private.keep_version(material public.materials, note text) returns void
  language sql set search_path = '' as
$$
  insert into private.material_versions (material_id, version, title, url, text, object_path, file_name, note)
  values (material.id, material.version, material.title, material.url, material.text, material.object_path,
    material.file_name, coalesce(note, ''))
  on conflict (material_id, version) do update
    set title = excluded.title, url = excluded.url, text = excluded.text, object_path = excluded.object_path,
        file_name = excluded.file_name, note = case when excluded.note = '' then material_versions.note else excluded.note end
$$;

revoke execute on function private.require_own_material(uuid), private.require_open_network(uuid),
  private.require_stored(text), private.keep_version(public.materials, text)
  from public, anon, authenticated, service_role;

-- A new material, with the id that its maker chose, so that sending twice makes one.
create function private.share_material(given jsonb) returns public.materials
  language plpgsql set search_path = '' as
$$
declare
  wanted public.materials := jsonb_populate_record(null::public.materials, given);
begin
  perform private.require_network_role(wanted.network_id, 'contributor');
  perform private.require_open_network(wanted.network_id);
  perform private.require_stored(wanted.object_path);
  if 2000 <= (select count(*) from public.materials m where m.network_id = wanted.network_id) then
    raise exception 'network_full' using errcode = 'PT409', hint = 'The network has 2000 materials. Take away what is old.';
  end if;
  insert into public.materials (id, network_id, kind, title, good_for, audience, licence, origin, language, review_on,
    url, text, object_path, file_name, file_size, created_by)
  values (wanted.id, wanted.network_id, wanted.kind, btrim(wanted.title), coalesce(wanted.good_for, ''),
    coalesce(wanted.audience, ''), coalesce(wanted.licence, 'network'), coalesce(wanted.origin, ''),
    coalesce(wanted.language, 'nb'), wanted.review_on, wanted.url, wanted.text, wanted.object_path, wanted.file_name,
    wanted.file_size, auth.uid())
  returning * into wanted;
  perform private.audit(auth.uid(), 'material_shared', 'material', wanted.id::text, jsonb_build_object('network', wanted.network_id));
  return wanted;
end
$$;

-- Changes what is there. A change of the content is a new version; a change of what is said about it is not.
create function private.change_material(old public.materials, given jsonb) returns public.materials
  language plpgsql set search_path = '' as
$$
declare
  wanted public.materials := jsonb_populate_record(old, given - array['id', 'network_id', 'kind', 'version', 'created_by', 'created_at']);
  is_new boolean := (wanted.url, wanted.text, wanted.object_path) is distinct from (old.url, old.text, old.object_path);
begin
  perform private.require_open_network(old.network_id);
  if is_new then perform private.require_stored(wanted.object_path); end if;
  if (given ->> 'version')::integer is distinct from old.version then
    raise exception 'material_changed' using errcode = 'PT409',
      hint = 'Somebody has saved a newer version meanwhile. Look at it before you save yours.';
  end if;
  update public.materials m
  set title = btrim(wanted.title), good_for = wanted.good_for, audience = wanted.audience, licence = wanted.licence,
      origin = wanted.origin, language = wanted.language, review_on = wanted.review_on, url = wanted.url,
      text = wanted.text, object_path = wanted.object_path, file_name = wanted.file_name, file_size = wanted.file_size,
      version = old.version + is_new::int, changed_at = now()
  where m.id = old.id
  returning * into wanted;
  perform private.audit(auth.uid(), 'material_changed', 'material', old.id::text, jsonb_build_object('version', wanted.version));
  return wanted;
end
$$;

revoke execute on function private.share_material(jsonb), private.change_material(public.materials, jsonb)
  from public, anon, authenticated, service_role;

-- Shares a material, or changes one that is there. `given` has the columns of public.materials by name, `version` with what
-- the change was made from, and `note` with what is new.
create function public.save_material(given jsonb) returns jsonb
  language plpgsql security definer set search_path = '' as
$$
declare
  saved public.materials;
begin
  if exists (select from public.materials m where m.id = (given ->> 'id')::uuid) then
    saved := private.change_material(private.require_own_material((given ->> 'id')::uuid), given);
  else
    saved := private.share_material(given);
  end if;
  if private.has_national_id(coalesce(given ->> 'note', '')) then
    raise exception 'national_id_in_text' using errcode = 'PT422',
      hint = 'The text has a national identity number in it. Take it out, and names too, and send again.';
  end if;
  perform private.keep_version(saved, left(given ->> 'note', 300));
  return jsonb_build_object('id', saved.id, 'version', saved.version);
exception
  when check_violation or not_null_violation or invalid_text_representation or datetime_field_overflow
    or invalid_datetime_format or string_data_right_truncation then
    raise exception 'material_incomplete' using errcode = 'PT422',
      hint = 'Something is missing, too long or of another form than its kind of material takes.';
end
$$;

-- Takes a material back, with its versions. Returns the addresses of its files, which the caller then removes from the storage.
create function public.delete_material(material uuid) returns jsonb
  language plpgsql security definer set search_path = '' as
$$
declare
  old public.materials := private.require_own_material(material);
  files jsonb;
begin
  select coalesce(jsonb_agg(distinct v.object_path), '[]') into files
  from private.material_versions v where v.material_id = old.id and v.object_path is not null;
  delete from public.materials m where m.id = old.id;
  perform private.audit(auth.uid(), 'material_removed', 'material', old.id::text, jsonb_build_object('network', old.network_id));
  return files;
end
$$;

revoke execute on function public.save_material(jsonb), public.delete_material(uuid)
  from public, anon, authenticated, service_role;
grant execute on function public.save_material(jsonb), public.delete_material(uuid) to authenticated;
