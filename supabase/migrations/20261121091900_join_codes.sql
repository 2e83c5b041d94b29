-- A code by which colleagues join an office. One per office; a new one puts the old one out of use.
create table private.join_codes (
  office_id  uuid primary key references public.offices (id) on delete cascade,
  code       text not null unique,
  created_by uuid references auth.users (id) on delete set null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null
);

-- Wrong codes tried, so that nobody can guess their way in. Kept for an hour.
create table private.join_tries (
  user_id uuid not null references auth.users (id) on delete cascade,
  at      timestamptz not null default now()
);

create index join_codes_created_by on private.join_codes (created_by);
create index join_tries_user_id on private.join_tries (user_id, at);

alter table private.join_codes enable row level security;
alter table private.join_tries enable row level security;
revoke all on private.join_codes, private.join_tries from public, anon, authenticated, service_role;

-- Refuses everybody but an active leader of the office, and says nothing of whether the office exists.
create function private.require_leader(office uuid) returns void
  language plpgsql stable set search_path = '' as
$$
begin
  if private.leads_office(auth.uid(), office) then return; end if;
  raise exception 'not_leader_of_office' using errcode = 'PT403',
    hint = 'Only a leader of the office may do this. Ask a leader of the office, or sign in as one.';
end
$$;

-- Eight characters without those that are read as one another (0 O, 1 I). gen_random_uuid draws from the
-- system's strong source; bytes 6 and 8 of it are partly fixed, so they are left out. 32 letters: no bias.
create function private.new_join_code() returns text
  language sql volatile set search_path = '' as
$$
  select string_agg(substr('ABCDEFGHJKLMNPQRSTUVWXYZ23456789', get_byte(r.bytes, b.place) % 32 + 1, 1), '')
  from (select uuid_send(gen_random_uuid()) as bytes) r, unnest(array[0, 1, 2, 3, 4, 5, 10, 11]) as b (place)
$$;

create function private.shown_join_code(office uuid) returns jsonb
  language sql stable set search_path = '' as
$$
  select jsonb_build_object('code', j.code, 'expires_at', j.expires_at)
  from private.join_codes j
  where j.office_id = office and j.expires_at > now()
$$;

revoke execute on function private.require_leader(uuid), private.new_join_code(), private.shown_join_code(uuid)
  from public, anon, authenticated, service_role;

-- The code in use at the caller's office, or null.
create function public.current_join_code(office uuid) returns jsonb
  language plpgsql stable security definer set search_path = '' as
$$
begin
  perform private.require_leader(office);
  return private.shown_join_code(office);
end
$$;

-- A new code for the caller's office, good for 14 days.
create function public.create_join_code(office uuid) returns jsonb
  language plpgsql security definer set search_path = '' as
$$
begin
  perform private.require_leader(office);
  insert into private.join_codes (office_id, code, created_by, expires_at)
  values (office, private.new_join_code(), auth.uid(), now() + interval '14 days')
  on conflict (office_id) do update
    set code = excluded.code, created_by = excluded.created_by, created_at = now(), expires_at = excluded.expires_at;
  perform private.audit(auth.uid(), 'join_code_created', 'office', office::text);
  return private.shown_join_code(office);
end
$$;

revoke execute on function public.current_join_code(uuid), public.create_join_code(uuid)
  from public, anon, authenticated, service_role;
grant execute on function public.current_join_code(uuid), public.create_join_code(uuid) to authenticated;
