-- Finds national identity numbers in what people write, so that none is stored where we ask for no person.
-- Answers tests/vectors/national-ids.json, and so must what warns in the browser.

-- Whether eleven digits are a fødselsnummer or a D-number (day + 40), a help number (month + 40) or a synthetic one
-- (month + 80): a day that there is, and both control digits. From 2032 the first one may be off by up to three.
create function private.is_national_id(digits text) returns boolean
  language sql immutable set search_path = '' as
$$
  select dd < 72 and mm % 40 between 1 and 12
    and dd % 40 between 1 and (array[31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])[mm % 40]
    and (3*d[1] + 7*d[2] + 6*d[3] + d[4] + 8*d[5] + 9*d[6] + 4*d[7] + 5*d[8] + 2*d[9] + d[10]) % 11 <= 3
    and (5*d[1] + 4*d[2] + 3*d[3] + 2*d[4] + 7*d[5] + 6*d[6] + 5*d[7] + 4*d[8] + 3*d[9] + 2*d[10] + d[11]) % 11 = 0
  from (
    select string_to_array(digits, null)::int[] as d, left(digits, 2)::int as dd, substr(digits, 3, 2)::int as mm) n
$$;

-- Whether a text has such a number in it, written in one or with spaces, a full stop or a dash after the sixth digit.
-- Digits right before or after make it some other number.
create function private.has_national_id(written text) returns boolean
  language sql immutable set search_path = '' as
$$
  select exists (
    select from regexp_matches(written,
      '(?<![0-9])([0-9]{6})[\s\u00a0\u202f.\u2010-\u2015\u2212-]{0,3}([0-9]{5})(?![0-9])', 'g') as found
    where private.is_national_id(found[1] || found[2]))
$$;

revoke execute on function private.is_national_id(text), private.has_national_id(text)
  from public, anon, authenticated, service_role;
