-- Inviting and updating members from a list: typed, pasted, or read from a file in the browser.

-- What is wrong with one row, or null. Machine words; the page has the sentences.
create function private.fault_in_row(email text, name text, role text, team text, line text) returns text
  language sql immutable set search_path = '' as
$$
  select case
    -- Kept apart by a sign that no such number has in it.
    when private.has_national_id(concat_ws(' | ', email, name, role, team, line)) then 'national_id_in_text'
    when email is null then 'email_missing'
    when char_length(email) > 254 or email !~ '^[^@\s,;<>"]+@[^@\s,;<>"]+\.[^@\s,;<>".]{2,}$' then 'email_malformed'
    when role not in ('advisor', 'leader') then 'role_unknown'
    when line not in ('municipal', 'state') then 'line_unknown'
    when char_length(name) > 80 then 'name_too_long'
    when char_length(team) > 60 then 'team_too_long'
  end
$$;

-- Text of a cell without what is invisible; null when nothing is left.
create function private.plain_cell(cell text) returns text
  language sql immutable set search_path = '' as
$$
  select nullif(btrim(regexp_replace(cell, '[[:cntrl:]\s\u00a0\u200b\ufeff]+', ' ', 'g')), '')
$$;

revoke execute on function private.fault_in_row(text, text, text, text, text), private.plain_cell(text)
  from public, anon, authenticated, service_role;

/*
 * What each row would do, without doing it. `rows` is [{row, email, name?, role?, team?, line?}], `row` the line in the
 * file. What is left empty stays as it is. Outcomes:
 *   invited    a new invitation, or one that had run out, and a mail
 *   updated    a member's role or team, or what an open invitation says; no mail
 *   unchanged  a member, or invited already, with just this
 *   refused    for the reason in `fault`; then the whole list is refused
 * A leader's own role is not changed here, so an office never loses its last leader by a file.
 */
create function private.planned_import(office uuid, rows jsonb)
  returns table (place integer, email text, name text, role text, team text, line text,
    membership uuid, invitation uuid, outcome text, fault text)
  language sql stable set search_path = '' as
$$
  with given as (
    select
      r.place, private.plain_cell(lower(r.cells ->> 'email')) as email, private.plain_cell(r.cells ->> 'name') as name,
      private.plain_cell(r.cells ->> 'role') as role, private.plain_cell(r.cells ->> 'team') as team,
      private.plain_cell(r.cells ->> 'line') as line
    from (
      select coalesce((e.cells ->> 'row')::integer, e.n::integer) as place, e.cells
      from jsonb_array_elements(rows) with ordinality as e (cells, n)) r),
  checked as (
    select g.*, coalesce(
      private.fault_in_row(g.email, g.name, g.role, g.team, g.line),
      case when row_number() over (partition by g.email order by g.place) > 1 then 'duplicate' end) as fault
    from given g),
  people as (
    select lower(u.email) as email, u.id, m.id as membership, m.role, m.team
    from auth.users u join private.active_memberships m on m.user_id = u.id
    where m.office_id = planned_import.office and u.email_confirmed_at is not null),
  known as (
    select
      c.*, p.id as person, p.membership, p.role as role_now, p.team as team_now, i.id as invitation, i.expires_at,
      i.role as role_asked, i.team as team_asked, i.name as name_asked, i.line as line_asked,
      exists (
        select from private.invitations d
        where d.office_id = planned_import.office and d.email = c.email and d.closed_as = 'declined'
          and d.closed_at > now() - interval '30 days') as declined
    from checked c
    left join people p on p.email = c.email
    left join private.invitations i
      on i.office_id = planned_import.office and i.email = c.email and i.closed_at is null and p.membership is null),
  judged as (
    select k.*, case
      when k.fault is not null then k.fault
      when k.person = auth.uid() and k.role <> k.role_now then 'own_role'
      when k.membership is null and k.invitation is null and k.declined then 'declined'
    end as why
    from known k)
  select
    j.place, j.email, j.name, j.role, j.team, j.line, j.membership, j.invitation,
    case
      when j.why is not null then 'refused'
      when j.membership is not null then
        case when coalesce(j.role, j.role_now) is distinct from j.role_now
               or coalesce(j.team, j.team_now) is distinct from j.team_now then 'updated' else 'unchanged' end
      when j.invitation is null or j.expires_at <= now() then 'invited'
      when coalesce(j.role, j.role_asked) is distinct from j.role_asked
        or coalesce(j.team, j.team_asked) is distinct from j.team_asked
        or coalesce(j.name, j.name_asked) is distinct from j.name_asked
        or coalesce(j.line, j.line_asked) is distinct from j.line_asked then 'updated'
      else 'unchanged'
    end,
    j.why
  from judged j
$$;

-- What the caller is told of a plan.
create function private.shown_import(office uuid, rows jsonb, done boolean) returns jsonb
  language sql stable set search_path = '' as
$$
  select jsonb_build_object('done', done, 'left', private.invitations_left(office), 'rows', (
    select coalesce(jsonb_agg(jsonb_build_object(
      'row', p.place, 'email', p.email, 'outcome', p.outcome, 'fault', p.fault) order by p.place), '[]')
    from private.planned_import(office, rows) p))
$$;

create function private.require_rows(rows jsonb) returns void
  language plpgsql immutable set search_path = '' as
