-- Refuses what may be about a person: a national identity number, a long number of any kind, an address for mail.
create function private.check_search_words(words text) returns void
  language plpgsql immutable set search_path = '' as
$$
begin
  if private.has_national_id(words) then
    raise exception 'national_id_in_text' using errcode = 'PT422',
      hint = 'The search has a national identity number in it, and is not counted.';
  end if;
  if words ~ '(\d[ -]?){6}|@' then
    raise exception 'personal_data_in_text' using errcode = 'PT422',
      hint = 'The search has a long number or an e-mail address in it, and is not counted.';
  end if;
  if coalesce(char_length(words), 0) not between 2 and 60 then
    raise exception 'malformed_search' using errcode = 'PT400', hint = 'Send between 2 and 60 characters.';
  end if;
end
$$;

-- One more of the caller's searches today, refused from 51 on.
create function private.count_sender(caller uuid) returns void
  language plpgsql security definer set search_path = '' as
$$
declare
  sent integer;
begin
  delete from private.empty_search_senders s where s.day < current_date;
  insert into private.empty_search_senders as s (user_id) values (caller)
  on conflict on constraint empty_search_senders_pkey do update set times = s.times + 1
  returning s.times into sent;
  if sent > 50 then
    raise exception 'too_many_searches' using errcode = 'PT429',
      hint = 'Fifty of your searches have been counted today. The search itself works as before.';
  end if;
end
$$;

/*
 * Counts words that found nothing. Only those who are signed in can be counted, since only they can be kept from filling
 * the list; that they were counted is forgotten the day after, and was never kept with the words. Words that have not
 * been seen often enough within ninety days are forgotten.
 */
create function public.note_empty_search(words text) returns void
  language plpgsql security definer set search_path = '' as
$$
declare
  plain text := private.plain_search(note_empty_search.words);
begin
  if auth.uid() is null then
    raise exception 'not_signed_in' using errcode = 'PT401', hint = 'Sign in first.';
  end if;
  perform private.check_search_words(plain);
  perform private.count_sender(auth.uid());
  delete from private.empty_searches e
  where e.times < private.least_searches() and e.last_seen < current_date - 90;
  insert into private.empty_searches as e (words) values (plain)
  on conflict on constraint empty_searches_pkey do update set times = e.times + 1, last_seen = current_date;
end
$$;

-- What is searched for in vain, most often first: for authors and administrators.
create function public.empty_searches() returns jsonb
  language plpgsql stable security definer set search_path = '' as
$$
begin
  perform private.require_author();
  return (
    select coalesce(jsonb_agg(jsonb_build_object('words', e.words, 'times', e.times, 'last_seen', e.last_seen)
      order by e.times desc, e.words), '[]')
    from (
      select * from private.empty_searches s where s.times >= private.least_searches()
      order by s.times desc, s.words limit 100) e);
end
$$;

revoke execute on function private.check_search_words(text), private.count_sender(uuid),
  public.note_empty_search(text), public.empty_searches() from public, anon, authenticated, service_role;
grant execute on function public.note_empty_search(text) to authenticated;
grant execute on function public.empty_searches() to authenticated, service_role;
