-- Invitations by e-mail. An address is here until the invitation has been answered or has run out, and ninety days more.
create table private.invitations (
  id         uuid primary key default gen_random_uuid(),
  office_id  uuid not null references public.offices (id) on delete cascade,
  email      text not null check (email = lower(email) and email ~ '^[^@\s]+@[^@\s]+$' and char_length(email) <= 254),
  -- For the greeting in the mail alone. What somebody is called, they say themselves.
  name       text check (char_length(name) between 1 and 80 and name !~ '[[:cntrl:]]'),
  role       text not null default 'advisor' check (role in ('advisor', 'leader')),
  team       text check (char_length(team) between 1 and 60 and team !~ '[[:cntrl:]]'),
  -- Proposed to somebody who has not said which line they work in.
  line       text check (line in ('municipal', 'state')),
  created_by uuid references auth.users (id) on delete set null,
  -- The last time a mail was queued.
  sent_at    timestamptz not null default now(),
  expires_at timestamptz not null default now() + interval '30 days',
  closed_at  timestamptz,
  closed_as  text check (closed_as in ('accepted', 'declined', 'withdrawn')),
  check ((closed_at is null) = (closed_as is null))
);

create unique index invitations_one_open on private.invitations (office_id, email) where closed_at is null;
create index invitations_office_id on private.invitations (office_id, sent_at);
create index invitations_email on private.invitations (email) where closed_at is null;
create index invitations_created_by on private.invitations (created_by);

alter table private.invitations enable row level security;
revoke all on private.invitations from public, anon, authenticated, service_role;

-- Those that can be accepted. Whoever no longer leads the office cannot have made somebody its leader: an invitation
-- from the last minute would be a way back in.
create view private.open_invitations with (security_invoker = true) as
select i.* from private.invitations i
where i.closed_at is null and i.expires_at > now()
  and (i.role <> 'leader' or private.leads_office(i.created_by, i.office_id));

revoke all on private.open_invitations from public, anon, authenticated, service_role;

-- The address that somebody has shown to be theirs, in small letters; null when they have not.
create function private.verified_email(person uuid) returns text
  language sql stable set search_path = '' as
$$
  select lower(u.email) from auth.users u where u.id = person and u.email_confirmed_at is not null
$$;

-- Who comes in by another way, such as a code, has no use for the invitation; one to lead stays open.
create function private.close_invitations() returns trigger
  language plpgsql security definer set search_path = '' as
$$
begin
  update private.invitations i set closed_at = now(), closed_as = 'accepted'
  where i.closed_at is null and i.office_id = new.office_id and i.email = private.verified_email(new.user_id)
    and (i.role = new.role or new.role = 'leader');
  return null;
end
$$;

revoke execute on function private.verified_email(uuid), private.close_invitations()
  from public, anon, authenticated, service_role;

create trigger close_invitations after insert or update of role on public.memberships
  for each row when (new.to_date is null) execute function private.close_invitations();

-- How many invitations the office has sent in a day and a night; 200 are allowed.
create function private.invitations_left(office uuid) returns integer
  language sql stable set search_path = '' as
$$
  select greatest(0, 200 - count(*)::int) from private.invitations i
  where i.office_id = office and i.sent_at > now() - interval '24 hours'
$$;

-- What an invitation's mail is known by in the queue: one for each day that it is sent on.
create function private.invitation_mail(invitation uuid, sent timestamptz) returns text
  language sql immutable set search_path = '' as
$$
  select 'invitation:' || invitation || ':' || (sent at time zone 'UTC')::date
$$;

-- Puts the mail of an invitation in the queue, at most once a day. The words are the sender's, these are the facts in it.
create function private.queue_invitation(invitation uuid) returns void
  language sql volatile set search_path = '' as
$$
  select private.queue_mail(i.email, 'invitation', jsonb_build_object(
      'office', o.name, 'name', i.name, 'inviter', p.display_name, 'role', i.role,
      'expires_on', (i.expires_at at time zone 'Europe/Oslo')::date, 'path', '/min-side/'),
    private.invitation_mail(i.id, i.sent_at))
  from private.invitations i
  join public.offices o on o.id = i.office_id
  left join public.profiles p on p.user_id = i.created_by
  where i.id = invitation
$$;

revoke execute on function private.invitations_left(uuid), private.queue_invitation(uuid),
  private.invitation_mail(uuid, timestamptz)
  from public, anon, authenticated, service_role;
