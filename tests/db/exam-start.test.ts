import { afterAll, beforeAll, expect, test } from 'vitest';
import { answersAtOnce } from './support/at-once.ts';
import { course, courseWith } from './support/course.ts';
import type { TestDatabase } from './support/database.ts';
import { pass, start } from './support/exam.ts';
import { geir, kari, leif, ola, service } from './support/people.ts';
import { expectRefusal } from './support/refusals.ts';
import { openWorld } from './support/world.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openWorld();
});
afterAll(() => db.close());

test('Kari begins an exam and gets as many questions as the module says, without their key', async () => {
  const exam = await start(db, kari);
  expect(exam).toMatchObject({ module_id: 'barneperspektivet', edition: 1, content_version: 'v1' });
  expect(exam.pass_mark).toBe(0.75);
  expect(exam.items).toHaveLength(4);
  expect(Object.keys(exam).sort()).toEqual(
    ['attempt_id', 'content_version', 'edition', 'items', 'module_id', 'pass_mark', 'started_at'].sort(),
  );
  for (const item of exam.items) {
    expect(Object.keys(item).sort()).toEqual(['id', 'kind', 'lesson_id', 'options', 'text']);
    for (const option of item.options) expect(Object.keys(option).sort()).toEqual(['id', 'text']);
  }
});

test('options are called by their place, never by the id the author gave them', async () => {
  const { items } = await start(db, kari);
  for (const item of items) {
    expect(item.options.map((option) => option.id)).toEqual(item.options.map((_, i) => String(i + 1)));
  }
});

test('beginning again goes on with the same exam: same questions, same order', async () => {
  expect(await start(db, kari)).toEqual(await start(db, kari));
});

test('two tabs that begin at once get one exam', async () => {
  const tab = () => start(db, ola);
  const exams = await answersAtOnce(db, { table: 'public.exam_attempts' }, [tab, tab, tab, tab]);
  expect(new Set(exams.map((exam) => JSON.stringify(exam))).size).toBe(1);
});

test('questions are spread over the lessons: no lesson gives two before each has given one', async () => {
  for (let i = 0; i < 15; i++) {
    const { items } = await start(db, leif);
    const perLesson = ['a', 'b', 'c'].map(
      (lesson) => items.filter((item) => item.lesson_id === lesson).length,
    );
    expect(perLesson.sort()).toEqual([1, 1, 2]);
    await pass(db, leif);
  }
});

test('two exams are not the same draw', async () => {
  const draws = new Set<string>();
  for (let i = 0; i < 8; i++) {
    draws.add(JSON.stringify((await start(db, leif)).items));
    await pass(db, leif);
  }
  expect(draws.size).toBeGreaterThan(1);
});

test('steps are never shown in their right sequence, and «sant» stands before «usant»', async () => {
  const shown = await db.sql`
    select kind, private.option_order(kind, body, key) as options
    from private.exam_items join private.exam_keys on item_id = id, generate_series(1, 30)
    where kind in ('order', 'true-false')`;
  for (const { kind, options } of shown) {
    if (kind === 'order') expect(options).not.toEqual(['x', 'y', 'z']);
    else expect(options).toEqual(['sant', 'usant']);
  }
});

test('a question that is mended while an exam is open does not change that exam', async () => {
  const before = await start(db, kari);
  const mended = course.exam_items.map((i) => ({ ...i, body: { ...i.body, text: { nb: 'Ny', nn: 'Ny' } } }));
  await db.rpc(service, 'sync_catalog', { catalog: { ...course, exam_items: mended } });
  expect(await start(db, kari)).toEqual(before);
  await db.rpc(service, 'sync_catalog', { catalog: course });
});

test('an exam left open in an earlier edition gives way to one that counts', async () => {
  const old = await start(db, geir);
  await db.rpc(service, 'sync_catalog', { catalog: courseWith({ id: 'barneperspektivet', edition: 2 }) });
  const fresh = await start(db, geir);
  expect(fresh.edition).toBe(2);
  expect(fresh.attempt_id).not.toBe(old.attempt_id);
});

test('a module that is not there has no exam', () =>
  expectRefusal(start(db, kari, 'finnes-ikke'), 'PT404', 'module_unknown'));

test('a module that is retired has no exam', async () => {
  await db.sql`update public.catalog_modules set retired_at = now() where id = 'loven'`;
  await expectRefusal(start(db, kari, 'loven'), 'PT404', 'module_unknown');
  await db.sql`update public.catalog_modules set retired_at = null`;
});

test('an exam larger than its bank cannot be begun, and the hint says where to add questions', async () => {
  const large = courseWith({ id: 'loven', exam_size: 5 });
  const catalog = { ...large, modules: large.modules.map((m) => ({ ...m, edition: 2 })) };
  await db.rpc(service, 'sync_catalog', { catalog });
  const { hint } = await expectRefusal(start(db, kari, 'loven'), 'PT409', 'exam_bank_too_small');
  expect(hint).toContain('quizzes/loven.yaml');
});
