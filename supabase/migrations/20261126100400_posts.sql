-- «Erfaringer»: short posts and replies in a network, read and written through functions alone, so that what is hidden or
-- deleted cannot be fetched past them.
create table private.posts (
  -- Made by the sender, so that sending twice makes one post.
  id         uuid primary key,
  network_id uuid not null references public.networks (id) on delete cascade,
  -- The post that this one answers; null begins a thread.
  parent_id  uuid references private.posts (id) on delete cascade,
  -- Null when the account is gone.
  author     uuid references auth.users (id) on delete set null,
  body       text not null check (char_length(body) <= 4000),
  -- Ids of modules, and «annet».
  tags       text[] not null default '{}' check (cardinality(tags) <= 5),
  created_at timestamptz not null default now(),
  edited_at  timestamptz,
  -- Deleted by the author: the text is gone, the place in the thread stays.
  deleted_at timestamptz,
  -- Hidden by an owner: the text stays, for owners and the author.
  hidden_at  timestamptz
);

create index posts_network_id on private.posts (network_id, created_at desc);
create index posts_parent_id on private.posts (parent_id);
create index posts_author on private.posts (author, created_at);

-- «Meld fra»: who said that an owner should look at a post. Owners get the reasons, and never who.
create table private.post_reports (
  post_id    uuid not null references private.posts (id) on delete cascade,
  user_id    uuid not null references auth.users (id) on delete cascade,
  reason     text not null default '' check (char_length(reason) <= 500),
  at         timestamptz not null default now(),
  settled_at timestamptz,
  primary key (post_id, user_id)
);

create index post_reports_user_id on private.post_reports (user_id);

-- Who follows a network, or one thread in it.
create table private.network_watches (
  user_id    uuid not null references auth.users (id) on delete cascade,
  network_id uuid not null references public.networks (id) on delete cascade,
  post_id    uuid references private.posts (id) on delete cascade,
  email      boolean not null default false,
  unique nulls not distinct (user_id, network_id, post_id)
);

create index network_watches_network_id on private.network_watches (network_id);
create index network_watches_post_id on private.network_watches (post_id);

-- Until when somebody has read the exchange.
create table private.network_seen (
  user_id    uuid not null references auth.users (id) on delete cascade,
  network_id uuid not null references public.networks (id) on delete cascade,
  seen_at    timestamptz not null default now(),
  primary key (user_id, network_id)
);

create index network_seen_network_id on private.network_seen (network_id);

alter table private.posts enable row level security;
alter table private.post_reports enable row level security;
alter table private.network_watches enable row level security;
alter table private.network_seen enable row level security;
revoke all on private.posts, private.post_reports, private.network_watches, private.network_seen
  from public, anon, authenticated, service_role;

-- A post that the caller may see, held; refused in the words of a network the caller is not in when there is none.
create function private.post_for(post uuid, needed text) returns private.posts
  language plpgsql volatile set search_path = '' as
$$
declare
  found_post private.posts;
begin
  select * into found_post from private.posts p where p.id = post;
  perform private.require_open_network(found_post.network_id, needed);
  return found_post;
end
$$;

create function private.check_post(body text, tags text[]) returns void
  language plpgsql stable set search_path = '' as
$$
begin
  if coalesce(body !~ '\S' or char_length(body) > 4000 or cardinality(tags) > 5, true)
    or exists (
      select from unnest(tags) as t (tag)
      where t.tag <> 'annet' and not exists (select from public.catalog_modules m where m.id = t.tag))
  then
    raise exception 'malformed_post' using errcode = 'PT400',
      hint = 'A post has between 1 and 4000 characters, and at most 5 themes: ids of modules, or annet.';
  end if;
  perform private.refuse_national_id(body);
end
$$;

create function private.tags_of(list jsonb) returns text[]
  language sql immutable set search_path = '' as
$$
  select coalesce(array_agg(distinct t.tag order by t.tag), '{}')
  from jsonb_array_elements_text(case jsonb_typeof(list) when 'array' then list else '[]' end) as t (tag)
$$;

-- At most one mail a day and network, to those who asked for it and still take part. What was written is not in it.
create function private.tell_watchers(written private.posts) returns void
  language plpgsql volatile set search_path = '' as
$$
declare
  watcher record;
begin
  if to_regprocedure('private.queue_mail(text,text,jsonb,text)') is null then return; end if;
  for watcher in
    select distinct u.id, u.email, p.locale, n.name
    from private.network_watches w
    join auth.users u on u.id = w.user_id and u.email <> ''
    join public.networks n on n.id = w.network_id
    left join public.profiles p on p.user_id = u.id
    where w.network_id = written.network_id and w.email and w.user_id <> written.author
      and (w.post_id is null or w.post_id = coalesce(written.parent_id, written.id))
      and private.network_role(w.user_id, w.network_id) is not null
  loop
    execute 'select private.queue_mail($1, $2, $3, $4)' using watcher.email::text, 'network-news',
      jsonb_build_object('network_id', written.network_id, 'network_name', watcher.name,
        'locale', coalesce(watcher.locale, 'nb')),
      concat_ws(':', 'network-news', written.network_id, watcher.id, current_date);
  end loop;
