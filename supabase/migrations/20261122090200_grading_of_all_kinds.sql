-- Grading of every kind. Its twin is `grade` in src/domain/grading.ts; both run against tests/vectors/grading.json.
drop function private.grade(text, jsonb, text[], jsonb);
drop function private.chosen_options(text, text[], jsonb);

-- What an answer has to look like, said when it does not. Says nothing of the key.
create function private.refuse_answer(kind text) returns void
  language plpgsql immutable set search_path = '' as
$$
begin
  raise exception 'answer_malformed' using errcode = 'PT422', hint = format(
    'An answer to a question of kind «%s» is %s.', kind, case kind
      when 'match' then 'an object that gives options their targets, {"option": "target"}, both as the question was shown with'
      when 'number' then 'a number'
      when 'short-text' then 'a text of at most 200 characters'
      when 'single' then 'one option id, as the question was shown with'
      when 'true-false' then 'one option id, as the question was shown with'
      else 'a list of different option ids, as the question was shown with' end);
end
$$;

-- The chosen options as a list, whether one was asked for or several.
create function private.chosen_options(kind text, options text[], answer jsonb) returns text[]
  language plpgsql immutable set search_path = '' as
$$
declare
  listed jsonb := case when kind in ('single', 'true-false') then jsonb_build_array(answer) else answer end;
  chosen text[];
begin
  if jsonb_typeof(listed) = 'array' then
    select coalesce(array_agg(value #>> '{}' order by place), '{}') into chosen
    from jsonb_array_elements(listed) with ordinality as t (value, place)
    where jsonb_typeof(value) = 'string';

    if cardinality(chosen) = jsonb_array_length(listed)
      and chosen <@ options
      and cardinality(chosen) = (select count(distinct id) from unnest(chosen) as id)
    then
      return chosen;
    end if;
  end if;
  perform private.refuse_answer(kind);
end
$$;

-- Right choices less wrong ones, of those that are right; or all or nothing, where one is asked for or an order.
create function private.choice_share(kind text, key jsonb, chosen text[]) returns numeric
  language sql immutable set search_path = '' as
$$
  select case
    when key ? 'sequence' then (chosen = array(select jsonb_array_elements_text(key -> 'sequence')))::int
    when kind in ('single', 'true-false') then (key -> 'correct' @> to_jsonb(chosen))::int
    else greatest(0, (
        select count(*) filter (where key -> 'correct' ? id) - count(*) filter (where not key -> 'correct' ? id)
        from unnest(chosen) as id)::numeric / jsonb_array_length(key -> 'correct'))
  end
$$;

-- Right pairs, of all options.
create function private.match_share(key jsonb, options text[], targets text[], answer jsonb) returns numeric
  language plpgsql immutable set search_path = '' as
$$
begin
  if jsonb_typeof(answer) <> 'object' or exists (
    select from jsonb_each(answer) as pair (option, target)
    where option <> all (options) or jsonb_typeof(target) <> 'string' or target #>> '{}' <> all (targets))
  then
    perform private.refuse_answer('match');
  end if;
  return (
    select count(*) from jsonb_each_text(answer) as pair (option, target)
    where key -> 'pairs' ->> option = target)::numeric / cardinality(options);
end
$$;

-- How much of an answer is right, from 0 to 1 with two decimals. An answer left out gives 0; one of the wrong shape is
-- refused, before the key is looked at.
create function private.grade(kind text, key jsonb, options text[], targets text[], answer jsonb) returns numeric
  language plpgsql immutable set search_path = '' as
$$
begin
  if answer is null or jsonb_typeof(answer) = 'null' then return 0; end if;
  case kind
    when 'match' then
      return round(private.match_share(key, options, targets, answer), 2);
    when 'number' then
      if jsonb_typeof(answer) <> 'number' then perform private.refuse_answer(kind); end if;
      return (abs(answer::numeric - (key -> 'value')::numeric) <= (key -> 'tolerance')::numeric + 1e-9)::int;
    when 'short-text' then
      if jsonb_typeof(answer) <> 'string' or char_length(answer #>> '{}') > 200 then
        perform private.refuse_answer(kind);
      end if;
      return private.spelled_right(answer #>> '{}', array(select jsonb_array_elements_text(key -> 'accepted')),
                                   array(select jsonb_array_elements_text(key -> 'refused')))::int;
    else
      return round(private.choice_share(kind, key, private.chosen_options(kind, options, answer)), 2);
  end case;
end
$$;

revoke execute on function
  private.refuse_answer(text), private.chosen_options(text, text[], jsonb), private.choice_share(text, jsonb, text[]),
  private.match_share(jsonb, text[], text[], jsonb), private.grade(text, jsonb, text[], text[], jsonb)
  from public, anon, authenticated, service_role;
