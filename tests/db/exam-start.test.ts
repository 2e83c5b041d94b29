import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { answersAtOnce } from './support/at-once.ts';
import { course, courseWith } from './support/course.ts';
import type { TestDatabase } from './support/database.ts';
import { pass, rest, start, submit } from './support/exam.ts';
import { geir, gro, kari, leif, ola, service } from './support/people.ts';
import { expectRefusal } from './support/refusals.ts';
import { openWorld } from './support/world.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openWorld();
});
beforeEach(() => rest(db));
afterAll(() => db.close());

test('Kari begins an exam and gets as many questions as the module says, without their key', async () => {
  const exam = await start(db, kari);
  expect(exam).toMatchObject({ module_id: 'barneperspektivet', edition: 1, content_version: 'v1' });
  expect(exam.pass_mark).toBe(0.75);
  expect(exam.items).toHaveLength(4);
  expect(Object.keys(exam).sort()).toEqual(
    [
      'attempt_id',
      'content_version',
      'draft',
      'edition',
      'items',
      'module_id',
      'pass_mark',
      'started_at',
    ].sort(),
  );
  for (const item of exam.items) {
    const own =
      { match: ['targets'], number: ['unit'], 'text-marking': ['marks'] }[item.kind as string] ?? [];
    expect(Object.keys(item).sort()).toEqual(['id', 'kind', 'lesson_id', 'options', 'text', ...own].sort());
    for (const part of [...item.options, ...(item.targets ?? [])])
      expect(Object.keys(part).sort()).toEqual(['id', 'text']);
  }
});

test('options are called by their place, never by the id the author gave them', async () => {
  const { items } = await start(db, kari);
  for (const item of items) {
    for (const parts of [item.options, item.targets ?? []])
      expect(parts.map(({ id }) => id)).toEqual(parts.map((_, i) => String(i + 1)));
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

test('two exams in a row have no question in common, when the bank is large enough', async () => {
  let last: string[] = [];
  for (let i = 0; i < 8; i++) {
    const asked = (await start(db, leif)).items.map(({ id }) => id);
    expect(asked.filter((id) => last.includes(id))).toEqual([]);
    last = asked;
    await pass(db, leif);
  }
});

test('questions are spread over the kinds: in an exam of four no kind comes twice', async () => {
  for (let i = 0; i < 8; i++) {
    const { items } = await start(db, gro);
    expect(new Set(items.map(({ kind }) => kind)).size).toBe(4);
    await pass(db, gro);
  }
});

test('options and targets do not keep their order; the sentences of a text do', async () => {
  const rows = await db.sql`
    select kind, private.option_order(kind, body, key) as options, private.target_order(body) as targets
    from private.exam_items join private.exam_keys on item_id = id, generate_series(1, 40)
    where kind in ('single', 'match', 'text-marking', 'number')`;
  const orders = (kind: string, part: string) =>
    new Set(rows.filter((row) => row['kind'] === kind).map((row) => String(row[part]))).size;
  expect(orders('single', 'options')).toBe(6);
  expect(orders('match', 'options')).toBe(6);
  expect(orders('match', 'targets')).toBe(6);
  expect(orders('text-marking', 'options')).toBe(1);
  expect(orders('number', 'options')).toBe(1);
});

test('the pause after a failed try grows, and passing or a day ends it', async () => {
  const failOnce = async () => submit(db, ola, (await start(db, ola)).attempt_id, {});
  const later = (interval: string) =>
    db.sql`update public.exam_attempts set submitted_at = submitted_at - ${interval}::interval
      where user_id = ${ola.id} and submitted_at is not null`;
  const minutesLeft = async () => {
    const { detail } = await expectRefusal(start(db, ola), 'PT429', 'exam_pause');
    return Math.round((Date.parse(detail ?? '') - Date.now()) / 60_000);
  };
  for (const minutes of [1, 5, 15, 30, 60, 60]) {
    const { next_try_at } = await failOnce();
    expect(await minutesLeft()).toBe(minutes);
    expect(Math.round((Date.parse(next_try_at ?? '') - Date.now()) / 60_000)).toBe(minutes);
    await later(`${minutes} minutes`);
  }
  expect(await pass(db, ola)).toMatchObject({ passed: true, next_try_at: null });
  await failOnce();
  expect(await minutesLeft()).toBe(1);
  await later('1 day');
  await failOnce();
  expect(await minutesLeft()).toBe(1);
  // Another module is another matter.
  expect((await start(db, ola, 'loven')).items).toHaveLength(1);
});

test('an open exam goes on, whatever the pause', async () => {
  const open = await start(db, kari);
  await db.sql`insert into public.exam_attempts
    (user_id, module_id, edition, content_version, pass_mark, submitted_at, score, total, passed, result, answers)
    values (${kari.id}, 'barneperspektivet', 1, 'v1', 0.75, now(), 0, 4, false, '{}', '{}')`;
  expect((await start(db, kari)).attempt_id).toBe((await start(db, kari)).attempt_id);
  expect(open.items).toHaveLength(4);
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

test('an exam left open in an earlier edition gives way to one that counts, and its pause is no more', async () => {
  await submit(db, geir, (await start(db, geir)).attempt_id, {});
  await expectRefusal(start(db, geir), 'PT429', 'exam_pause');
  await rest(db);
  const old = await start(db, geir);
  await db.sql`update public.exam_attempts set submitted_at = now() where user_id = ${geir.id} and not passed`;
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
  const large = courseWith({ id: 'loven', exam_size: 9 });
  const catalog = { ...large, modules: large.modules.map((m) => ({ ...m, edition: 2 })) };
  await db.rpc(service, 'sync_catalog', { catalog });
  const { hint } = await expectRefusal(start(db, kari, 'loven'), 'PT409', 'exam_bank_too_small');
  expect(hint).toContain('quizzes/loven.yaml');
});
