/*
 * What others chose in a case: for each scene where at least five have chosen, how many of them took each choice, as
 * whole percentages. Open to everybody, since it says nothing of anybody. The number of people moves five at a time, so
 * that nobody can see a single person's choice arrive.
 */
create function public.case_shares(story text)
  returns table (scene text, choice text, percent integer)
  language sql stable security definer set search_path = '' as
$$
  with numbered as (
    select c.scene, c.choice,
           row_number() over (partition by c.scene order by pg_catalog.md5(c.user_id::text)) as place,
           count(*) over (partition by c.scene) / 5 * 5 as counted
    from private.case_choices c
    where c.case_id = story
  )
  select n.scene, n.choice, round(100.0 * count(*) / max(n.counted))::integer
  from numbered n
  where n.counted >= 5 and n.place <= n.counted
  group by n.scene, n.choice
  order by n.scene, n.choice
$$;

revoke execute on function public.case_shares(text) from public, anon, authenticated, service_role;
grant execute on function public.case_shares(text) to anon, authenticated;
