-- Each person's first answer to each of these practice items: 1 when all of it was right, else 0. The first one that
-- came here, so that an older answer from a device that was offline changes nothing that is counted.
create function private.first_practice_answers(office uuid, items text[])
  returns table (subject text, user_id uuid, value int)
  language sql stable set search_path = '' as
$$
  select distinct on (r.item_id, r.user_id) 'item:' || r.item_id, r.user_id, (r.share = 1)::int
  from public.practice_reviews r
  where r.user_id in (select private.countable_people(office))
    and r.item_id = any (items) and r.event = 'answered'
  order by r.item_id, r.user_id, r.received_at, r.reviewed_at, r.id
$$;

create function private.items_asked_about(items jsonb) returns text[]
  language plpgsql immutable set search_path = '' as
$$
begin
  if items is null or jsonb_typeof(items) <> 'array' or jsonb_array_length(items) > 100 then
    raise exception 'items_not_a_list' using errcode = 'PT400',
      hint = 'Send the ids of one module''s practice items, at most 100, as a list.';
  end if;
  return array(select distinct jsonb_array_elements_text(items));
end
$$;

/*
 * The practice items, of those asked about, that the office's advisors found hardest at their first try: at most three,
 * as {item_id, band}. `few`: under two of five had all of it right; `half`: two or three of five; `most`: more. Only
 * items that five have answered, in bands rather than numbers, and never who. What was counted more than two years ago
 * says nothing of the office today: it goes out five at a time, too.
 */
create function public.office_hardest_items(office uuid, items jsonb) returns jsonb
  language plpgsql volatile security definer set search_path = '' as
$$
declare
  asked text[];
begin
  perform private.require_leader(office);
  asked := private.items_asked_about(items);
  perform private.add_fives(office, (
    select coalesce(jsonb_agg(to_jsonb(f)), '[]') from private.first_practice_answers(office, asked) f));
  return (
    select coalesce(jsonb_agg(jsonb_build_object('item_id', h.item_id, 'band', case
        when h.part < 0.4 then 'few' when h.part <= 0.6 then 'half' else 'most' end)
      -- In the order of their ids: which of the three is hardest is not said.
      order by h.item_id), '[]')
    from (
      select substr(s.subject, 6) as item_id, sum(s.total) / (5 * count(*)) as part
      from private.sums_of_five s
      where s.office_id = office and s.subject = any (select 'item:' || unnest(asked))
        and s.made_at > now() - interval '2 years'
      group by s.subject
      order by 2, s.subject
      limit 3) h);
end
$$;

revoke execute on function private.first_practice_answers(uuid, text[]), private.items_asked_about(jsonb),
  public.office_hardest_items(uuid, jsonb) from public, anon, authenticated, service_role;
grant execute on function public.office_hardest_items(uuid, jsonb) to authenticated;
