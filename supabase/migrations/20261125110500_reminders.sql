-- Reminders by rule: before a deadline, on it, and after it; once each, and at most one mail per person in seven days.

-- Which reminder belongs to a day, or null. Windows rather than days, so that a run that was missed, or a person who got a
-- mail yesterday, is reminded some days later instead of never. Twin of reminderRule in src/domain/plan/reminder-rule.ts.
create function private.reminder_rule(due_on date, today date) returns text
  language sql immutable set search_path = '' as
$$
  select case
    when today between due_on - 14 and due_on - 1 then 'before'
    when today between due_on and due_on + 6 then 'due'
    when today between due_on + 7 and due_on + 34 then 'after'
  end
$$;

-- What a person has been reminded of. The date is part of it: a new date has reminders of its own.
create table private.reminders (
  assignment_id uuid not null references public.assignments (id) on delete cascade,
  user_id       uuid not null references auth.users (id) on delete cascade,
  due_on        date not null,
  rule          text not null check (rule in ('before', 'due', 'after')),
  queued_on     date not null,
  primary key (assignment_id, user_id, due_on, rule)
);

create index reminders_user_id on private.reminders (user_id, queued_on);

alter table private.reminders enable row level security;
revoke all on private.reminders from public, anon, authenticated, service_role;

-- The reminders that are due for people with an address. `rests` says that the person has had a mail in these seven days.
create function private.due_reminders(today date)
  returns table (user_id uuid, email text, assignment_id uuid, due_on date, rule text, rests boolean)
  language sql stable set search_path = '' as
$$
  select m.user_id, u.email::text, r.assignment_id, r.due_on, private.reminder_rule(r.due_on, today),
    exists (
      select from private.reminders s
      where s.user_id = m.user_id and s.queued_on between today - 6 and today)
  from private.active_memberships m
  cross join lateral private.assigned(m.user_id, m.office_id, m.role, m.from_date) r
  join public.assignments a on a.id = r.assignment_id
  join auth.users u on u.id = m.user_id
  where r.status <> 'completed'
    and private.reminder_rule(r.due_on, today) is not null
    and u.email_confirmed_at is not null and u.email ~ '^[^@\s]+@[^@\s]+$'
    and (a.required or not exists (
      select from private.mail_settings s where s.user_id = m.user_id and not s.reminders))
    and not exists (
      select from private.reminders d
      where d.assignment_id = r.assignment_id and d.user_id = m.user_id and d.due_on = r.due_on
        and d.rule = private.reminder_rule(r.due_on, today))
$$;

-- What a reminder mail says of one assignment. No names but that of the leader who set it, and not the leader's note,
-- which may hold some.
create function private.reminder_item(person uuid, assignment uuid, due_on date, rule text) returns jsonb
  language sql stable set search_path = '' as
$$
  select jsonb_build_object(
    'due_on', reminder_item.due_on, 'rule', rule, 'required', a.required, 'office_name', o.name,
    'set_by', (select p.display_name from public.profiles p where p.user_id = a.created_by),
    'modules', (
      select jsonb_agg(m order by n) from jsonb_array_elements(
        private.modules_left(person, a.module_ids, a.created_at)) with ordinality as left_over (m, n)
      where not (m ->> 'done')::boolean))
  from public.assignments a join public.offices o on o.id = a.office_id
  where a.id = assignment
$$;

-- One person's mail, with everything that is due: assignments[1] is to be done by dates[1] and falls under rules[1].
create function private.queue_reminder(
  person uuid, email text, day date, assignments uuid[], dates date[], rules text[]) returns void
  language sql volatile set search_path = '' as
$$
  select private.queue_mail(email, 'reminder', jsonb_build_object(
      'language', (select s.language from private.mail_settings s where s.user_id = person),
      'items', (
        select jsonb_agg(private.reminder_item(person, w.a, w.d, w.r) order by w.n)
        from unnest(assignments, dates, rules) with ordinality as w (a, d, r, n))),
    'reminder:' || person || ':' || day);
  insert into private.reminders (assignment_id, user_id, due_on, rule, queued_on)
  select w.a, person, w.d, w.r, day from unnest(assignments, dates, rules) as w (a, d, r);
$$;

-- Puts one mail in the queue for each person who is to be reminded today, and notes it. Safe to run any number of times and
-- at once. Answers {today, people, reminders, resting, would}: counts, where `resting` are people who are due but had a
-- mail this week. With `dry` nothing is done, and `would` says who would get what, as [{user_id, reminders:
-- [{assignment_id, rule}]}]: ids, no names or addresses.
-- On Supabase: select cron.schedule('barneblikk-reminders', '0 6 * * 1-5', 'select private.queue_reminders()');
create function private.queue_reminders(today date default null, dry boolean default false) returns jsonb
  language plpgsql volatile set search_path = '' as
$$
declare
  day       date := coalesce(today, private.today());
  one       record;
  would     jsonb[] := '{}';
  people    int := 0;
  reminders int := 0;
  resting   int := 0;
begin
  -- The second of two waits, and its next statement sees what the first has written.
  perform pg_advisory_xact_lock(hashtextextended('queue_reminders', 0));
  for one in
    select d.user_id, min(d.email) as email, bool_or(d.rests) as rests,
      array_agg(d.assignment_id order by d.due_on, d.assignment_id) as assignments,
      array_agg(d.due_on order by d.due_on, d.assignment_id) as dates,
      array_agg(d.rule order by d.due_on, d.assignment_id) as rules
    from private.due_reminders(day) d group by d.user_id order by d.user_id
  loop
    if one.rests then
      resting := resting + 1;
      continue;
    end if;
    people := people + 1;
    reminders := reminders + cardinality(one.assignments);
    if dry then
      would := would || jsonb_build_object('user_id', one.user_id, 'reminders', (
        select jsonb_agg(jsonb_build_object('assignment_id', w.a, 'rule', w.r))
        from unnest(one.assignments, one.rules) as w (a, r)));
    else
      perform private.queue_reminder(one.user_id, one.email, day, one.assignments, one.dates, one.rules);
    end if;
  end loop;
  return jsonb_build_object(
    'today', day, 'people', people, 'reminders', reminders, 'resting', resting, 'would', to_jsonb(would));
end
$$;

-- The same for whoever has the secret key: `npm run remind`.
create function public.queue_reminders(today date default null, dry boolean default false) returns jsonb
  language sql volatile security definer set search_path = '' as
$$
  select private.queue_reminders(today, dry)
$$;

revoke execute on function
  private.reminder_rule(date, date), private.due_reminders(date), private.reminder_item(uuid, uuid, date, text),
  private.queue_reminder(uuid, text, date, uuid[], date[], text[]),
  private.queue_reminders(date, boolean), public.queue_reminders(date, boolean)
  from public, anon, authenticated, service_role;
grant execute on function public.queue_reminders(date, boolean) to service_role;
