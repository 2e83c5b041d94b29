-- Grading. Its twin is `grade` in src/domain/grading.ts; both run against tests/vectors/grading.json.

-- The chosen options as a list, or an error where the answer has the wrong shape, names an option that is not
-- there, or names one twice.
create function private.chosen_options(kind text, options text[], answer jsonb) returns text[]
  language plpgsql immutable set search_path = '' as
$$
declare
  one    boolean := kind in ('single', 'true-false');
  listed jsonb := case when one then jsonb_build_array(answer) else answer end;
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
  raise exception 'answer_malformed' using errcode = 'PT422', hint = format(
    'An answer to a question of kind «%s» is %s, taken from the options that the question was shown with.',
    kind, case when one then 'one option id' else 'a list of different option ids' end);
end
$$;

-- Whether an answer is right. An answer left out is wrong; one of the wrong shape is refused.
create function private.grade(kind text, key jsonb, options text[], answer jsonb) returns boolean
  language plpgsql immutable set search_path = '' as
$$
declare
  chosen   text[];
  expected text[];
begin
  if answer is null or jsonb_typeof(answer) = 'null' then return false; end if;
  chosen := private.chosen_options(kind, options, answer);

  select array_agg(id order by place) into expected
  from jsonb_array_elements_text(coalesce(key -> 'sequence', key -> 'correct')) with ordinality as t (id, place);

  if kind = 'order' then return chosen = expected; end if;
  return chosen <@ expected and expected <@ chosen;
end
$$;

revoke execute on function
  private.chosen_options(text, text[], jsonb), private.grade(text, jsonb, text[], jsonb)
  from public, anon, authenticated, service_role;
