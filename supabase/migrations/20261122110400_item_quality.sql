-- How a module's exam items fare, for those who write them.

-- Refuses everybody but active authors and administrators, and the secret key.
create function private.require_author() returns void
  language plpgsql stable set search_path = '' as
$$
begin
  -- The role that the API has become; a security definer function does not change this setting.
  if current_setting('role', true) = 'service_role' then return; end if;
  if exists (
    select from public.role_grants g
    where g.user_id = auth.uid() and g.role in ('author', 'admin') and g.revoked_at is null)
  then return; end if;
  raise exception 'not_author' using errcode = 'PT403',
    hint = 'Only authors of the course may do this. Ask an administrator for the role, or sign in as an author.';
end
$$;

revoke execute on function private.require_author() from public, anon, authenticated, service_role;

-- Items of the exam with figures where at least `least` people have answered them, and flags on all questions.
-- Flagged questions outside the exam bank are practice questions of any module: the database does not know which.
create function public.item_quality(module text) returns jsonb
  language plpgsql stable security definer set search_path = '' as
$$
begin
  perform private.require_author();
  if not exists (select from public.catalog_modules m where m.id = item_quality.module) then
    raise exception 'module_unknown' using errcode = 'PT404',
      hint = 'There is no such module. Use an id from catalog_modules.';
  end if;
  return jsonb_build_object(
    'module_id', item_quality.module,
    'least', private.least_answers(),
    'items', (
      select coalesce(jsonb_agg(jsonb_build_object(
          'id', i.id, 'lesson_id', i.lesson_id, 'kind', i.kind, 'text', i.body -> 'text', 'unit', i.body -> 'unit',
          'answers', f.people, 'unanswered', f.unanswered,
          'difficulty', f.difficulty, 'discrimination', f.discrimination,
          'options', private.options_of(i, k.key, f.chosen, f.people),
          'written', coalesce(f.written, '[]'),
          'flags', private.flags_of(i.id))
        order by l.position, i.id), '[]')
      from private.exam_items i
      join private.exam_keys k on k.item_id = i.id
      join public.catalog_lessons l on l.id = i.lesson_id
      left join private.figures_of_items(item_quality.module) f on f.item_id = i.id
      where i.module_id = item_quality.module and i.retired_at is null),
    'practice', (
      select coalesce(jsonb_agg(jsonb_build_object('id', q.id, 'flags', private.flags_of(q.id)) order by q.id), '[]')
      from (
        select distinct f.question_id as id from public.question_flags f
        where not exists (select from private.exam_items i where i.id = f.question_id)) q));
end
$$;

revoke execute on function public.item_quality(text) from public, anon, authenticated, service_role;
grant execute on function public.item_quality(text) to authenticated, service_role;
