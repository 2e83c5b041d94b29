-- The open invitation that is the caller's to answer, held so that it is answered once; null when there is none.
create function private.my_open_invitation(invitation uuid) returns private.invitations
  language sql volatile set search_path = '' as
$$
  select i from private.invitations i
  where i.id = (select o.id from private.open_invitations o where o.id = invitation)
    and i.email = private.verified_email(auth.uid())
    -- Looked at again in the row that is held: it may have been answered while this waited.
    and i.closed_at is null
  for update
$$;

create function private.refuse_invitation() returns void
  language plpgsql set search_path = '' as
$$
begin
  raise exception 'invitation_gone' using errcode = 'PT404',
    hint = 'There is no such open invitation to your e-mail address. Ask the leader of the office for a new one.';
end
$$;

revoke execute on function private.my_open_invitation(uuid), private.refuse_invitation()
  from public, anon, authenticated, service_role;

-- The open invitations to the address that the caller has shown to be theirs.
create function public.my_invitations() returns jsonb
  language sql stable security definer set search_path = '' as
$$
  select coalesce(jsonb_agg(jsonb_build_object(
      'id', i.id, 'office_name', o.name, 'inviter', p.display_name, 'role', i.role, 'team', i.team,
      'expires_at', i.expires_at) order by o.name), '[]')
  from private.open_invitations i
  join public.offices o on o.id = i.office_id
  left join public.profiles p on p.user_id = i.created_by
  where i.email = private.verified_email(auth.uid())
$$;

/*
 * Makes the caller a member as the invitation says. A member already keeps the membership, and becomes leader where the
 * invitation is to lead. The proposed line is taken by those who have said none; the name never is.
 */
create function public.accept_invitation(invitation uuid) returns jsonb
  language plpgsql security definer set search_path = '' as
$$
declare
  caller  uuid := auth.uid();
  invited private.invitations := private.my_open_invitation(invitation);
begin
  if invited.id is null then perform private.refuse_invitation(); end if;
  insert into public.memberships as m (user_id, office_id, role, team, granted_by)
  values (caller, invited.office_id, invited.role, invited.team, invited.created_by)
  on conflict (user_id, office_id) where to_date is null do update
    set role = case when excluded.role = 'leader' then 'leader' else m.role end,
        team = coalesce(m.team, excluded.team);
  update public.profiles p set line = invited.line
  where p.user_id = caller and p.line is null and invited.line is not null;
  update private.invitations i set closed_at = now(), closed_as = 'accepted' where i.id = invited.id;
  perform private.audit(caller, 'invitation_accepted', 'office', invited.office_id::text,
    jsonb_build_object('invitation', invited.id, 'role', invited.role));
  return (
    select jsonb_build_object('office_id', o.id, 'office_name', o.name)
    from public.offices o where o.id = invited.office_id);
end
$$;

-- Says no. The leader sees that, and can invite the same address again after thirty days.
create function public.decline_invitation(invitation uuid) returns void
  language plpgsql security definer set search_path = '' as
$$
declare
  invited private.invitations := private.my_open_invitation(invitation);
begin
  if invited.id is null then perform private.refuse_invitation(); end if;
  update private.invitations i set closed_at = now(), closed_as = 'declined' where i.id = invited.id;
  perform private.audit(auth.uid(), 'invitation_declined', 'office', invited.office_id::text,
    jsonb_build_object('invitation', invited.id));
end
$$;

revoke execute on function public.my_invitations(), public.accept_invitation(uuid), public.decline_invitation(uuid)
  from public, anon, authenticated, service_role;
grant execute on function public.my_invitations(), public.accept_invitation(uuid), public.decline_invitation(uuid)
  to authenticated;
