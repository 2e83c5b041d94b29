-- «Samlinger»: when and where a network meets, what for, who comes, and what was agreed.
create table private.gatherings (
  -- Made by the caller, so that sending twice makes one gathering.
  id           uuid primary key,
  network_id   uuid not null references public.networks (id) on delete cascade,
  title        text not null,
  about        text not null default '',
  starts_at    timestamptz not null,
  -- A room, an address to a meeting on the web, or both.
  place        text not null default '',
  link         text not null default '',
  -- [{"minutes": 15, "text": "…", "pack": "<id>"}], in order.
  agenda       jsonb not null default '[]',
  -- Which office's turn it is.
  host_id      uuid references public.offices (id) on delete set null,
  cancelled_at timestamptz,
  -- Minutes, and [{"what": "…", "who": "…", "by": "2027-01-31"}].
  minutes      text not null default '',
  agreements   jsonb not null default '[]',
  -- Counts every change, so that a calendar takes the newest file.
  sequence     integer not null default 0,
  made_by      uuid references auth.users (id) on delete set null
);

create index gatherings_network_id on private.gatherings (network_id, starts_at);
create index gatherings_host_id on private.gatherings (host_id);
create index gatherings_made_by on private.gatherings (made_by);

create table private.gathering_people (
  gathering_id uuid not null references private.gatherings (id) on delete cascade,
  user_id      uuid not null references auth.users (id) on delete cascade,
  -- What they said beforehand.
  answer       text check (answer in ('yes', 'no', 'maybe')),
  -- Whether they came, as an owner has noted; null until then.
  came         boolean,
  primary key (gathering_id, user_id)
);

create index gathering_people_user_id on private.gathering_people (user_id);

-- Who has answered the evaluation, and apart from it what was answered: no person, no time, no order.
create table private.evaluation_turnout (
  gathering_id uuid not null references private.gatherings (id) on delete cascade,
  user_id      uuid not null references auth.users (id) on delete cascade,
  primary key (gathering_id, user_id)
);
create table private.evaluation_answers (
  gathering_id uuid not null references private.gatherings (id) on delete cascade,
  -- Three statements, from 1 (disagrees) to 4 (agrees).
  useful       smallint not null check (useful between 1 and 4),
  prepared     smallint not null check (prepared between 1 and 4),
  will_try     smallint not null check (will_try between 1 and 4),
  -- Whether it is in the figures: five are let in at a time.
  shown        boolean not null default false
);

create index evaluation_turnout_user_id on private.evaluation_turnout (user_id);
create index evaluation_answers_gathering_id on private.evaluation_answers (gathering_id);

alter table private.gatherings enable row level security;
alter table private.gathering_people enable row level security;
alter table private.evaluation_turnout enable row level security;
alter table private.evaluation_answers enable row level security;
revoke all on private.gatherings, private.gathering_people, private.evaluation_turnout, private.evaluation_answers
  from public, anon, authenticated, service_role;

-- Whether a list holds at most `most` objects, each with these keys as texts or numbers and nothing else.
create function private.is_list_of(list jsonb, keys text[], most integer) returns boolean
  language sql immutable set search_path = '' as
