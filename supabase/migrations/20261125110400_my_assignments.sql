-- What a person wants of reminders. No row: they come, in both languages.
create table private.mail_settings (
  user_id    uuid primary key references auth.users (id) on delete cascade,
  -- Whether mails come about what is not required; those about what is required always come.
  reminders  boolean not null default true,
  language   text check (language in ('nb', 'nn')),
  updated_at timestamptz not null default now()
);

alter table private.mail_settings enable row level security;
revoke all on private.mail_settings from public, anon, authenticated, service_role;

-- What is asked of the caller, across offices, with who set it and what is left. Those completed stay for 30 days after
-- their date. The status is the one that the leader is shown.
create function public.my_assignments() returns jsonb
  language sql stable security definer set search_path = '' as
$$
  select jsonb_build_object(
    'reminders', coalesce((select s.reminders from private.mail_settings s where s.user_id = auth.uid()), true),
    'language', (select s.language from private.mail_settings s where s.user_id = auth.uid()),
    'today', private.today(),
    'assignments', coalesce((
      select jsonb_agg(jsonb_build_object(
          'id', a.id, 'office', jsonb_build_object('id', o.id, 'name', o.name),
          'set_by', (select p.display_name from public.profiles p where p.user_id = a.created_by),
          'module_id', a.module_id, 'path_id', a.path_id, 'required', a.required, 'due_on', r.due_on, 'note', a.note,
          'status', r.status, 'modules', private.modules_left(m.user_id, a.module_ids, a.created_at))
        order by r.due_on, a.created_at, a.id)
      from private.active_memberships m
      cross join lateral private.assigned(m.user_id, m.office_id, m.role, m.from_date) r
      join public.assignments a on a.id = r.assignment_id
      join public.offices o on o.id = a.office_id
      where m.user_id = auth.uid() and (r.status <> 'completed' or r.due_on >= private.today() - 30)), '[]'))
  -- Without this, nobody signed in would be everybody.
  where auth.uid() is not null
$$;

-- Says whether the caller wants mails about what is not required, and in which language; null: both.
create function public.set_reminder_mails(wanted boolean, language text default null) returns void
  language sql volatile security definer set search_path = '' as
$$
  insert into private.mail_settings as s (user_id, reminders, language)
  values (auth.uid(), wanted, set_reminder_mails.language)
  on conflict (user_id) do update set reminders = excluded.reminders, language = excluded.language, updated_at = now()
$$;

revoke execute on function public.my_assignments(), public.set_reminder_mails(boolean, text)
  from public, anon, authenticated, service_role;
grant execute on function public.my_assignments(), public.set_reminder_mails(boolean, text) to authenticated;
