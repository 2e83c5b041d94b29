-- What the pages about networks show.

-- The name a person has now; null when the account is gone.
create function private.name_of(person uuid) returns text
  language sql stable set search_path = '' as
$$
  select coalesce((select p.display_name from public.profiles p where p.user_id = person),
    (select 'Uten navn' from auth.users u where u.id = person))
$$;

-- Invitations to offices that the caller leads.
create function private.my_network_invitations() returns jsonb
  language sql stable set search_path = '' as
$$
  select coalesce(jsonb_agg(jsonb_build_object(
      'network_id', n.id, 'network_name', n.name, 'purpose', n.purpose, 'office_id', o.id, 'office_name', o.name)
    order by n.name, o.name), '[]')
  from private.network_invitations i
  join public.networks n on n.id = i.network_id and n.archived_at is null
  join public.offices o on o.id = i.office_id
  where private.leads_office(auth.uid(), o.id)
$$;

-- Where the caller takes part, invitations to answer, and the governors for whom the caller may make a network.
create function public.my_networks() returns jsonb
  language sql stable security definer set search_path = '' as
$$
  select jsonb_build_object(
    'networks', (
      select coalesce(jsonb_agg(jsonb_build_object(
          'id', n.id, 'name', n.name, 'purpose', n.purpose, 'archived', n.archived_at is not null, 'role', r.role)
        order by n.archived_at is not null, lower(n.name)), '[]')
      from public.my_network_roles() r join public.networks n on n.id = r.network_id),
    'invitations', private.my_network_invitations(),
    'governors', (
      select coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name) order by g.name), '[]')
      from public.governors g where private.works_for_governor(auth.uid(), g.id)))
$$;

-- People who take part themselves, and leaders of offices that do. Whoever else works at an office is not listed.
create function private.network_people(network uuid) returns jsonb
  language sql stable set search_path = '' as
$$
  select coalesce(jsonb_agg(jsonb_build_object(
      'user_id', p.person, 'name', private.name_of(p.person), 'role', private.network_role(p.person, network),
      'office', (
        select min(o.name) from private.active_memberships w join public.offices o on o.id = w.office_id
        where w.user_id = p.person),
      'own', exists (
        select from public.network_members m
        where m.network_id = network and m.user_id = p.person and m.left_at is null))
    order by lower(private.name_of(p.person)), p.person), '[]')
  from (
    select m.user_id from public.network_members m where m.network_id = network and m.left_at is null
    union
    select w.user_id from public.network_offices o
    join private.active_memberships w on w.office_id = o.office_id and w.role = 'leader'
    where o.network_id = network and o.left_at is null
  ) p (person)
$$;

create function private.network_offices_now(network uuid) returns jsonb
  language sql stable set search_path = '' as
$$
  select coalesce(jsonb_agg(jsonb_build_object(
      'id', o.id, 'name', o.name, 'joined_at', t.joined_at, 'led', private.leads_office(auth.uid(), o.id))
    order by o.name), '[]')
  from public.network_offices t join public.offices o on o.id = t.office_id
  where t.network_id = network and t.left_at is null
$$;

-- One network as the caller sees it. The code and the invitations that wait are for owners.
create function public.network_page(network uuid) returns jsonb
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

-- What was done in the network, newest first, for its owners. Names are looked up now: the log itself holds ids.
create function public.network_log(network uuid) returns jsonb
  language plpgsql stable security definer set search_path = '' as
$$
begin
  perform private.require_network_role(network, 'owner');
  return (
    select coalesce(jsonb_agg(jsonb_build_object(
        'at', l.at, 'action', l.action, 'by', private.name_of(l.actor),
        'person', private.name_of((l.detail ->> 'person')::uuid),
        'office', (select o.name from public.offices o where o.id = (l.detail ->> 'office')::uuid),
        'role', l.detail ->> 'role') order by l.id desc), '[]')
    from (
      select * from public.audit_log a
      where a.subject_type = 'network' and a.subject_id = network::text
      order by a.id desc limit 200) l);
end
$$;

create index audit_log_subject on public.audit_log (subject_type, subject_id, id);

revoke execute on function private.name_of(uuid), private.my_network_invitations(), private.network_people(uuid),
  private.network_offices_now(uuid), public.my_networks(), public.network_page(uuid), public.network_log(uuid)
  from public, anon, authenticated, service_role;
grant execute on function public.my_networks(), public.network_page(uuid), public.network_log(uuid) to authenticated;
