-- Reading the exchange of a network.

-- One post as the caller may see it. A deleted one has no text; a hidden one only for owners and its author.
create function private.post_as_seen(p private.posts, owning boolean) returns jsonb
  language sql stable set search_path = '' as
$$
  select jsonb_build_object(
    'id', p.id, 'parent', p.parent_id, 'at', p.created_at, 'edited', p.edited_at is not null,
    'author', private.name_of(p.author), 'mine', coalesce(p.author = auth.uid(), false),
    'office', (
      select min(o.name) from private.active_memberships w join public.offices o on o.id = w.office_id
      where w.user_id = p.author),
    'state', case when p.deleted_at is not null then 'deleted' when p.hidden_at is not null then 'hidden' else 'shown' end,
    'body', case when p.hidden_at is null or owning or p.author = auth.uid() then p.body else '' end,
    'tags', to_jsonb(case when p.hidden_at is null then p.tags else '{}' end))
$$;

-- Twenty threads with their replies, newest first: all, or those with a theme; older than `before` when it is given.
create function public.network_posts(network uuid, tag text default null, before timestamptz default null) returns jsonb
  language plpgsql stable security definer set search_path = '' as
$$
declare
  owning boolean;
begin
  perform private.require_network_role(network, 'reader');
  owning := private.network_role(auth.uid(), network) = 'owner';
  return (
    select jsonb_build_object(
      'seen_at', (
        select s.seen_at from private.network_seen s where s.user_id = auth.uid() and s.network_id = network),
      'watches', (
        select coalesce(jsonb_agg(jsonb_build_object('post', w.post_id, 'email', w.email)), '[]')
        from private.network_watches w where w.user_id = auth.uid() and w.network_id = network),
      'threads', coalesce(jsonb_agg(private.post_as_seen(t.post, owning) || jsonb_build_object(
        'replies', (
          select coalesce(jsonb_agg(private.post_as_seen(r, owning) order by r.created_at, r.id), '[]')
          from private.posts r where r.parent_id = (t.post).id)) order by (t.post).created_at desc, (t.post).id), '[]'))
    from (
      select p as post from private.posts p
      where p.network_id = network and p.parent_id is null
        and (tag is null or (tag = any (p.tags) and p.hidden_at is null))
        and (before is null or p.created_at < before)
        -- A deleted thread that nobody answered says nothing.
        and (p.deleted_at is null or exists (select from private.posts r where r.parent_id = p.id))
      order by p.created_at desc, p.id limit 20) t);
end
$$;

-- The caller has read the exchange until now.
create function public.see_network(network uuid) returns void
  language plpgsql security definer set search_path = '' as
$$
begin
  perform private.require_network_role(network, 'reader');
  insert into private.network_seen as s (user_id, network_id) values (auth.uid(), network)
  on conflict (user_id, network_id) do update set seen_at = now();
end
$$;

-- Follows the network, or one thread with `post`; with mail when wanted. Off again with `watching` false.
create function public.watch_network(network uuid, watching boolean, by_mail boolean default false, post uuid default null)
  returns void
  language plpgsql security definer set search_path = '' as
$$
begin
  perform private.require_network_role(network, 'reader');
  if post is not null and not exists (
    select from private.posts p where p.id = post and p.network_id = network and p.parent_id is null)
  then
    raise exception 'thread_gone' using errcode = 'PT404', hint = 'There is no such thread in this network.';
  end if;
  if watching then
    insert into private.network_watches as w (user_id, network_id, post_id, email)
    values (auth.uid(), network, post, by_mail)
    on conflict (user_id, network_id, post_id) do update set email = excluded.email;
  else
    delete from private.network_watches w
    where w.user_id = auth.uid() and w.network_id = network and w.post_id is not distinct from post;
  end if;
end
$$;

-- What owners are to look at: reported posts that nobody has settled, and those that are hidden. Never who reported.
create function public.moderation(network uuid) returns jsonb
  language plpgsql stable security definer set search_path = '' as
$$
begin
  perform private.require_network_role(network, 'owner');
  return (
    select coalesce(jsonb_agg(private.post_as_seen(p, true) || jsonb_build_object(
        'author_id', p.author, 'reports', r.reports, 'reasons', r.reasons) order by p.created_at desc), '[]')
    from private.posts p
    cross join lateral (
      select count(*) as reports,
        coalesce(jsonb_agg(t.reason order by t.at) filter (where t.reason <> ''), '[]') as reasons
      from private.post_reports t where t.post_id = p.id and t.settled_at is null) r
    where p.network_id = network and p.deleted_at is null and (r.reports > 0 or p.hidden_at is not null));
end
$$;

-- How much the caller has not read in each network: posts of others since they last looked.
create function private.fresh_posts(network uuid) returns bigint
  language sql stable set search_path = '' as
$$
  select count(*) from private.posts p
  where p.network_id = network and p.author is distinct from auth.uid() and p.deleted_at is null and p.hidden_at is null
    and p.created_at > coalesce(
      (select s.seen_at from private.network_seen s where s.user_id = auth.uid() and s.network_id = network), '-infinity')
$$;

-- The eight newest things in the exchange, shortened, and which of them are new to the caller.
create function private.newest_posts(network uuid) returns jsonb
  language sql stable set search_path = '' as
$$
  select coalesce(jsonb_agg(jsonb_build_object(
      'id', p.id, 'thread', coalesce(p.parent_id, p.id), 'reply', p.parent_id is not null, 'at', p.created_at,
      'author', private.name_of(p.author),
      'excerpt', left(regexp_replace(p.body, '\s+', ' ', 'g'), 160) || case when char_length(p.body) > 160 then '…' else '' end,
      'fresh', p.author is distinct from auth.uid() and p.created_at > coalesce(
        (select s.seen_at from private.network_seen s where s.user_id = auth.uid() and s.network_id = network),
        '-infinity')) order by p.created_at desc), '[]')
  from (
    select * from private.posts q
    where q.network_id = network and q.deleted_at is null and q.hidden_at is null
    order by q.created_at desc limit 8) p
$$;

revoke execute on function private.post_as_seen(private.posts, boolean), private.fresh_posts(uuid),
  private.newest_posts(uuid), public.network_posts(uuid, text, timestamptz), public.see_network(uuid),
  public.watch_network(uuid, boolean, boolean, uuid), public.moderation(uuid)
  from public, anon, authenticated, service_role;
grant execute on function public.network_posts(uuid, text, timestamptz), public.see_network(uuid),
  public.watch_network(uuid, boolean, boolean, uuid), public.moderation(uuid) to authenticated;
