-- A name to begin with: the one given at sign-up, else what stands before @ in the e-mail address.
create function private.first_display_name(metadata jsonb, email text) returns text
  language sql immutable set search_path = '' as
$$
  select left(coalesce(
    nullif(btrim(regexp_replace(metadata ->> 'display_name', '[[:cntrl:]\s]+', ' ', 'g')), ''),
    nullif(btrim(regexp_replace(split_part(email, '@', 1), '[[:cntrl:]\s]+', ' ', 'g')), ''),
    'Uten navn'), 80)
$$;

create function private.add_profile() returns trigger
  language plpgsql security definer set search_path = '' as
$$
begin
  insert into public.profiles (user_id, display_name)
  values (new.id, private.first_display_name(new.raw_user_meta_data, new.email))
  on conflict (user_id) do nothing;
  return new;
exception when others then
  -- Somebody without a profile can still learn; somebody who cannot sign up is lost.
  raise warning 'no profile was made for a new user: %', sqlstate;
  return new;
end
$$;

revoke execute on function private.first_display_name(jsonb, text), private.add_profile()
  from public, anon, authenticated, service_role;

create trigger add_profile after insert on auth.users
  for each row execute function private.add_profile();

-- People who signed up before this project had profiles.
insert into public.profiles (user_id, display_name)
select id, private.first_display_name(raw_user_meta_data, email) from auth.users
on conflict (user_id) do nothing;