$$
  select jsonb_typeof(list) = 'array' and case when jsonb_typeof(list) = 'array' then
    jsonb_array_length(list) <= most and not exists (
      select from jsonb_array_elements(list) as e (item)
      where jsonb_typeof(e.item) <> 'object' or case when jsonb_typeof(e.item) = 'object' then exists (
        select from jsonb_each(e.item) as f (key, value)
        where f.key <> all (keys) or jsonb_typeof(f.value) not in ('string', 'number') or char_length(f.value #>> '{}') > 500) end)
    end
$$;

create function private.check_agenda(agenda jsonb) returns boolean
  language sql immutable set search_path = '' as
$$
  select private.is_list_of(agenda, array['minutes', 'text', 'pack'], 40) and case when jsonb_typeof(agenda) = 'array' then
    not exists (
      select from jsonb_array_elements(agenda) as e (item)
      where coalesce(e.item ->> 'minutes', '') !~ '^[0-9]{1,3}$' or coalesce(e.item ->> 'text', '') = '')
    end
$$;

create function private.check_gathering(title text, about text, place text, link text, agenda jsonb) returns void
  language plpgsql immutable set search_path = '' as
$$
begin
  if coalesce(title !~ '\S' or char_length(title) > 120 or char_length(about) > 4000 or char_length(place) > 200
    or char_length(link) > 500
    or not (link = '' or link ~ '^https://[^\s]+$') or not private.check_agenda(agenda), true)
  then
    raise exception 'malformed_gathering' using errcode = 'PT400',
      hint = 'A gathering has a title, a time, and where it is. A link begins with https://. Each item has minutes and a text.';
  end if;
  perform private.refuse_national_id(concat_ws(E'\n', title, about, place, link, agenda::text));
end
$$;

-- The gathering, held, for who may change it: an owner, whoever made it, and leaders of the office that hosts it.
create function private.gathering_to_change(gathering uuid) returns private.gatherings
  language plpgsql volatile set search_path = '' as
$$
declare
  kept private.gatherings;
begin
  select * into kept from private.gatherings g where g.id = gathering;
  perform private.require_open_network(kept.network_id, 'contributor');
  if kept.made_by = auth.uid() or private.leads_office(auth.uid(), kept.host_id)
    or private.network_role(auth.uid(), kept.network_id) = 'owner' then return kept; end if;
  raise exception 'not_your_gathering' using errcode = 'PT403',
    hint = 'An owner of the network, whoever made the gathering and leaders of the host office may change it.';
end
$$;

-- Makes a gathering, or changes it when it is there.
create function public.save_gathering(
  network uuid, gathering uuid, title text, starts timestamptz, about text default '', place text default '',
  link text default '', agenda jsonb default '[]', host uuid default null
) returns void
  language plpgsql security definer set search_path = '' as
$$
declare
  isnew boolean;
begin
  perform private.require_open_network(network, 'contributor');
  perform private.check_gathering(title, about, place, link, agenda);
  if starts is null or (host is not null and not exists (
    select from public.network_offices o where o.network_id = network and o.office_id = host and o.left_at is null))
  then
    raise exception 'malformed_gathering' using errcode = 'PT400',
      hint = 'A gathering has a time, and its host is an office that takes part.';
  end if;
  insert into private.gatherings (id, network_id, title, about, starts_at, place, link, agenda, host_id, made_by)
  values (gathering, network, btrim(title), btrim(about), starts, btrim(place), link, agenda, host, auth.uid())
  on conflict do nothing;
  isnew := found;
  if not isnew then
    if (private.gathering_to_change(gathering)).network_id <> network then
      raise exception 'id_taken' using errcode = 'PT409', hint = 'This id is in use. Make a new one.';
    end if;
    update private.gatherings g
    set title = btrim(save_gathering.title), about = btrim(save_gathering.about), starts_at = starts,
        place = btrim(save_gathering.place), link = save_gathering.link, agenda = save_gathering.agenda, host_id = host,
        sequence = g.sequence + 1
    where g.id = gathering;
  end if;
  perform private.note_network(network, case when isnew then 'gathering_made' else 'gathering_changed' end,
    jsonb_build_object('gathering', gathering));
end
$$;

create function public.cancel_gathering(gathering uuid, cancelled boolean) returns void
  language plpgsql security definer set search_path = '' as
$$
declare
  kept private.gatherings := private.gathering_to_change(gathering);
begin
  update private.gatherings g set cancelled_at = case when cancelled then now() end, sequence = g.sequence + 1
  where g.id = kept.id;
  perform private.note_network(kept.network_id, case when cancelled then 'gathering_cancelled' else 'gathering_restored' end,
    jsonb_build_object('gathering', kept.id));
end
$$;

-- The caller comes, may come, or does not.
create function public.sign_up(gathering uuid, answer text) returns void
  language plpgsql security definer set search_path = '' as
$$
declare
  kept private.gatherings;
begin
  select * into kept from private.gatherings g where g.id = gathering;
  perform private.require_open_network(kept.network_id, 'reader');
  if coalesce(answer, '') not in ('yes', 'no', 'maybe') then
    raise exception 'malformed_answer' using errcode = 'PT400', hint = 'Answer yes, no or maybe.';
  end if;
  if kept.cancelled_at is not null then
    raise exception 'gathering_cancelled' using errcode = 'PT409', hint = 'The gathering is cancelled.';
  end if;
  insert into private.gathering_people as p (gathering_id, user_id, answer) values (kept.id, auth.uid(), answer)
  on conflict (gathering_id, user_id) do update set answer = excluded.answer;
end
$$;

-- An owner notes who came.
create function public.mark_attendance(gathering uuid, person uuid, came boolean) returns void
  language plpgsql security definer set search_path = '' as
$$
declare
  kept private.gatherings;
begin
  select * into kept from private.gatherings g where g.id = gathering;
  perform private.require_open_network(kept.network_id, 'owner');
  if private.network_role(person, kept.network_id) is null then
    raise exception 'not_taking_part' using errcode = 'PT404', hint = 'This person does not take part in the network.';
  end if;
  insert into private.gathering_people as p (gathering_id, user_id, came) values (kept.id, person, mark_attendance.came)
  on conflict (gathering_id, user_id) do update set came = excluded.came;
end
$$;

-- Minutes and «hvem gjør hva, når»: contributors write them, whoever made the gathering.
create function public.save_minutes(gathering uuid, minutes text, agreements jsonb) returns void
  language plpgsql security definer set search_path = '' as
$$
declare
  kept private.gatherings;
begin
  select * into kept from private.gatherings g where g.id = gathering;
  perform private.require_open_network(kept.network_id, 'contributor');
  if coalesce(char_length(minutes) > 20000 or not private.is_list_of(agreements, array['what', 'who', 'by'], 60), true) then
    raise exception 'malformed_minutes' using errcode = 'PT400',
      hint = 'Minutes have at most 20000 characters and 60 agreements, each with what, who and by.';
  end if;
  perform private.refuse_national_id(minutes || E'\n' || agreements::text);
  update private.gatherings g
  set minutes = save_minutes.minutes, agreements = save_minutes.agreements where g.id = kept.id;
  perform private.note_network(kept.network_id, 'minutes_saved', jsonb_build_object('gathering', kept.id));
end
$$;

revoke execute on function private.is_list_of(jsonb, text[], integer), private.check_agenda(jsonb),
  private.check_gathering(text, text, text, text, jsonb), private.gathering_to_change(uuid),
  public.save_gathering(uuid, uuid, text, timestamptz, text, text, text, jsonb, uuid),
  public.cancel_gathering(uuid, boolean), public.sign_up(uuid, text), public.mark_attendance(uuid, uuid, boolean),
  public.save_minutes(uuid, text, jsonb)
  from public, anon, authenticated, service_role;
grant execute on function public.save_gathering(uuid, uuid, text, timestamptz, text, text, text, jsonb, uuid),
  public.cancel_gathering(uuid, boolean), public.sign_up(uuid, text), public.mark_attendance(uuid, uuid, boolean),
  public.save_minutes(uuid, text, jsonb) to authenticated;
