/*
 * Which of a set of counts may be published beside each other, so that no group of one to four people is shown or can
 * be worked out by adding and subtracting. For every table of people in groups: lines of an office, offices of a county,
 * a cross table with totals.
 *
 * In:  {"cells": [{"id": "a", "n": 3, "in": ["total"]}, …], "sums": ["total", …]}
 *      Each person stands in one cell; `in` names the sums that the cell is part of; the most important sum comes first.
 * Out: {"cells": {"a": null, "b": 12}, "sums": {"total": null}}, null where the number must not be shown.
 *
 * The same as src/domain/suppression, which says why it holds; both answer tests/vectors/suppression.json.
 */
create function private.suppress_counts(counts jsonb) returns jsonb
  language plpgsql immutable set search_path = '' as
$$
declare
  sum_ids  text[] := array(
    select s.id from jsonb_array_elements_text(counts -> 'sums') with ordinality as s (id, at) order by s.at);
  cell_ids text[];
  ns       integer[];
  -- One bit for each sum: the cell is part of it.
  members  varbit[];
  hidden   boolean[];
  totals   integer[];
  -- The sums that are still published.
  kept     varbit;
  mine     varbit;
  open_at  integer;
  fellow   integer;
begin
  select array_agg(c.cell ->> 'id' order by c.at), array_agg((c.cell ->> 'n')::integer order by c.at),
         array_agg((select coalesce(string_agg(case when c.cell -> 'in' ? s.id then '1' else '0' end, '' order by s.at), '')
                    from unnest(sum_ids) with ordinality as s (id, at))::varbit order by c.at),
         array_agg((c.cell ->> 'n')::integer between 1 and 4 order by c.at)
  into cell_ids, ns, members, hidden
  from jsonb_array_elements(counts -> 'cells') with ordinality as c (cell, at);

  totals := array(
    select coalesce(sum(c.n) filter (where get_bit(c.m, s.at::integer - 1) = 1), 0)::integer
    from unnest(sum_ids) with ordinality as s (id, at) left join unnest(ns, members) as c (n, m) on true
    group by s.at order by s.at);
  kept := coalesce((select string_agg(case when t.n between 1 and 4 then '0' else '1' end, '' order by t.at)
                    from unnest(totals) with ordinality as t (n, at)), '')::varbit;

  loop
    -- A hidden cell whose class (the hidden cells in the same published sums) is too small to hide it.
    select min(c.at) into open_at
    from (
      select u.at, u.h, u.m & kept as sums, count(*) filter (where u.h) over same as cells,
             sum(u.n) filter (where u.h) over same as people
      from unnest(ns, hidden, members) with ordinality as u (n, h, m, at)
      window same as (partition by u.m & kept)) c
    where c.h and bit_count(c.sums) > 0 and (c.cells < 2 or c.people < c.cells + 4);
    exit when open_at is null;

    -- Its smallest fellow that is shown; else the least important sum that stands in the way is given up.
    mine := members[open_at] & kept;
    select u.at into fellow
    from unnest(ns, hidden, members) with ordinality as u (n, h, m, at)
    where not u.h and u.n > 0 and u.m & kept = mine
    order by u.n, u.at limit 1;
    if fellow is not null then
      hidden[fellow] := true;
    else
      kept := set_bit(kept, (
        select max(s.at)::integer - 1
        from generate_series(1, length(kept)) as s (at)
        where get_bit(mine, s.at - 1) = 1 or exists (
          select from unnest(ns, members) as u (n, m)
          where u.n > 0 and get_bit(u.m & kept, s.at - 1) = 1 and u.m & kept & mine = mine
            and bit_count(u.m & kept) = bit_count(mine) + 1 and get_bit(mine, s.at - 1) = 0)), 0);
    end if;
  end loop;

  return jsonb_build_object(
    'cells', (
      select coalesce(jsonb_object_agg(c.id, case when c.h then null else c.n end), '{}')
      from unnest(cell_ids, ns, hidden) as c (id, n, h)),
    'sums', (
      select coalesce(jsonb_object_agg(s.id, case when get_bit(kept, s.at::integer - 1) = 0 then null else s.n end), '{}')
      from unnest(sum_ids, totals) with ordinality as s (id, n, at)));
end
$$;

revoke execute on function private.suppress_counts(jsonb) from public, anon, authenticated, service_role;
