-- Who has seen the lists that the caller is on: for each of their offices, since they came, the last ninety days.
create function public.my_list_views() returns jsonb
  language sql stable security definer set search_path = '' as
$$
  select coalesce(jsonb_agg(jsonb_build_object(
      'office', jsonb_build_object('id', o.id, 'name', o.name),
      'views', (
        select coalesce(jsonb_agg(jsonb_build_object(
          'name', p.display_name, 'me', v.viewer is not distinct from auth.uid(), 'role', v.role, 'what', v.what,
          'at', v.at) order by v.at desc), '[]')
        from private.list_views v
        left join public.profiles p on p.user_id = v.viewer
        where v.office_id = o.id and v.at > now() - interval '90 days'
          and v.at >= m.from_date::timestamp at time zone 'Europe/Oslo'))
    order by o.name), '[]')
  from private.active_memberships m
  join public.offices o on o.id = m.office_id
  where m.user_id = auth.uid()
$$;

revoke execute on function public.my_list_views() from public, anon, authenticated, service_role;
grant execute on function public.my_list_views() to authenticated;
