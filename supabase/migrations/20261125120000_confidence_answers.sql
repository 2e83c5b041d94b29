-- How sure somebody feels of what a module teaches, before and after it. Own eyes only: leaders get the office's mean
-- change (office_confidence), five people at a time. Never required, and deleted by the person at any time.
create table public.confidence_answers (
  user_id      uuid not null default auth.uid() references auth.users (id) on delete cascade,
  -- Statements are in the built site, as practice items are: there is nothing to refer to.
  statement_id text not null check (statement_id ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(statement_id) <= 100),
  moment       text not null check (moment in ('before', 'after')),
  module_id    text not null check (module_id ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(module_id) <= 100),
  -- From 1, «ikke trygg i det hele tatt», to 5, «helt trygg».
  value        int not null check (value between 1 and 5),
  answered_at  timestamptz not null,
  primary key (user_id, statement_id, moment)
);

create index confidence_answers_user_module on public.confidence_answers (user_id, module_id);

alter table public.confidence_answers enable row level security;

-- No update: the answer from before is not to be put right afterwards. Whoever wants to answer anew deletes first.
revoke all on public.confidence_answers from anon, authenticated, service_role;
grant select, insert (statement_id, moment, module_id, value, answered_at), delete
  on public.confidence_answers to authenticated;

create policy "people see how sure they were"
  on public.confidence_answers for select to authenticated
  using ((select auth.uid()) = user_id);

create policy "people say how sure they are"
  on public.confidence_answers for insert to authenticated
  with check ((select auth.uid()) = user_id);

create policy "people take back how sure they were"
  on public.confidence_answers for delete to authenticated
  using ((select auth.uid()) = user_id);

create function private.not_answered_tomorrow() returns trigger
  language plpgsql set search_path = '' as
$$
begin
  -- A device whose clock is ahead has not answered tomorrow.
  new.answered_at := least(new.answered_at, now());
  return new;
end
$$;

revoke execute on function private.not_answered_tomorrow() from public, anon, authenticated, service_role;

create trigger not_answered_tomorrow before insert on public.confidence_answers
  for each row execute function private.not_answered_tomorrow();
