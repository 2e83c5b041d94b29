import type postgres from 'postgres';

/** The size of the country: 400 offices of 50 people, 12 modules. Of 10 lessons, twice what the course has, 9 are read. */
export const people = 20_000;
const officeSize = 50;
const modules = 12;
export const lessonsEach = 10;
const lessonsRead = 9;

/** Made without triggers and foreign keys: what is measured is reading, and rows lie as they arrive, at random. */
export async function loadCountry(sql: postgres.Sql): Promise<void> {
  await sql.unsafe(`
    set session_replication_role = replica;
    insert into auth.users (id, email) select gen_random_uuid(), n || '@x.example' from generate_series(1, ${people}) n;
    create temp table person as select id, row_number() over () as n from auth.users;
    insert into public.offices (id, name) select gen_random_uuid(), 'Nav ' || n
      from generate_series(1, ${people / officeSize}) n;
    create temp table office as select id, row_number() over () - 1 as n from public.offices;
    insert into public.profiles (user_id, display_name, line) select id, 'Person ' || n, 'municipal' from person;
    insert into public.memberships (user_id, office_id, role)
      select p.id, o.id, case when p.n <= ${people / officeSize} then 'leader' else 'advisor' end
      from person p join office o on o.n = p.n % ${people / officeSize};
    insert into public.catalog_modules (id, position, edition, content_version, title_nb, title_nn)
      select 'modul-' || m, m, 1, 'v1', 'Modul ' || m, 'Modul ' || m from generate_series(1, ${modules}) m;
    insert into public.catalog_lessons (id, module_id, position, title_nb, title_nn)
      select 'leksjon-' || m || '-' || l, 'modul-' || m, l, 'L', 'L'
      from generate_series(1, ${modules}) m, generate_series(1, ${lessonsEach}) l;
    insert into public.module_completions (user_id, module_id, edition, content_version, completed_at)
      select id, 'modul-' || m, 1, 'v1', now() - (n * 7 + m * 31) % 500 * interval '1 day'
      from person, generate_series(1, ${modules}) m where (n + m) % 3 = 0 order by random();
    insert into public.module_states (user_id, module_id, status, lessons_read, exam_passed, completed_at)
      select p.id, 'modul-' || m, case when c.user_id is null then 'in-progress' else 'completed' end, ${lessonsRead},
        c.user_id is not null, c.completed_at
      from person p cross join generate_series(1, ${modules}) m
      left join public.module_completions c on c.user_id = p.id and c.module_id = 'modul-' || m order by random();
    insert into public.lesson_progress (user_id, lesson_id, module_id, client_id)
      select id, 'leksjon-' || m || '-' || l, 'modul-' || m, gen_random_uuid()
      from person, generate_series(1, ${modules}) m, generate_series(1, ${lessonsRead}) l order by random();
    set session_replication_role = origin;
    analyze;`);
}

/**
 * Every module set for everybody in every office, each with a day of its own: twelve assignments an office.
 * Returns how many there are; 0 where these migrations have no plan.
 */
export async function assignEverything(sql: postgres.Sql): Promise<number> {
  const [there] = await sql`select to_regclass('public.assignments') is not null
                                   and to_regprocedure('public.plan_status(uuid)') is not null as plan`;
  if (!there?.['plan']) return 0;
  await sql.unsafe(`
    set session_replication_role = replica;
    insert into public.assignments (office_id, module_id, module_ids, audience, due_on)
      select o.id, 'modul-' || m, array['modul-' || m], 'all', current_date + (m - 6) * 30
      from public.offices o, generate_series(1, ${modules}) m;
    set session_replication_role = origin;
    analyze public.assignments;`);
  const [size] = await sql`select count(*)::int as n from public.assignments`;
  return Number(size?.['n']);
}

/** The catalog of these modules, the first of them in the edition given. */
export function catalogOf(edition: number) {
  const both = (text: string) => ({ nb: text, nn: text });
  const module = (_: unknown, i: number) => ({
    id: `modul-${i + 1}`,
    position: i + 1,
    edition: i === 0 ? edition : 1,
    content_version: 'v1',
    pass_mark: 0.8,
    exam_size: 10,
    title: both(`Modul ${i + 1}`),
    lessons: Array.from({ length: lessonsEach }, (_, l) => ({
      id: `leksjon-${i + 1}-${l + 1}`,
      position: l + 1,
      title: both('L'),
    })),
  });
  return { modules: Array.from({ length: modules }, module), exam_items: [] };
}
