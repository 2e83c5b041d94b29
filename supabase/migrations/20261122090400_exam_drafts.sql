-- Answers not handed in yet, so that an exam can be gone on with on another device. Nobody reads them but their owner,
-- through start_exam and save_exam_draft; they are gone when the exam is handed in.
create table private.exam_drafts (
  attempt_id uuid primary key references public.exam_attempts (id) on delete cascade,
  -- {item id: {"answer", "confidence"?, "at"}}: DraftAnswer in src/domain/exam.ts.
  answers    jsonb not null default '{}',
  updated_at timestamptz not null default now()
);

alter table private.exam_drafts enable row level security;
revoke all on private.exam_drafts from public, anon, authenticated, service_role;

-- The caller's attempt, or an error. Locked, so that what is decided about it holds.
create function private.own_attempt(attempt uuid) returns public.exam_attempts
  language plpgsql set search_path = '' as
$$
declare
  mine public.exam_attempts;
begin
  select * into mine from public.exam_attempts a where a.id = attempt and a.user_id = auth.uid() for update;
  if not found then
    raise exception 'attempt_unknown' using errcode = 'PT404',
      hint = 'You have no such exam. Begin one with start_exam, signed in as the same person.';
  end if;
  return mine;
end
$$;

-- Refuses what is no draft: {item id: {"answer", "at", "confidence"?}}.
create function private.check_draft(answers jsonb) returns void
  language plpgsql stable set search_path = '' as
$$
begin
  if exists (
    select from jsonb_each(answers) as given (item, draft)
    where jsonb_typeof(draft) <> 'object'
      or jsonb_typeof(draft -> 'at') is distinct from 'string'
      or draft ->> 'at' !~ '^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z$'
      or coalesce(draft ->> 'confidence' not in ('sure', 'unsure', 'guess'), false)
      or draft - array['answer', 'at', 'confidence'] <> '{}')
  then
    raise exception 'draft_malformed' using errcode = 'PT422',
      hint = 'Send each answer as {"answer": …, "at": "2026-11-22T10:00:00.000Z", "confidence": "sure", "unsure" or "guess"}.';
  end if;
end
$$;

-- A moment as browsers write it: such texts sort as the moments do.
create function private.utc_text(moment timestamptz) returns text
  language sql immutable set search_path = '' as
$$
  select to_char(moment at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
$$;

-- Both drafts as one. Of two answers to one question the later stands; a clock that is ahead counts as now.
create function private.merged_draft(kept jsonb, given jsonb) returns jsonb
  language sql stable set search_path = '' as
$$
  select coalesce(jsonb_object_agg(item, draft), '{}')
  from (
    select distinct on (item) item, draft
    from (
      select item, draft, 0 as fresh from jsonb_each(kept) as k (item, draft)
      union all
      select item, jsonb_set(draft, '{at}', to_jsonb(least(draft ->> 'at', private.utc_text(now())))), 1
      from jsonb_each(given) as g (item, draft)) both_of_them
    order by item, draft ->> 'at' collate "C" desc, fresh desc) newest
$$;

revoke execute on function private.own_attempt(uuid), private.check_draft(jsonb), private.utc_text(timestamptz),
  private.merged_draft(jsonb, jsonb)
  from public, anon, authenticated, service_role;
