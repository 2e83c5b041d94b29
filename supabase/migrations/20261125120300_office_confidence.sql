-- How much surer each person is after a module than before: the mean over the statements answered both times.
create function private.confidence_changes(office uuid)
  returns table (subject text, user_id uuid, value numeric)
  language sql stable set search_path = '' as
$$
  select 'confidence:' || b.module_id, b.user_id, avg(a.value - b.value)
  from public.confidence_answers b
  join public.confidence_answers a
    on a.user_id = b.user_id and a.statement_id = b.statement_id and a.module_id = b.module_id and a.moment = 'after'
  where b.moment = 'before' and b.user_id in (select private.countable_people(office))
  group by b.module_id, b.user_id
$$;

/*
 * The office's mean change for each module that at least five have answered about before and after, as
 * {module_id, people, mean, spread}. `people` is a multiple of five; `mean` is in steps of the scale 1–5, `spread` the
 * standard deviation between people. Both with one decimal: more would tell single answers apart. A person's change
 * comes in thirds of a step, so a spread under that is not told from none, which would say that all answered alike.
 */
create function public.office_confidence(office uuid) returns jsonb
  language plpgsql volatile security definer set search_path = '' as
$$
begin
  perform private.require_leader(office);
  perform private.add_fives(office, (
    select coalesce(jsonb_agg(to_jsonb(c)), '[]') from private.confidence_changes(office) c));
  return (
    select coalesce(jsonb_agg(jsonb_build_object(
        'module_id', f.module_id, 'people', f.people, 'mean', round(f.total / f.people, 1),
        'spread', greatest(0.3, round(sqrt(greatest(0,
          (f.squares - f.total * f.total / f.people) / (f.people - 1))), 1)))
      order by f.module_id), '[]')
    from (
      select substr(s.subject, 12) as module_id, 5 * count(*) as people,
             sum(s.total) as total, sum(s.squares) as squares
      from private.sums_of_five s
      where s.office_id = office and s.subject like 'confidence:%'
      group by s.subject) f);
end
$$;

revoke execute on function private.confidence_changes(uuid), public.office_confidence(uuid)
  from public, anon, authenticated, service_role;
grant execute on function public.office_confidence(uuid) to authenticated;
