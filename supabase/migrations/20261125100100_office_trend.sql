-- How many modules were completed each of the last twelve months, this one counted in, by those who are members now:
-- the same people and the same fact as the overview shows, so that a leader learns nothing here that is not there.
-- A module completed again in a new edition counts in both months. Months are Norway's.
create function public.office_trend(office uuid) returns jsonb
  language plpgsql stable security definer set search_path = '' as
$$
declare
  this_month timestamp := date_trunc('month', now() at time zone 'Europe/Oslo');
begin
  perform private.require_leader(office);
  return (
    with completed as (
      select date_trunc('month', c.completed_at at time zone 'Europe/Oslo') as month, count(*) as completions
      from private.active_memberships m
      join public.module_completions c on c.user_id = m.user_id
      join public.catalog_modules k on k.id = c.module_id and k.retired_at is null
      where m.office_id = office_trend.office
        and c.completed_at >= (this_month - interval '11 months') at time zone 'Europe/Oslo'
      group by 1)
    -- A month without completions is a month with none, not one that is left out.
    select jsonb_agg(jsonb_build_object(
      'month', to_char(s.month, 'YYYY-MM'), 'completions', coalesce(c.completions, 0)) order by s.month)
    from generate_series(this_month - interval '11 months', this_month, interval '1 month') as s (month)
    left join completed c on c.month = s.month);
end
$$;

revoke execute on function public.office_trend(uuid) from public, anon, authenticated, service_role;
grant execute on function public.office_trend(uuid) to authenticated;
