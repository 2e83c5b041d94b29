-- The list of members as their leader sees it, with the invitations that wait. Names and addresses: the look is noted.
create function private.shown_invitations(office uuid) returns jsonb
  language sql stable set search_path = '' as
$$
  select coalesce(jsonb_agg(jsonb_build_object(
      'id', i.id, 'email', i.email, 'name', i.name, 'role', i.role, 'team', i.team,
      'status', case
        when i.closed_as is not null then i.closed_as
        when i.expires_at <= now() or (i.role = 'leader' and not private.leads_office(i.created_by, i.office_id))
          then 'expired'
        else 'sent' end,
      'mail', case when m.sent_at is not null then 'sent' when m.failed is not null then 'failed' else 'waiting' end,
      'sent_at', i.sent_at, 'expires_at', i.expires_at, 'closed_at', i.closed_at)
    order by i.closed_at nulls first, i.sent_at desc, i.email), '[]')
  from private.invitations i
  left join private.outgoing_mails m on m.dedupe = private.invitation_mail(i.id, i.sent_at)
  where i.office_id = office and i.closed_as is distinct from 'withdrawn'
    -- Answers are of interest for a month; an invitation that has run out, until it is sent again or forgotten.
    and (i.closed_at is null or i.closed_at > now() - interval '30 days')
$$;

create function public.office_members(office uuid) returns jsonb
  language plpgsql volatile security definer set search_path = '' as
$$
begin
  perform private.require_leader(office);
  perform private.note_list_view(office, 'members');
  return (
    select jsonb_build_object(
      'office', jsonb_build_object('id', o.id, 'name', o.name),
      'members', (
        select coalesce(jsonb_agg(v.member - 'states' order by lower(v.name), v.member ->> 'user_id'), '[]')
        from private.members_as_leaders_see_them(o.id) v),
      'invitations', private.shown_invitations(o.id),
      'left', private.invitations_left(o.id))
    from public.offices o where o.id = office_members.office);
end
$$;

-- The caller's invitation to manage, held. Whoever does not lead the office learns nothing of whether it is there.
create function private.led_invitation(invitation uuid) returns private.invitations
  language plpgsql volatile set search_path = '' as
$$
declare
  found_one private.invitations;
begin
  select * into found_one from private.invitations i where i.id = invitation for update;
  perform private.require_leader(found_one.office_id);
  if found_one.closed_at is not null then
    raise exception 'invitation_gone' using errcode = 'PT404', hint = 'The invitation has been answered or withdrawn.';
  end if;
  return found_one;
end
$$;

revoke execute on function private.shown_invitations(uuid), private.led_invitation(uuid)
  from public, anon, authenticated, service_role;

-- Takes an invitation back; the link in the mail no longer leads into the office.
create function public.withdraw_invitation(invitation uuid) returns void
  language plpgsql volatile security definer set search_path = '' as
$$
declare
  led private.invitations := private.led_invitation(invitation);
begin
  update private.invitations i set closed_at = now(), closed_as = 'withdrawn' where i.id = led.id;
  -- A mail that has not gone yet stays here.
  delete from private.outgoing_mails m
  where m.dedupe = private.invitation_mail(led.id, led.sent_at) and m.sent_at is null;
  perform private.audit(auth.uid(), 'invitation_withdrawn', 'office', led.office_id::text,
    jsonb_build_object('invitation', led.id));
end
$$;

-- Thirty new days and a new mail; at most one mail a day to each.
create function public.renew_invitation(invitation uuid) returns void
  language plpgsql volatile security definer set search_path = '' as
$$
declare
  led private.invitations := private.led_invitation(invitation);
begin
  if private.invitations_left(led.office_id) = 0 then
    raise exception 'too_many_invitations' using errcode = 'PT429',
      hint = 'An office may send 200 invitations in 24 hours. Send it tomorrow, or show a join code.';
  end if;
  update private.invitations i
  set sent_at = now(), expires_at = now() + interval '30 days', created_by = auth.uid()
  where i.id = led.id;
  perform private.queue_invitation(led.id);
  perform private.audit(auth.uid(), 'invitation_renewed', 'office', led.office_id::text,
    jsonb_build_object('invitation', led.id));
end
$$;

revoke execute on function public.office_members(uuid), public.withdraw_invitation(uuid), public.renew_invitation(uuid)
  from public, anon, authenticated, service_role;
grant execute on function public.office_members(uuid), public.withdraw_invitation(uuid), public.renew_invitation(uuid)
  to authenticated;
