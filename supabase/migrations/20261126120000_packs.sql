-- Packs («pakker»): ordered sets of lessons, cases, texts, links and files with a facilitator's script. A network owns
-- each; what is in a version is never changed, and a new version is a new row.
create table public.packs (
  -- Made by the client, so that sending twice makes one.
  id              uuid primary key,
  network_id      uuid not null references public.networks (id) on delete cascade,
  current_version integer not null check (current_version >= 1),
  -- The pack that this is a copy of, and the version of it that the copy is level with.
  origin_pack     uuid references public.packs (id) on delete set null,
  origin_version  integer,
  created_by      uuid references auth.users (id) on delete set null,
  created_at      timestamptz not null default now(),
  updated_at      timestamptz not null default now(),
  -- Put away: out of the lists and shared with nobody.
  archived_at     timestamptz
);

create table public.pack_versions (
  pack_id  uuid not null references public.packs (id) on delete cascade,
  -- The pack's own count. A pack that comes from elsewhere goes on from where it was.
  version  integer not null check (version >= 1),
  -- As in pakke.json (docs/pakke.md), but that files lie where the network's storage has them.
  content  jsonb not null,
  note     text not null default '' check (char_length(note) <= 500),
  made_by  uuid references auth.users (id) on delete set null,
  made_at  timestamptz not null default now(),
  primary key (pack_id, version)
);

-- Who may read a pack besides its own network: another network, or everybody who has the link.
create table public.pack_shares (
  id         uuid primary key default gen_random_uuid(),
  pack_id    uuid not null references public.packs (id) on delete cascade,
  network_id uuid references public.networks (id) on delete cascade,
  token      text unique,
  made_by    uuid references auth.users (id) on delete set null,
  made_at    timestamptz not null default now(),
  revoked_at timestamptz,
  check ((network_id is null) <> (token is null))
);

create index packs_network_id on public.packs (network_id);
create index packs_origin_pack on public.packs (origin_pack);
create index packs_created_by on public.packs (created_by);
create index pack_versions_made_by on public.pack_versions (made_by);
create index pack_shares_pack_id on public.pack_shares (pack_id);
create index pack_shares_network_id on public.pack_shares (network_id);
create index pack_shares_made_by on public.pack_shares (made_by);
create unique index pack_shares_one_a_network on public.pack_shares (pack_id, network_id) where revoked_at is null;
create unique index pack_shares_one_link on public.pack_shares (pack_id) where revoked_at is null and token is not null;

alter table public.packs enable row level security;
alter table public.pack_versions enable row level security;
alter table public.pack_shares enable row level security;

-- Written by functions alone, which settle roles, versions and shares. The secret key has no business here.
revoke all on public.packs, public.pack_versions, public.pack_shares from anon, authenticated, service_role;
grant select on public.packs, public.pack_versions, public.pack_shares to authenticated;

create policy "those who take part see their packs"
  on public.packs for select to authenticated
  using (network_id in (select r.network_id from public.my_network_roles() r));

create policy "those who see a pack see its versions"
  on public.pack_versions for select to authenticated
  using (pack_id in (select p.id from public.packs p));

-- A link's token opens the pack for everybody: only those who could make one see it.
create policy "those who contribute see what is shared"
  on public.pack_shares for select to authenticated
  using (pack_id in (
    select p.id from public.packs p
    join public.my_network_roles() r on r.network_id = p.network_id
    where r.role in ('owner', 'contributor')));

-- A version that others have copied and diffed must stay what it was. That its maker's account is gone may be written.
create function private.keep_pack_version() returns trigger
  language plpgsql set search_path = '' as
$$
begin
  if new.made_by is null and (new.pack_id, new.version, new.content, new.note, new.made_at)
    is not distinct from (old.pack_id, old.version, old.content, old.note, old.made_at) then return new; end if;
  raise exception 'version_is_kept' using errcode = 'PT409', hint = 'A version is never changed. Save a new one.';
end
$$;

revoke execute on function private.keep_pack_version() from public, anon, authenticated, service_role;

create trigger keep_pack_version before update on public.pack_versions
  for each row execute function private.keep_pack_version();

-- What somebody may do with a pack: their role in its network, 'guest' where it is shared with a network of theirs, else null.
create function private.pack_role(person uuid, pack uuid) returns text
  language sql stable set search_path = '' as
$$
  select coalesce(private.network_role(person, p.network_id), (
    select 'guest' from public.pack_shares s
    where s.pack_id = p.id and s.revoked_at is null and p.archived_at is null
      and s.network_id is not null and private.network_role(person, s.network_id) is not null
    limit 1))
  from public.packs p
  where p.id = pack
$$;

-- The pack behind a public link that is in force, or null.
create function private.linked_pack(link text) returns uuid
  language sql stable set search_path = '' as
$$
  select s.pack_id from public.pack_shares s join public.packs p on p.id = s.pack_id
  where s.token = link and s.revoked_at is null and p.archived_at is null
$$;

create function private.refuse_pack() returns void
  language plpgsql stable set search_path = '' as
$$
begin
  raise exception 'no_such_pack' using errcode = 'PT404',
    hint = 'There is no such pack, or it is not shared with you. Ask for a new link.';
end
$$;

-- Refuses who may not write in the network, and everybody once it is archived.
create function private.require_pack_writer(network uuid) returns void
  language plpgsql stable set search_path = '' as
$$
begin
  perform private.require_network_role(network, 'contributor');
  if exists (select from public.networks n where n.id = network and n.archived_at is not null) then
    raise exception 'network_archived' using errcode = 'PT409',
      hint = 'The network is archived and can only be read. An owner can open it again.';
  end if;
end
$$;

revoke execute on function private.pack_role(uuid, uuid), private.linked_pack(text), private.refuse_pack(),
  private.require_pack_writer(uuid) from public, anon, authenticated, service_role;
