-- What is shared in a network: a part of the course by its address, a link, a text, or a file.
create table public.materials (
  id          uuid primary key default gen_random_uuid(),
  network_id  uuid not null references public.networks (id) on delete cascade,
  kind        text not null check (kind in ('lesson', 'module', 'case', 'guide', 'source', 'link', 'text', 'file')),
  title       text not null check (char_length(title) between 1 and 160 and title = btrim(title)),
  -- What it is good for: what those who consider it need to know.
  good_for    text not null default '' check (char_length(good_for) <= 1000),
  audience    text not null default '' check (char_length(audience) <= 200),
  -- What others may do with it: Creative Commons 4.0, or nothing outside the network.
  licence     text not null default 'network' check (licence in ('cc-by', 'cc-by-sa', 'network')),
  -- Who made it, and where it is from.
  origin      text not null default '' check (char_length(origin) <= 300),
  language    text not null default 'nb' check (language in ('nb', 'nn', 'other')),
  version     integer not null default 1 check (version >= 1),
  -- The day from which somebody should look whether it still holds.
  review_on   date,
  -- Each kind has its own content. Site addresses begin with one slash, links with http(s).
  url         text check (char_length(url) <= 2000),
  text        text check (char_length(text) <= 50000),
  object_path text unique check (char_length(object_path) <= 300),
  file_name   text check (char_length(file_name) <= 120),
  file_size   integer check (file_size between 1 and 20971520),
  created_by  uuid references auth.users (id) on delete set null,
  created_at  timestamptz not null default now(),
  changed_at  timestamptz not null default now(),
  constraint content_of_kind check (case kind
    when 'text' then text is not null and btrim(text) <> '' and url is null and object_path is null
    when 'file' then object_path is not null and file_name is not null and file_size is not null
      and object_path like network_id || '/' || id || '/%' and url is null and text is null
    when 'link' then url ~ '^https?://[^[:space:]]+$' and text is null and object_path is null
    else url ~ '^/([^/[:space:]\\][^[:space:]\\]*)?$' and text is null and object_path is null end)
);

create index materials_network_id on public.materials (network_id, changed_at desc);
create index materials_created_by on public.materials (created_by);

alter table public.materials enable row level security;
revoke all on public.materials from anon, authenticated, service_role;
grant select on public.materials to authenticated;

create policy "those who take part see what is shared"
  on public.materials for select to authenticated
  using (network_id in (select network_id from public.my_network_roles()));

-- What a material was before: kept, so that a new version takes nothing away from anybody.
create table private.material_versions (
  material_id uuid not null references public.materials (id) on delete cascade,
  version     integer not null,
  title       text not null,
  url         text,
  text        text,
  object_path text,
  file_name   text,
  -- What was new in it.
  note        text not null default '' check (char_length(note) <= 300),
  saved_at    timestamptz not null default now(),
  primary key (material_id, version)
);

-- That an office has used a material, and whether it was useful. By office: nobody's own opinion is kept.
create table private.material_uses (
  material_id uuid not null references public.materials (id) on delete cascade,
  office_id   uuid not null references public.offices (id) on delete cascade,
  useful      boolean,
  used_at     timestamptz not null default now(),
  primary key (material_id, office_id)
);

create index material_uses_office_id on private.material_uses (office_id);

alter table private.material_versions enable row level security;
alter table private.material_uses enable row level security;
revoke all on private.material_versions, private.material_uses from public, anon, authenticated, service_role;

-- No national identity number in anything that is shared. The files themselves are looked through in the browser.
create function private.check_material() returns trigger
  language plpgsql security definer set search_path = '' as
$$
begin
  if private.has_national_id(concat_ws(E'\n', new.title, new.good_for, new.audience, new.origin, new.url, new.text, new.file_name))
  then
    raise exception 'national_id_in_text' using errcode = 'PT422',
      hint = 'The text has a national identity number in it. Take it out, and names too, and send again.';
  end if;
  return new;
end
$$;

revoke execute on function private.check_material() from public, anon, authenticated, service_role;

create trigger check_material before insert or update on public.materials
  for each row execute function private.check_material();
