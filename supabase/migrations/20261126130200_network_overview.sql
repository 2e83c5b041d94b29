-- What somebody who runs a network for its governor sees of its offices: how far they have come, in words; never persons.

-- An owner who works for the governor that the network belongs to.
create function private.governs_network(person uuid, network uuid) returns boolean
  language sql stable set search_path = '' as
$$
  select private.network_role(person, network) = 'owner'
    and coalesce(private.works_for_governor(person, n.governor_id), false)
  from public.networks n where n.id = network
$$;

-- How far a network's packs have come: networks that have a pack by a share or a copy, and the offices in them, in fives.
create function private.pack_reach(network uuid) returns jsonb
  language sql stable set search_path = '' as
$$
  select coalesce(jsonb_agg(jsonb_build_object(
      'id', p.id, 'title', v.content ->> 'title',
      'networks', private.in_fives(r.networks), 'offices', private.in_fives(r.offices))
    order by lower(v.content ->> 'title'), p.id), '[]')
  from public.packs p
  join public.pack_versions v on v.pack_id = p.id and v.version = p.current_version
  cross join lateral (
    select count(distinct x.id) as networks, count(distinct o.office_id) as offices
    from (
      select s.network_id from public.pack_shares s where s.pack_id = p.id and s.revoked_at is null
      union
      select c.network_id from public.packs c where c.origin_pack = p.id and c.archived_at is null) x (id)
    left join public.network_offices o on o.network_id = x.id and o.left_at is null
    where x.id <> network) r
  where p.network_id = network and p.archived_at is null
$$;

create function private.material_reach(network uuid) returns jsonb
  language sql stable set search_path = '' as
$$
  select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'title', m.title) || private.uses_of(m.id)
    order by lower(m.title), m.id), '[]')
  from public.materials m
  where m.network_id = network and exists (select from private.material_uses u where u.material_id = m.id)
$$;

-- The overview. Offices by name and in no other order. Notes the week's count where it is not made yet.
create function public.network_overview(network uuid) returns jsonb
  language plpgsql volatile security definer set search_path = '' as
$$
begin
  if not coalesce(private.governs_network(auth.uid(), network), false) then
    raise exception 'not_governor' using errcode = 'PT403',
      hint = 'Only owners of the network who work for its county governor or competence centre see this.';
  end if;
  perform private.count_office(o.office_id)
  from (
    select x.office_id from public.network_offices x
    where x.network_id = network and x.left_at is null
    -- In one order everywhere, so that two who look at once do not wait for each other.
    order by x.office_id) o;
  return (
    select jsonb_build_object(
      'as_of', private.this_monday(),
      'modules', private.modules_today(),
      'offices', coalesce(jsonb_agg(jsonb_build_object(
          'id', f.id, 'name', f.name, 'bands', f.bands, 'plan', private.plan_band(f.id))
        order by lower(f.name), f.id) filter (where f.bands is not null), '[]'),
      'too_small', coalesce(jsonb_agg(f.name order by lower(f.name), f.id) filter (where f.bands is null), '[]'),
      'surveys', private.opened_surveys(network),
      'packs', private.pack_reach(network),
      'materials', private.material_reach(network))
    from (
      select o.id, o.name, private.office_bands(o.id) as bands
      from public.network_offices x join public.offices o on o.id = x.office_id
      where x.network_id = network and x.left_at is null) f);
end
$$;

-- As before, and whether the caller may see the overview.
create or replace function public.network_page(network uuid) returns jsonb
  language plpgsql stable security definer set search_path = '' as
$$
declare
  owning boolean;
begin
  perform private.require_network_role(network, 'reader');
  owning := private.network_role(auth.uid(), network) = 'owner';
  return (
    select jsonb_build_object(
      'id', n.id, 'name', n.name, 'purpose', n.purpose, 'archived', n.archived_at is not null, 'me', auth.uid(),
      'role', private.network_role(auth.uid(), n.id),
      'governs', private.governs_network(auth.uid(), n.id),
      'governor', (select g.name from public.governors g where g.id = n.governor_id),
      'people', private.network_people(n.id),
      'offices', private.network_offices_now(n.id),
      'code', case when owning then private.shown_network_code(n.id) end,
      'invitations', case when owning then (
        select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name) order by o.name), '[]')
        from private.network_invitations i join public.offices o on o.id = i.office_id
        where i.network_id = n.id) end)
    from public.networks n where n.id = network);
end
$$;

revoke execute on function private.governs_network(uuid, uuid), private.pack_reach(uuid), private.material_reach(uuid),
  public.network_overview(uuid), public.network_page(uuid)
  from public, anon, authenticated, service_role;
grant execute on function public.network_overview(uuid), public.network_page(uuid) to authenticated;
