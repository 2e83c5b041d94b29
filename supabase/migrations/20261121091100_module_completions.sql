-- That a person completed an edition of a module. A fact: recorded once, never changed, never taken back.
create table public.module_completions (
  user_id         uuid not null references auth.users (id) on delete cascade,
  module_id       text not null references public.catalog_modules (id),
  edition         int not null,
  content_version text not null,
  completed_at    timestamptz not null default now(),
  primary key (user_id, module_id, edition)
);

create index module_completions_module_id on public.module_completions (module_id);

alter table public.module_completions enable row level security;

revoke all on public.module_completions from anon, authenticated, service_role;
grant select on public.module_completions to authenticated, service_role;

create policy "people see their own completions"
  on public.module_completions for select to authenticated
  using ((select auth.uid()) = user_id);
