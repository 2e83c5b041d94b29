-- A name is what a person is called: no national identity number is stored as one, whatever was typed at sign-up or stands
-- before @ in the e-mail address.
create or replace function private.first_display_name(metadata jsonb, email text) returns text
  language sql immutable set search_path = '' as
$$
  select left(coalesce((
    select n.name
    from (values (1, metadata ->> 'display_name'), (2, split_part(email, '@', 1))) as given (place, written)
    cross join lateral (select btrim(regexp_replace(given.written, '[[:cntrl:]\s]+', ' ', 'g')) as name) n
    where n.name <> '' and not private.has_national_id(n.name)
    order by given.place limit 1), 'Uten navn'), 80)
$$;

create function private.refuse_national_id_in_name() returns trigger
  language plpgsql security definer set search_path = '' as
$$
begin
  if private.has_national_id(new.display_name) then
    raise exception 'national_id_in_text' using errcode = 'PT422',
      hint = 'The name has a national identity number in it. Take it out and save again.';
  end if;
  return new;
end
$$;

revoke execute on function private.refuse_national_id_in_name() from public, anon, authenticated, service_role;

create trigger refuse_national_id_in_name before insert or update of display_name on public.profiles
  for each row execute function private.refuse_national_id_in_name();
