-- «Er spørsmålet uklart?»: one person's message about one question, from a check or an exam. It is meant for the
-- authors, who are told the texts by public.item_quality and never the persons.
create table public.question_flags (
  user_id     uuid not null default auth.uid() references auth.users (id) on delete cascade,
  -- A practice question or an exam item. The database knows the exam bank only, so this points nowhere.
  question_id text not null check (question_id ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length(question_id) <= 100),
  -- Empty when the person only says that the question is unclear.
  text        text not null default '' check (char_length(text) <= 500),
  created_at  timestamptz not null default now(),
  updated_at  timestamptz not null default now(),
  primary key (user_id, question_id)
);

create index question_flags_question_id on public.question_flags (question_id, updated_at desc);

alter table public.question_flags enable row level security;

-- Nobody else reads the rows, the secret key included: who sent what is between the person and the database.
-- Sending again replaces, and the Data API then sets every column that was sent: so question_id may be updated, too.
revoke all on public.question_flags from anon, authenticated, service_role;
grant select, insert (question_id, text), update (question_id, text), delete on public.question_flags to authenticated;

create policy "people see their own flags"
  on public.question_flags for select to authenticated
  using ((select auth.uid()) = user_id);

create policy "people flag questions as themselves"
  on public.question_flags for insert to authenticated
  with check ((select auth.uid()) = user_id);

create policy "people change their own flags"
  on public.question_flags for update to authenticated
  using ((select auth.uid()) = user_id)
  with check ((select auth.uid()) = user_id);

create policy "people withdraw their own flags"
  on public.question_flags for delete to authenticated
  using ((select auth.uid()) = user_id);

create trigger touch_updated_at before update on public.question_flags
  for each row execute function private.touch_updated_at();

-- Security definer, since the sender may not call what is in `private`.
create function private.check_flag() returns trigger
  language plpgsql security definer set search_path = '' as
$$
begin
  if private.has_national_id(new.text) then
    raise exception 'national_id_in_text' using errcode = 'PT422',
      hint = 'The text has a national identity number in it. Take it out, and names too, and send again.';
  end if;
  -- Two sent at once would each count without the other.
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('question_flags' || new.user_id::text, 0));
  if 50 <= (
    select count(*) from public.question_flags f
    where f.user_id = new.user_id and f.question_id <> new.question_id and f.updated_at > now() - interval '1 day')
  then
    raise exception 'too_many_flags' using errcode = 'PT429',
      hint = 'You have sent 50 messages about questions in a day. Send the rest tomorrow.';
  end if;
  return new;
end
$$;

revoke execute on function private.check_flag() from public, anon, authenticated, service_role;

create trigger check_flag before insert or update on public.question_flags
  for each row execute function private.check_flag();
