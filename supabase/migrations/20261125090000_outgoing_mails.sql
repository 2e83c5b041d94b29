-- Mail that the database wants sent. Whoever puts a row here decides that it is to be sent and what it is about; a sender
-- outside takes the rows, writes the words in the reader's language and says how it went. Addresses are here and nowhere
-- in a log.
create table private.outgoing_mails (
  id         uuid primary key default gen_random_uuid(),
  to_email   text not null check (to_email ~ '^[^@\s]+@[^@\s]+$'),
  -- Which mail it is, such as `invitation`; the sender has the words for it.
  kind       text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  -- What the words are filled in with.
  data       jsonb not null default '{}',
  -- The same mail queued twice is one mail, so that what queues may safely be run again.
  dedupe     text not null unique,
  created_at timestamptz not null default now(),
  sent_at    timestamptz,
  attempts   integer not null default 0,
  -- What went wrong the last time; null until something has.
  failed     text
);

create index outgoing_mails_waiting on private.outgoing_mails (created_at) where sent_at is null;

alter table private.outgoing_mails enable row level security;
revoke all on private.outgoing_mails from public, anon, authenticated, service_role;

-- Puts a mail in the queue, once for each `dedupe`.
create function private.queue_mail(to_email text, kind text, data jsonb, dedupe text) returns void
  language sql volatile set search_path = '' as
$$
  insert into private.outgoing_mails (to_email, kind, data, dedupe)
  values (to_email, kind, coalesce(data, '{}'), dedupe)
  on conflict do nothing
$$;

revoke execute on function private.queue_mail(text, text, jsonb, text) from public, anon, authenticated, service_role;
