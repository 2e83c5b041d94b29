-- What the course consists of today: the denominator of every «2 of 5 lessons». Loaded from content/ by
-- public.sync_catalog; ids are forever, so a module or lesson that is gone is retired, never deleted.
create table public.catalog_modules (
  id              text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  position        int not null,
  -- Rises when those who completed the module must take it again.
  edition         int not null check (edition >= 1),
  -- Fingerprint of what lessons and exam say; changes with any letter.
  content_version text not null,
  pass_mark       numeric not null default 0.8 check (pass_mark > 0 and pass_mark <= 1),
  exam_size       int not null default 10 check (exam_size >= 1),
  title_nb        text not null,
  title_nn        text not null,
  retired_at      timestamptz,
  updated_at      timestamptz not null default now()
);

create table public.catalog_lessons (
  id         text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  module_id  text not null references public.catalog_modules (id),
  position   int not null,
  title_nb   text not null,
  title_nn   text not null,
  retired_at timestamptz
);

create index catalog_lessons_module_id on public.catalog_lessons (module_id);

alter table public.catalog_modules enable row level security;
alter table public.catalog_lessons enable row level security;

revoke all on public.catalog_modules, public.catalog_lessons from anon, authenticated, service_role;
grant select on public.catalog_modules, public.catalog_lessons to anon, authenticated, service_role;

create policy "everyone sees the modules"
  on public.catalog_modules for select to anon, authenticated
  using (true);

create policy "everyone sees the lessons"
  on public.catalog_lessons for select to anon, authenticated
  using (true);

create trigger touch_updated_at before update on public.catalog_modules
  for each row execute function private.touch_updated_at();
