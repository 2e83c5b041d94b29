-- How far each person has come in each module: what leaders read, one row instead of many. Worked out from the
-- facts by triggers (…_keep_states.sql); nobody writes here, and losing it would lose nothing.
create table public.module_states (
  user_id      uuid not null references auth.users (id) on delete cascade,
  module_id    text not null references public.catalog_modules (id),
  status       text not null check (status in ('not-started', 'in-progress', 'completed', 'changed')),
  -- Of the lessons that the module has today.
  lessons_read int not null,
  -- In today's edition.
  exam_passed  boolean not null,
  -- The latest completion, also of an earlier edition.
  completed_at timestamptz,
  updated_at   timestamptz not null default now(),
  primary key (user_id, module_id)
);

create index module_states_module_id on public.module_states (module_id);

alter table public.module_states enable row level security;

revoke all on public.module_states from anon, authenticated, service_role;
grant select on public.module_states to authenticated, service_role;

create policy "people see how far they have come"
  on public.module_states for select to authenticated
  using ((select auth.uid()) = user_id);
