-- Words that people have searched for without finding anything: so that authors learn what readers call things, and what
-- the course lacks. The words are kept without whoever wrote them, and authors only see those that are written often.
create table private.empty_searches (
  words      text primary key check (char_length(words) between 2 and 60),
  times      integer not null default 1 check (times > 0),
  -- Days, not times: a time could be laid beside other logs.
  first_seen date not null default current_date,
  last_seen  date not null default current_date
);

-- How many searches somebody has had counted on a day, without the words. Gone the day after.
create table private.empty_search_senders (
  user_id uuid not null references auth.users (id) on delete cascade,
  day     date not null default current_date,
  times   integer not null default 1,
  primary key (user_id, day)
);

alter table private.empty_searches enable row level security;
alter table private.empty_search_senders enable row level security;
revoke all on private.empty_searches, private.empty_search_senders from public, anon, authenticated, service_role;

-- From so many times on authors see the words. A word that one family alone could be known by is not written so often.
create function private.least_searches() returns integer
  language sql immutable set search_path = '' return 5;

-- Small letters and single spaces, so that the same search counts as the same.
create function private.plain_search(words text) returns text
  language sql immutable set search_path = '' as
$$
  select pg_catalog.btrim(pg_catalog.regexp_replace(pg_catalog.lower(words), '\s+', ' ', 'g'))
$$;

revoke execute on function private.least_searches(), private.plain_search(text)
  from public, anon, authenticated, service_role;
