import { afterAll, beforeAll, expect, test } from 'vitest';
import { answersAtOnce } from './support/at-once.ts';
import { courseWith } from './support/course.ts';
import type { TestDatabase } from './support/database.ts';
import { pass, readEverything, rightAnswer, rightAnswers, start, submit } from './support/exam.ts';
import { geir, gro, kari, leif, ola, service, stine } from './support/people.ts';
import { expectRefusal } from './support/refusals.ts';
import { openWorld } from './support/world.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openWorld();
});
afterAll(() => db.close());

const attemptsOf = (id: string) => db.sql`select * from public.exam_attempts where user_id = ${id}`;

test('Kari answers everything right and passes; the module lacks its lessons, and is not completed', async () => {
  const { attempt_id, items } = await start(db, kari);
  const result = await submit(db, kari, attempt_id, rightAnswers(items));
  expect(result).toMatchObject({
    attempt_id,
    module_id: 'barneperspektivet',
    score: 4,
    total: 4,
    passed: true,
  });
  expect(result.completed).toBe(false);
  expect(result.lessons.map(({ lesson_id }) => lesson_id)).toEqual(['a', 'b', 'c']);
  expect(result.lessons.every((lesson) => lesson.right === lesson.total)).toBe(true);
});

test('with every lesson read, the exam completes the module', async () => {
  await readEverything(db, ola);
  expect(await pass(db, ola)).toMatchObject({ passed: true, completed: true });
});

test('questions left out are wrong, and three of four are enough at a pass mark of 0.75', async () => {
  const { attempt_id, items } = await start(db, geir);
  const result = await submit(db, geir, attempt_id, rightAnswers(items.slice(1)));
  expect(result).toMatchObject({ score: 3, total: 4, passed: true });
  expect(result.lessons).toContainEqual(
    expect.objectContaining({ lesson_id: items[0]?.lesson_id, right: expect.any(Number) }),
  );
});

test('two of four are not enough', async () => {
  const { attempt_id, items } = await start(db, geir);
  const answers = { ...rightAnswers(items.slice(2)), [items[0]?.id ?? '']: null };
  expect(await submit(db, geir, attempt_id, answers)).toMatchObject({ score: 2, passed: false });
});

test('handing in nothing is allowed and gives nothing', async () => {
  const { attempt_id } = await start(db, geir);
  expect(await submit(db, geir, attempt_id, {})).toMatchObject({ score: 0, total: 4, passed: false });
});

test('handing in twice gives the first result, whatever the second answers are', async () => {
  const { attempt_id, items } = await start(db, kari);
  const first = await submit(db, kari, attempt_id, {});
  for (const again of [rightAnswers(items), {}, { unknown: '1' }, 'rubbish', null]) {
    expect(await submit(db, kari, attempt_id, again)).toEqual(first);
  }
});

test('two tabs that hand in at once: one result, stored once', async () => {
  const { attempt_id, items } = await start(db, kari);
  const both = [rightAnswers(items), {}, rightAnswers(items), {}];
  const tabs = both.map((answers) => () => submit(db, kari, attempt_id, answers));
  const results = await answersAtOnce(db, { table: 'public.exam_attempts' }, tabs);
  expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
  const [stored] = await db.sql`select result from public.exam_attempts where id = ${attempt_id}`;
  expect(stored?.['result']).toEqual(results[0]);
});

test("somebody else's exam is unknown, and so is one that never was", async () => {
  const { attempt_id } = await start(db, kari);
  await expectRefusal(submit(db, leif, attempt_id, {}), 'PT404', 'attempt_unknown');
  await expectRefusal(submit(db, kari, crypto.randomUUID(), {}), 'PT404', 'attempt_unknown');
});

test('a question that was not drawn is refused, and nothing is stored', async () => {
  const { attempt_id, items } = await start(db, gro);
  const answers = { ...rightAnswers(items), 'loven-1-single': '1' };
  const { hint } = await expectRefusal(submit(db, gro, attempt_id, answers), 'PT422', 'item_not_drawn');
  expect(hint).toContain('loven-1-single');
  expect(await attemptsOf(gro.id)).toMatchObject([{ submitted_at: null, answers: null }]);
});

test.for([
  ['an option beyond the last', '9'],
  ['the id the author gave', 'b'],
  ['a number', 1],
  ['an object', {}],
  ['a list with a stranger', ['1', 'x']],
  ['a list with a double', ['1', '1']],
] as const)('an answer that is %s is refused, and nothing is stored', async ([, answer]) => {
  const { attempt_id, items } = await start(db, gro);
  const answers = { ...rightAnswers(items), [items[0]?.id ?? '']: answer };
  await expectRefusal(submit(db, gro, attempt_id, answers), 'PT422', 'answer_malformed');
  expect(await attemptsOf(gro.id)).toMatchObject([{ submitted_at: null, score: null, result: null }]);
});

test.for([
  ['a text', 'list'],
  ['null', null],
  ['a number', 7],
  ['a list', ['1']],
] as const)('answers that are %s, and no object, are refused', async ([, answers]) => {
  const { attempt_id } = await start(db, gro);
  await expectRefusal(submit(db, gro, attempt_id, answers), 'PT422', 'answer_malformed');
});

test('answers above 64 kB are refused', async () => {
  const { attempt_id, items } = await start(db, gro);
  const answers = { [items[0]?.id ?? '']: 'x'.repeat(64 * 1024) };
  await expectRefusal(submit(db, gro, attempt_id, answers), 'PT413', 'answers_too_large');
});

test('the exam is graded by the pass mark that it was begun with', async () => {
  const { attempt_id, items } = await start(db, stine);
  await db.rpc(service, 'sync_catalog', { catalog: courseWith({ id: 'barneperspektivet', pass_mark: 1 }) });
  const three = Object.fromEntries(items.slice(1).map((item) => [item.id, rightAnswer(item)]));
  expect(await submit(db, stine, attempt_id, three)).toMatchObject({ score: 3, passed: true });
});
