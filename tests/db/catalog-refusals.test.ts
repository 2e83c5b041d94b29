import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CatalogExamItem, CatalogPayload } from '../../src/domain/catalog.ts';
import { course, courseWith, law, perspective } from './support/course.ts';
import { openDatabase, type TestDatabase } from './support/database.ts';
import { service } from './support/people.ts';
import { expectRefusal } from './support/refusals.ts';

// What is published: the course of the tests, with `loven` in its second edition.
const published = courseWith({ id: 'loven', edition: 2 });

let db: TestDatabase;
beforeAll(async () => {
  db = await openDatabase();
  await sync(published);
});
afterAll(() => db.close());

const sync = (catalog: unknown) => db.rpc(service, 'sync_catalog', { catalog });

/** Everything the catalog consists of, to see that a refusal changed nothing. */
const everything = () => db.sql`
  select (select jsonb_agg(m order by id) from public.catalog_modules m) as modules,
         (select jsonb_agg(l order by id) from public.catalog_lessons l) as lessons,
         (select jsonb_agg(i order by id) from private.exam_items i) as items,
         (select jsonb_agg(k order by item_id) from private.exam_keys k) as keys,
         (select count(*) from public.audit_log) as log`;

const [, lov] = published.modules;
const lessonA = perspective.lessons.filter((lesson) => lesson.id === 'a');
const withoutA = perspective.lessons.filter((lesson) => lesson.id !== 'a');
const renamedA = { id: 'a-ny', position: 1, title: { nb: 'A', nn: 'A' } };

/** The published course with some exam items changed. */
const itemsWith = (
  which: (item: CatalogExamItem) => boolean,
  change: Partial<CatalogExamItem>,
): CatalogPayload => ({
  ...published,
  exam_items: published.exam_items.map((item) => (which(item) ? { ...item, ...change } : item)),
});
const aKind = (kind: string) => (item: CatalogExamItem) => item.id === `a-${kind}`;
const aSingle = (item: CatalogExamItem) => item.id === 'a-single';
const ofA = (item: CatalogExamItem) => item.lesson_id === 'a';
const withLessons = (payload: CatalogPayload, lessons: CatalogPayload['modules'][number]['lessons']) => ({
  ...payload,
  modules: [{ ...perspective, lessons }, lov],
});

const refusals = [
  {
    what: 'a module that is missing',
    catalog: {
      ...published,
      modules: [perspective],
      exam_items: course.exam_items.filter((item) => item.module_id !== law.id),
    },
    refusal: ['PT409', 'published_id_missing', /: loven, loven-1, loven-1-match.*published-ids\.yaml/],
  },
  {
    what: 'an exam item that is missing',
    catalog: { ...published, exam_items: published.exam_items.slice(1) },
    refusal: ['PT409', 'published_id_missing', /: a-single\. /],
  },
  {
    what: 'a lesson that was renamed',
    catalog: withLessons(itemsWith(ofA, { lesson_id: 'a-ny' }), [renamedA, ...withoutA]),
    refusal: ['PT409', 'published_id_missing', /: a\. Ids never change/],
  },
  {
    what: 'a lesson that moves to another module',
    catalog: {
      ...itemsWith(ofA, { module_id: law.id }),
      modules: [
        { ...perspective, lessons: withoutA },
        { ...lov, lessons: [...law.lessons, ...lessonA] },
      ],
    },
    refusal: ['PT409', 'published_id_moved', /: a, a-.*Retire the id/],
  },
  {
    what: 'an edition that goes down',
    catalog: course,
    refusal: ['PT409', 'edition_lowered', /: loven\. Editions only rise/],
  },
  {
    what: 'an id given twice',
    catalog: { ...published, modules: [...published.modules, lov] },
    refusal: ['PT422', 'catalog_malformed', /more than once: loven/],
  },
  {
    what: 'a question outside its module',
    catalog: itemsWith(aSingle, { lesson_id: 'loven-1' }),
    refusal: ['PT422', 'catalog_malformed', /a-single\. Correct module or lesson/],
  },
  {
    what: 'a key that names an option which is not there',
    catalog: itemsWith(aSingle, { key: { correct: ['z'] } }),
    refusal: ['PT422', 'catalog_malformed', /keys of these exam items.*a-single/],
  },
  {
    what: 'a key with nothing in it',
    catalog: itemsWith(aSingle, { key: { correct: [] } }),
    refusal: ['PT422', 'catalog_malformed', /keys of these exam items.*a-single/],
  },
  {
    what: 'an order that leaves a step out',
    catalog: itemsWith(aKind('order'), { key: { sequence: ['x', 'y'] } }),
    refusal: ['PT422', 'catalog_malformed', /keys of these exam items.*a-order/],
  },
  {
    what: 'a match with a target that is not there',
    catalog: itemsWith(aKind('match'), { key: { pairs: { k: 'p', l: 'nowhere', m: 'p' } } }),
    refusal: ['PT422', 'catalog_malformed', /keys of these exam items.*a-match/],
  },
  {
    what: 'a match that leaves an option out',
    catalog: itemsWith(aKind('match'), { key: { pairs: { k: 'p', l: 'q' } } }),
    refusal: ['PT422', 'catalog_malformed', /keys of these exam items.*a-match/],
  },
  {
    what: 'a number with a tolerance below nothing',
    catalog: itemsWith(aKind('number'), { key: { value: 1, tolerance: -1 } }),
    refusal: ['PT422', 'catalog_malformed', /keys of these exam items.*a-number/],
  },
  {
    what: 'a short text whose forms are not plain words',
    catalog: itemsWith(aKind('short-text'), { key: { accepted: ['Barnets beste'], refused: [] } }),
    refusal: ['PT422', 'catalog_malformed', /keys of these exam items.*a-short-text/],
  },
  {
    what: 'a key of another kind',
    catalog: itemsWith(aKind('number'), { key: { correct: ['a'] } }),
    refusal: ['PT422', 'catalog_malformed', /keys of these exam items.*a-number/],
  },
  {
    what: 'a payload that is no catalog',
    catalog: { modules: 'all' },
    refusal: ['PT422', 'catalog_malformed', /npm run catalog/],
  },
] as const;

test.for(refusals)(
  '$what is refused with what to do, and nothing is changed',
  async ({ catalog, refusal }) => {
    const before = await everything();
    const [code, word, hint] = refusal;
    expect((await expectRefusal(sync(catalog), code, word)).hint).toMatch(hint);
    expect(await everything()).toEqual(before);
  },
);
