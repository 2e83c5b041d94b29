-- What was done with access and content, by whom. Written by functions only. Never a name or an address in it:
-- when a person's account is deleted, their rows say that something happened and no longer who did it.
create table public.audit_log (
  id           bigint generated always as identity primary key,
  at           timestamptz not null default now(),
  actor        uuid references auth.users (id) on delete set null,
  action       text not null,
  subject_type text not null,
  subject_id   text not null,
  detail       jsonb not null default '{}'
);

create index audit_log_at on public.audit_log (at);
create index audit_log_actor on public.audit_log (actor);

alter table public.audit_log enable row level security;

revoke all on public.audit_log from anon, authenticated, service_role;
revoke all on sequence public.audit_log_id_seq from anon, authenticated, service_role;
grant select on public.audit_log to authenticated, service_role;

-- Reads the caller's own grants, which they may see anyway: no helper function, no opening into `private`.
create policy "administrators read the audit log"
  on public.audit_log for select to authenticated
  using ((select exists (
    select from public.role_grants g
    where g.user_id = (select auth.uid()) and g.role = 'admin' and g.revoked_at is null)));

create function private.audit(actor uuid, action text, subject_type text, subject_id text, detail jsonb default '{}')
  returns void
  language sql set search_path = '' as
$$
  insert into public.audit_log (actor, action, subject_type, subject_id, detail)
  values (actor, action, subject_type, subject_id, detail)
$$;

revoke execute on function private.audit(uuid, text, text, text, jsonb)
  from public, anon, authenticated, service_role;