end
$$;

-- Begins a thread, or answers one with `parent`. Sent again, it changes nothing.
create function public.send_post(network uuid, post uuid, body text, tags jsonb default '[]', parent uuid default null)
  returns void
  language plpgsql security definer set search_path = '' as
$$
declare
  written private.posts;
begin
  perform private.require_open_network(network, 'contributor');
  if exists (select from private.posts p where p.id = post and p.author = auth.uid()) then return; end if;
  perform private.check_post(body, private.tags_of(tags));
  if parent is not null and not exists (
    select from private.posts p
    where p.id = parent and p.network_id = network and p.parent_id is null and p.deleted_at is null and p.hidden_at is null)
  then
    raise exception 'thread_gone' using errcode = 'PT404', hint = 'The post you answer is deleted or hidden.';
  end if;
  if 100 <= (
    select count(*) from private.posts p where p.author = auth.uid() and p.created_at > now() - interval '1 day')
  then
    raise exception 'too_many_posts' using errcode = 'PT429',
      hint = 'You have written 100 posts in a day. Write the rest tomorrow.';
  end if;
  insert into private.posts (id, network_id, parent_id, author, body, tags)
  values (post, network, parent, auth.uid(), btrim(body, E' \t\r\n'), private.tags_of(tags))
  on conflict do nothing returning * into written;
  if written.id is null then
    raise exception 'id_taken' using errcode = 'PT409', hint = 'This id is in use. Make a new one.';
  end if;
  perform private.tell_watchers(written);
end
$$;

create function private.own_post(post uuid) returns private.posts
  language plpgsql volatile set search_path = '' as
$$
declare
  own private.posts := private.post_for(post, 'reader');
begin
  if own.author = auth.uid() and own.deleted_at is null then return own; end if;
  raise exception 'not_author_of_post' using errcode = 'PT403', hint = 'Only who wrote a post may change or delete it.';
end
$$;

create function public.edit_post(post uuid, body text, tags jsonb default '[]') returns void
  language plpgsql security definer set search_path = '' as
$$
begin
  perform private.own_post(post);
  perform private.check_post(body, private.tags_of(tags));
  update private.posts p
  set body = btrim(edit_post.body, E' \t\r\n'), tags = private.tags_of(edit_post.tags), edited_at = now()
  where p.id = post;
end
$$;

-- The author takes the text away for good; replies stay.
create function public.delete_post(post uuid) returns void
  language plpgsql security definer set search_path = '' as
$$
declare
  own private.posts := private.own_post(post);
begin
  update private.posts p set body = '', tags = '{}', deleted_at = now() where p.id = own.id;
  update private.post_reports r set settled_at = now() where r.post_id = own.id and r.settled_at is null;
end
$$;

-- Tells the owners that they should look at a post. Again from the same person: the new reason.
create function public.report_post(post uuid, reason text default '') returns void
  language plpgsql security definer set search_path = '' as
$$
declare
  reported private.posts := private.post_for(post, 'reader');
begin
  if char_length(reason) > 500 then
    raise exception 'malformed_report' using errcode = 'PT400', hint = 'Give the reason in at most 500 characters.';
  end if;
  perform private.refuse_national_id(reason);
  insert into private.post_reports as r (post_id, user_id, reason) values (reported.id, auth.uid(), btrim(reason))
  on conflict (post_id, user_id) do update set reason = excluded.reason, at = now(), settled_at = null;
end
$$;

-- An owner's answer to reports: hide the post, show it again, or leave it as it is.
create function public.settle_post(post uuid, verdict text) returns void
  language plpgsql security definer set search_path = '' as
$$
declare
  settled private.posts := private.post_for(post, 'owner');
begin
  if coalesce(verdict, '') not in ('hide', 'restore', 'keep') then
    raise exception 'malformed_verdict' using errcode = 'PT400', hint = 'A verdict is hide, restore or keep.';
  end if;
  update private.posts p set hidden_at = case verdict when 'hide' then now() when 'restore' then null else p.hidden_at end
  where p.id = settled.id;
  update private.post_reports r set settled_at = now() where r.post_id = settled.id and r.settled_at is null;
  perform private.note_network(settled.network_id,
    case verdict when 'hide' then 'post_hidden' when 'restore' then 'post_restored' else 'post_kept' end,
    jsonb_build_object('post', settled.id, 'person', settled.author));
end
$$;

revoke execute on function private.post_for(uuid, text), private.check_post(text, text[]), private.tags_of(jsonb),
  private.tell_watchers(private.posts), private.own_post(uuid),
  public.send_post(uuid, uuid, text, jsonb, uuid), public.edit_post(uuid, text, jsonb), public.delete_post(uuid),
  public.report_post(uuid, text), public.settle_post(uuid, text)
  from public, anon, authenticated, service_role;
grant execute on function public.send_post(uuid, uuid, text, jsonb, uuid), public.edit_post(uuid, text, jsonb),
  public.delete_post(uuid), public.report_post(uuid, text), public.settle_post(uuid, text) to authenticated;
