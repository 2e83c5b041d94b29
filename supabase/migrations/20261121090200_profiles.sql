-- What a person says of themselves. No role and no office: those would be one update away from self-promotion.
create table public.profiles (
  user_id      uuid primary key references auth.users (id) on delete cascade,
  display_name text not null
    check (char_length(display_name) between 1 and 80 and display_name ~ '\S' and display_name !~ '[[:cntrl:]]'),
  locale       text not null default 'nb' check (locale in ('nb', 'nn')),
  -- Municipal or state line of the office; null until the person has said which.
  line         text check (line in ('municipal', 'state')),
  created_at   timestamptz not null default now(),
  updated_at   timestamptz not null default now()
);

alter table public.profiles enable row level security;

revoke all on public.profiles from anon, authenticated, service_role;
grant select on public.profiles to authenticated;
grant update (display_name, locale, line) on public.profiles to authenticated;
grant select, insert, update on public.profiles to service_role;

create policy "people see their own profile"
  on public.profiles for select to authenticated
  using ((select auth.uid()) = user_id);

create policy "people change their own profile"
  on public.profiles for update to authenticated
  using ((select auth.uid()) = user_id)
  with check ((select auth.uid()) = user_id);

create function private.touch_updated_at() returns trigger
  language plpgsql set search_path = '' as
$$
begin
  new.updated_at := now();
  return new;
end
$$;

revoke execute on function private.touch_updated_at() from public, anon, authenticated, service_role;

create trigger touch_updated_at before update on public.profiles
  for each row execute function private.touch_updated_at();
