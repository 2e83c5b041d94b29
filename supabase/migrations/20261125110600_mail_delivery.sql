-- How a sender outside the database takes mails from the queue and says how it went.
alter table private.outgoing_mails
  -- When a sender took it and has not said how it went. After ten minutes that sender is taken for dead.
  add column taken_at   timestamptz,
  -- It has been taken by a sender that died: it may have been sent, so it is tried once more and then never again.
  add column unsure     boolean not null default false,
  add column not_before timestamptz not null default now(),
  add column gave_up_at timestamptz;

-- Takes mails that wait, oldest first, for the one who asks: no other gets them for ten minutes. Answers [{id, to_email,
-- kind, data}]. Every mail taken is to be answered for with mail_done. A reminder three days old is out of date and is not
-- sent; what was sent as a reminder is forgotten after 30 days.
create function public.take_outgoing_mails(max int default 20) returns jsonb
  language plpgsql volatile security definer set search_path = '' as
$$
declare
  taken jsonb;
begin
  update private.outgoing_mails m set gave_up_at = now()
  where m.sent_at is null and m.gave_up_at is null
    and (m.taken_at is null or m.taken_at < now() - interval '10 minutes')
    and (m.unsure or (m.kind = 'reminder' and m.created_at < now() - interval '3 days'));
  delete from private.outgoing_mails m
  where m.created_at < now() - interval '90 days'
    or (m.kind = 'reminder' and coalesce(m.sent_at, m.gave_up_at) < now() - interval '30 days');
  -- Addresses of those who were invited are kept no longer than the mails.
  delete from private.invitations i where coalesce(i.closed_at, i.expires_at) < now() - interval '90 days';

  with next as (
    select m.id from private.outgoing_mails m
    where m.sent_at is null and m.gave_up_at is null and m.not_before <= now()
      and (m.taken_at is null or m.taken_at < now() - interval '10 minutes')
    order by m.created_at, m.id
    limit least(greatest(max, 0), 100)
    for update skip locked),
  mine as (
    update private.outgoing_mails m
    set attempts = m.attempts + 1, unsure = m.taken_at is not null, taken_at = now()
    from next where m.id = next.id
    returning m.id, m.to_email, m.kind, m.data, m.created_at)
  select coalesce(jsonb_agg(jsonb_build_object(
      'id', id, 'to_email', to_email, 'kind', kind, 'data', data) order by created_at, id), '[]')
  into taken from mine;
  return taken;
end
$$;

-- Says how it went with a mail: `error` null means that it was sent. Else it is tried again after ten minutes, twenty,
-- forty …, eight times in all, which is about a day.
create function public.mail_done(id uuid, error text default null) returns void
  language sql volatile security definer set search_path = '' as
$$
  update private.outgoing_mails m set
    taken_at = null,
    unsure = false,
    sent_at = case when error is null then now() end,
    failed = left(error, 200),
    not_before = now() + interval '5 minutes' * (2 ^ least(m.attempts, 8)),
    gave_up_at = case when error is not null and m.attempts >= 8 then now() end,
    -- What a reminder said is nobody's business once it is sent.
    data = case when error is null and m.kind = 'reminder' then '{}' else m.data end
  where m.id = mail_done.id and m.sent_at is null
$$;

revoke execute on function public.take_outgoing_mails(int), public.mail_done(uuid, text)
  from public, anon, authenticated, service_role;
grant execute on function public.take_outgoing_mails(int), public.mail_done(uuid, text) to service_role;
