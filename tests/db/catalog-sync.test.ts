import { afterAll, beforeEach, expect, test } from 'vitest';
import type { CatalogPayload } from '../../src/domain/catalog.ts';
import { course, courseWith, law, perspective } from './support/course.ts';
import { openDatabase, type TestDatabase } from './support/database.ts';
import { anon, kari, leif, service } from './support/people.ts';
import { expectRefusal, noGrant } from './support/refusals.ts';

let db: TestDatabase;
beforeEach(async () => {
  await db?.close();
  db = await openDatabase();
});
afterAll(() => db.close());

const sync = (catalog: unknown) => db.rpc<Record<string, number>>(service, 'sync_catalog', { catalog });
const nothing = { modules: 0, lessons: 0, exam_items: 0, retired: 0, states: 0 };

/** Everything the catalog consists of, to see that a refusal changed nothing. */
const everything = () => db.sql`
  select (select jsonb_agg(m order by id) from public.catalog_modules m) as modules,
         (select jsonb_agg(l order by id) from public.catalog_lessons l) as lessons,
         (select jsonb_agg(i order by id) from private.exam_items i) as items,
         (select jsonb_agg(k order by item_id) from private.exam_keys k) as keys,
         (select count(*) from public.audit_log) as log`;

test('the catalog is loaded, and loading it again changes nothing', async () => {
  expect(await sync(course)).toEqual({ modules: 2, lessons: 4, exam_items: 32, retired: 0, states: 0 });
  const before = await everything();
  expect(await sync(course)).toEqual(nothing);
  expect(await everything()).toEqual(before);
  expect(before[0]?.['log']).toBe('1');
});

test('a title, a question and a key may be mended', async () => {
  await sync(course);
  expect(await sync(courseWith({ id: 'loven', title: { nb: 'Ny tittel', nn: 'Ny tittel' } }))).toEqual({
    ...nothing,
    modules: 1,
  });
  const exam_items = course.exam_items.map((i) =>
    i.id === 'a-single' ? { ...i, key: { correct: ['c'] } } : i,
  );
  expect(await sync({ ...courseWith(law), exam_items })).toMatchObject({ exam_items: 1 });
});

test('an id listed as retired may go, and comes back as itself', async () => {
  await sync(course);
  const without: CatalogPayload = {
    modules: [perspective],
    exam_items: course.exam_items.filter((i) => i.module_id !== 'loven'),
    retired: [
      'loven',
      'loven-1',
      ...course.exam_items.filter((i) => i.module_id === 'loven').map((i) => i.id),
    ],
  };
  expect(await sync(without)).toMatchObject({ retired: 10 });
  expect(await sync(without)).toEqual(nothing);
  expect(await sync(course)).toMatchObject({ modules: 1, lessons: 1, exam_items: 8 });
  expect(await sync(course)).toEqual(nothing);
});

test.for([
  ['a visitor', anon],
  ['an advisor', kari],
  ['a leader', leif],
] as const)('%s cannot load a catalog', async ([, who]) => {
  await expectRefusal(db.rpc(who, 'sync_catalog', { catalog: course }), ...noGrant);
});