$$
begin
  if jsonb_typeof(rows) is distinct from 'array' or jsonb_array_length(rows) = 0
    or exists (select from jsonb_array_elements(rows) as e (cells)
      where jsonb_typeof(e.cells) <> 'object' or coalesce(e.cells ->> 'row', '1') !~ '^[0-9]{1,6}$')
  then
    raise exception 'malformed_rows' using errcode = 'PT400',
      hint = 'Send a list of rows: [{"row": 2, "email": "…", "name": "…", "role": "advisor", "team": "…"}].';
  end if;
  if jsonb_array_length(rows) > 500 then
    raise exception 'too_many_rows' using errcode = 'PT400', hint = 'Send at most 500 rows at a time.';
  end if;
end
$$;

revoke execute on function private.planned_import(uuid, jsonb), private.shown_import(uuid, jsonb, boolean),
  private.require_rows(jsonb) from public, anon, authenticated, service_role;

-- Puts one row's invitation in its place, new or renewed, and queues the mail where one is due.
create function private.write_invitation(office uuid, email text, name text, role text, team text, line text, mail boolean)
  returns void
  language plpgsql set search_path = '' as
$$
#variable_conflict use_column
declare
  written uuid;
begin
  insert into private.invitations as i (office_id, email, name, role, team, line, created_by)
  values (office, write_invitation.email, write_invitation.name, coalesce(write_invitation.role, 'advisor'),
    write_invitation.team, write_invitation.line, auth.uid())
  on conflict (office_id, email) where closed_at is null do update set
    name = coalesce(excluded.name, i.name), team = coalesce(excluded.team, i.team),
    role = coalesce(write_invitation.role, i.role), line = coalesce(excluded.line, i.line),
    created_by = excluded.created_by,
    sent_at = case when write_invitation.mail then now() else i.sent_at end,
    expires_at = case when write_invitation.mail then now() + interval '30 days' else i.expires_at end
  returning i.id into written;
  if write_invitation.mail then perform private.queue_invitation(written); end if;
end
$$;

-- Addresses are kept no longer than they are of use: ninety days after an invitation is answered or has run out.
create function private.forget_old_invitations(office uuid) returns void
  language sql volatile set search_path = '' as
$$
  delete from private.invitations i
  where i.office_id = office and coalesce(i.closed_at, i.expires_at) < now() - interval '90 days';
  delete from private.outgoing_mails m where m.kind = 'invitation' and m.created_at < now() - interval '90 days';
$$;

revoke execute on function private.write_invitation(uuid, text, text, text, text, text, boolean),
  private.forget_old_invitations(uuid) from public, anon, authenticated, service_role;

-- What `import_members` would do with these rows. Writes nothing.
create function public.preview_members(office uuid, rows jsonb) returns jsonb
  language plpgsql stable security definer set search_path = '' as
$$
begin
  perform private.require_leader(office);
  perform private.require_rows(rows);
  return private.shown_import(office, rows, false);
end
$$;

/*
 * Invites and updates: all rows, or, when one is refused, none. Answers with what was done to each row, `done` false when
 * nothing was. @throws too_many_invitations when more mails are due than the office may send today.
 */
create function public.import_members(office uuid, rows jsonb) returns jsonb
  language plpgsql volatile security definer set search_path = '' as
$$
declare
  plan jsonb;
  r    record;
begin
  perform private.require_leader(office);
  perform private.require_rows(rows);
  -- Two lists at once would each count the other's mails as not sent.
  perform from public.offices o where o.id = office for no key update;
  -- The caller may have lost the role while waiting.
  perform private.require_leader(office);
  perform private.forget_old_invitations(office);

  plan := private.shown_import(office, rows, true);
  if jsonb_path_exists(plan, '$.rows[*] ? (@.outcome == "refused")') then
    return jsonb_set(plan, '{done}', 'false');
  end if;
  if jsonb_array_length(jsonb_path_query_array(plan, '$.rows[*] ? (@.outcome == "invited")')) > (plan ->> 'left')::int then
    raise exception 'too_many_invitations' using errcode = 'PT429',
      hint = 'An office may send 200 invitations in 24 hours. Send the rest tomorrow, or show a join code.';
  end if;

  for r in select * from private.planned_import(office, rows) p where p.outcome <> 'unchanged' order by p.place loop
    if r.membership is null then
      perform private.write_invitation(office, r.email, r.name, r.role, r.team, r.line, r.outcome = 'invited');
    else
      update public.memberships m set role = coalesce(r.role, m.role), team = coalesce(r.team, m.team)
      where m.id = r.membership;
      perform private.audit(auth.uid(), 'member_updated', 'membership', r.membership::text,
        jsonb_strip_nulls(jsonb_build_object('role', r.role)));
    end if;
  end loop;
  perform private.audit(auth.uid(), 'members_imported', 'office', office::text,
    jsonb_build_object('rows', jsonb_array_length(rows)));
  return jsonb_set(plan, '{left}', to_jsonb(private.invitations_left(office)));
end
$$;

revoke execute on function public.preview_members(uuid, jsonb), public.import_members(uuid, jsonb)
  from public, anon, authenticated, service_role;
grant execute on function public.preview_members(uuid, jsonb), public.import_members(uuid, jsonb) to authenticated;
