-- Exam questions, and apart from them their keys. Neither is reachable by a client: questions leave the database
-- through public.start_exam, drawn and shuffled, and keys never leave it.
create table private.exam_items (
  id         text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  module_id  text not null references public.catalog_modules (id),
  lesson_id  text not null references public.catalog_lessons (id),
  kind       text not null check (kind in ('single', 'multiple', 'true-false', 'order')),
  -- {"text": {"nb", "nn"}, "options": [{"id", "text": {"nb", "nn"}}]}
  body       jsonb not null check (jsonb_typeof(body -> 'options') = 'array'),
  retired_at timestamptz
);

create index exam_items_module_id on private.exam_items (module_id);
create index exam_items_lesson_id on private.exam_items (lesson_id);

create table private.exam_keys (
  item_id text primary key references private.exam_items (id) on delete cascade,
  -- {"correct": ["a"]}, or for kind `order` {"sequence": ["x", "y"]}
  key     jsonb not null check (coalesce(jsonb_typeof(key -> 'correct'), jsonb_typeof(key -> 'sequence')) = 'array')
);

-- Without a policy row level security lets nobody through: a second lock, should a grant ever be too wide.
alter table private.exam_items enable row level security;
alter table private.exam_keys enable row level security;
revoke all on private.exam_items, private.exam_keys from public, anon, authenticated, service_role;
