-- How short texts are read. Their twins are in src/domain/spelling.ts; both run against tests/vectors/grading.json.

-- A text as its words only: small letters and digits, single spaces. Letter by letter, so that it does not depend on
-- the locale of the database.
create function private.plain_words(written text) returns text
  language sql immutable set search_path = '' as
$$
  select btrim(regexp_replace(
    translate(normalize(written, nfc),
      'ABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅÄÖÜÉÈÊËÓÒÔÁÀÂÍÌÚÙÑČĐŊŠŦŽ',
      'abcdefghijklmnopqrstuvwxyzæøåäöüéèêëóòôáàâíìúùñčđŋšŧž'),
    '[^0-9abcdefghijklmnopqrstuvwxyzæøåäöüéèêëóòôáàâíìúùñčđŋšŧž]+', ' ', 'g'))
$$;

-- How many wrong letters are forgiven: none in short words or where there are digits, one from four letters, two from eight.
create function private.forgiven(form text) returns int
  language sql immutable set search_path = '' as
$$
  select case when form ~ '[0-9]' or char_length(form) < 4 then 0 when char_length(form) < 8 then 1 else 2 end
$$;

-- Levenshtein's distance, row by row. Written out, since the extension that has it is not everywhere.
create function private.edit_distance(a text, b text) returns int
  language plpgsql immutable set search_path = '' as
$$
declare
  above int[] := array(select generate_series(0, char_length(b)));
  row   int[];
begin
  for i in 1 .. char_length(a) loop
    row := array[i];
    for j in 1 .. char_length(b) loop
      row[j + 1] := least(above[j + 1] + 1, row[j] + 1,
                          above[j] + case when substr(a, i, 1) = substr(b, j, 1) then 0 else 1 end);
    end loop;
    above := row;
  end loop;
  return above[char_length(b) + 1];
end
$$;

-- Whether what was written is one of the accepted forms, small slips forgiven. A form that is refused on purpose wins
-- when it is as near. All forms are given as plain_words gives them.
create function private.spelled_right(written text, accepted text[], refused text[]) returns boolean
  language plpgsql immutable set search_path = '' as
$$
declare
  plain text := private.plain_words(written);
  best  int;
begin
  if plain = any (accepted) then return plain <> ''; end if;
  select min(private.edit_distance(plain, form)) into best
  from unnest(accepted) as form
  where abs(char_length(form) - char_length(plain)) <= private.forgiven(form)
    and private.edit_distance(plain, form) <= private.forgiven(form);
  return best is not null and plain <> '' and not exists (
    select from unnest(refused) as form
    where abs(char_length(form) - char_length(plain)) <= best and private.edit_distance(plain, form) <= best);
end
$$;

revoke execute on function private.plain_words(text), private.forgiven(text), private.edit_distance(text, text),
  private.spelled_right(text, text[], text[])
  from public, anon, authenticated, service_role;
