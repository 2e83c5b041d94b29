-- «Brukt av 12 kontor, 9 sier nyttig»: back to the one who shared it.

-- Five at a time, so that no single office is seen to arrive; under five only that there are some.
create function private.in_fives(offices bigint) returns jsonb
  language sql immutable set search_path = '' as
$$
  select case when offices = 0 then to_jsonb(0) when offices < 5 then to_jsonb('some'::text) else to_jsonb(offices / 5 * 5) end
$$;

-- How many offices have used a material, and how many of those found it useful.
create function private.uses_of(material uuid) returns jsonb
  language sql stable set search_path = '' as
$$
  select jsonb_build_object('offices', private.in_fives(count(*)), 'useful', private.in_fives(count(*) filter (where u.useful)))
  from private.material_uses u where u.material_id = material
$$;

revoke execute on function private.in_fives(bigint), private.uses_of(uuid) from public, anon, authenticated, service_role;

-- Says that the caller's office has used a material, and whether it was useful (null: nothing said); `used` false takes it back.
create function public.use_material(material uuid, office uuid, used boolean, useful boolean) returns void
  language plpgsql security definer set search_path = '' as
$$
begin
  if not exists (
    select from public.materials m
    join public.network_offices o on o.network_id = m.network_id and o.left_at is null
    join private.active_memberships w on w.office_id = o.office_id
    where m.id = use_material.material and o.office_id = use_material.office and w.user_id = auth.uid())
  then
    raise exception 'not_in_network' using errcode = 'PT403',
      hint = 'Only those who work at an office in the network say what the office has used.';
  end if;
  if used then
    insert into private.material_uses (material_id, office_id, useful)
    values (use_material.material, use_material.office, use_material.useful)
    on conflict (material_id, office_id) do update set useful = excluded.useful;
  else
    delete from private.material_uses u
    where u.material_id = use_material.material and u.office_id = use_material.office;
  end if;
end
$$;

-- The caller's offices in a network, with what they have said of a material.
create function private.my_uses(network uuid, material uuid) returns jsonb
  language sql stable set search_path = '' as
$$
  select coalesce(jsonb_agg(jsonb_build_object('office_id', f.id, 'office_name', f.name,
    'used', u.material_id is not null, 'useful', u.useful) order by f.name), '[]')
  from public.network_offices o
  join private.active_memberships w on w.office_id = o.office_id and w.user_id = auth.uid()
  join public.offices f on f.id = o.office_id
  left join private.material_uses u on u.office_id = o.office_id and u.material_id = my_uses.material
  where o.network_id = network and o.left_at is null
$$;

revoke execute on function private.my_uses(uuid, uuid) from public, anon, authenticated, service_role;

-- Everything that is shared in a network, as the page shows it. How much a material is used is told to the one who shared
-- it and to owners. The name of the one who shared it is told to those who take part.
create function public.network_materials(network uuid) returns jsonb
  language plpgsql stable security definer set search_path = '' as
$$
declare
  own_role text := private.network_role(auth.uid(), network);
begin
  perform private.require_network_role(network, 'reader');
  return jsonb_build_object(
    'role', own_role,
    'archived', (select n.archived_at is not null from public.networks n where n.id = network),
    'materials', (
      select coalesce(jsonb_agg(to_jsonb(m) - 'created_by' || jsonb_build_object(
        'shared_by', p.display_name,
        'mine', m.created_by is not distinct from auth.uid(),
        'may_change', own_role = 'owner' or (own_role = 'contributor' and m.created_by = auth.uid()),
        'uses', case when own_role = 'owner' or m.created_by = auth.uid() then private.uses_of(m.id) end,
        'my_uses', private.my_uses(network, m.id),
        'versions', (
          select coalesce(jsonb_agg(to_jsonb(v) - array['material_id', 'text'] order by v.version desc), '[]')
          from private.material_versions v where v.material_id = m.id)
        ) order by m.changed_at desc, m.id), '[]')
      from public.materials m left join public.profiles p on p.user_id = m.created_by
      where m.network_id = network_materials.network));
end
$$;

revoke execute on function public.use_material(uuid, uuid, boolean, boolean), public.network_materials(uuid)
  from public, anon, authenticated, service_role;
grant execute on function public.use_material(uuid, uuid, boolean, boolean), public.network_materials(uuid) to authenticated;
