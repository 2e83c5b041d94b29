-- Four more kinds of questions, and parts of a point.
alter table private.exam_items drop constraint exam_items_kind_check;
alter table private.exam_items add constraint exam_items_kind_check check (kind in (
  'single', 'multiple', 'true-false', 'order', 'match', 'number', 'short-text', 'text-marking'));

-- {"correct": […]}, {"sequence": […]}, {"pairs": {option: target}}, {"value", "tolerance"} or {"accepted", "refused"}:
-- Key in src/domain/grading.ts.
alter table private.exam_keys drop constraint exam_keys_key_check;
alter table private.exam_keys add constraint exam_keys_key_check check (coalesce(
  jsonb_typeof(key -> 'correct') = 'array'
  or jsonb_typeof(key -> 'sequence') = 'array'
  or jsonb_typeof(key -> 'pairs') = 'object'
  or (jsonb_typeof(key -> 'value') = 'number' and jsonb_typeof(key -> 'tolerance') = 'number')
  or (jsonb_typeof(key -> 'accepted') = 'array' and jsonb_typeof(key -> 'refused') = 'array'), false));

-- What options are matched with, in the order shown; empty for the other kinds.
alter table private.exam_draws add column target_order text[] not null default '{}';

-- Points: an answer may be right in part.
alter table public.exam_attempts alter column score type numeric(5, 2);
