-- What somebody has answered in «Hold det varmt», so that it is known on their other devices when an item is due.
-- Facts that are only added: when something is due is worked out on the device, by replaying them. Own eyes only:
-- no function reads this table, and leaders, governors, authors and administrators see nothing of it.
create table public.practice_reviews (
  -- Made on the device, so that sending it twice is harmless. Unique for one person only: an id that another
  -- person has used can neither be taken over nor be found out.
  id          uuid not null,
  user_id     uuid not null default auth.uid() references auth.users (id) on delete cascade,
  -- Practice items are in the built site, not in the catalog: there is nothing to refer to.
  item_id     text not null check (item_id ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(item_id) <= 100),
  reviewed_at timestamptz not null,
  event       text not null check (event in ('answered', 'resumed')),
  share       numeric check (share between 0 and 1),
  confidence  text check (confidence in ('sure', 'unsure', 'guess')),
  seconds     int check (seconds between 0 and 3600),
  version     text not null check (version ~ '^[0-9a-z]{1,32}\.[0-9a-z]{1,32}$'),
  -- When the database got it. Devices ask for what is newer than what they have.
  received_at timestamptz not null default now(),
  primary key (user_id, id),
  check ((event = 'answered') = (share is not null)),
  check (event = 'answered' or (confidence is null and seconds is null))
);

create index practice_reviews_user_received on public.practice_reviews (user_id, received_at, id);

alter table public.practice_reviews enable row level security;

-- Neither user_id nor received_at can be sent: their defaults are the caller and now. No update and no delete: reviews
-- go with the account. The secret key has no business here either.
revoke all on public.practice_reviews from anon, authenticated, service_role;
grant select, insert (id, item_id, reviewed_at, event, share, confidence, seconds, version)
  on public.practice_reviews to authenticated;

create policy "people see what they have practised"
  on public.practice_reviews for select to authenticated
  using ((select auth.uid()) = user_id);

create policy "people add what they have practised"
  on public.practice_reviews for insert to authenticated
  with check ((select auth.uid()) = user_id);

create function private.not_reviewed_tomorrow() returns trigger
  language plpgsql set search_path = '' as
$$
begin
  -- A device whose clock is ahead has not practised tomorrow.
  new.reviewed_at := least(new.reviewed_at, now());
  return new;
end
$$;

revoke execute on function private.not_reviewed_tomorrow() from public, anon, authenticated, service_role;

create trigger not_reviewed_tomorrow before insert on public.practice_reviews
  for each row execute function private.not_reviewed_tomorrow();
