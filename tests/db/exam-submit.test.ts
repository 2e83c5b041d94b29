import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { answersAtOnce } from './support/at-once.ts';
import { courseWith } from './support/course.ts';
import type { TestDatabase } from './support/database.ts';
import { pass, read, rest, rightAnswer, rightAnswers, saveDraft, start, submit } from './support/exam.ts';
import { geir, gro, kari, leif, ola, service, stine } from './support/people.ts';
import { expectRefusal } from './support/refusals.ts';
import { openWorld } from './support/world.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openWorld();
});
beforeEach(() => rest(db));
afterAll(() => db.close());

const attemptsOf = (id: string) => db.sql`select * from public.exam_attempts where user_id = ${id}`;

test('Kari answers everything right before she has read anything, and has completed the module', async () => {
  const { attempt_id, items } = await start(db, kari);
  const result = await submit(db, kari, attempt_id, rightAnswers(items));
  expect(result).toMatchObject({
    attempt_id,
    module_id: 'barneperspektivet',
    score: 4,
    total: 4,
    passed: true,
  });
  expect(result.completed).toBe(true);
  expect(result.lessons.map(({ lesson_id }) => lesson_id)).toEqual(['a', 'b', 'c']);
  expect(result.lessons.every((lesson) => lesson.right === lesson.total)).toBe(true);
});

test('with a lesson read and an exam failed, the module is not completed; the next exam completes it', async () => {
  await read(db, ola, 'a');
  const { attempt_id } = await start(db, ola);
  expect(await submit(db, ola, attempt_id, {})).toMatchObject({ passed: false, completed: false });
  await rest(db);
  expect(await pass(db, ola)).toMatchObject({ passed: true, completed: true });
  await rest(db);
  const again = await start(db, ola);
  expect(await submit(db, ola, again.attempt_id, {})).toMatchObject({ passed: false, completed: true });
});

test('a half right answer gives half a point, and its lesson is to be read again', async () => {
  for (let i = 0; i < 40; i++) {
    const { attempt_id, items } = await start(db, leif);
    const many = items.find(({ kind }) => kind === 'multiple');
    const half = many && { [many.id]: [...(rightAnswer(many) as string[])].slice(0, 1) };
    const result = await submit(db, leif, attempt_id, { ...rightAnswers(items), ...half });
    await rest(db);
    if (!many) continue;
    expect(result).toMatchObject({ score: 3.5, total: 4, passed: true });
    expect(result.lessons.reduce((sum, { right }) => sum + right, 0)).toBe(3);
    return;
  }
  throw new Error('no multiple question was drawn in forty exams');
});

test('what only another device answered counts, and what was taken back does not', async () => {
  const { attempt_id, items } = await start(db, stine);
  const [first, second, ...others] = items;
  if (!first || !second) throw new Error('four questions are drawn');
  const draft = (item: (typeof items)[0]) => ({ answer: rightAnswer(item), at: new Date().toISOString() });
  await saveDraft(db, stine, attempt_id, { [first.id]: draft(first), [second.id]: draft(second) });
  const here = { ...rightAnswers(others), [second.id]: null };
  expect(await submit(db, stine, attempt_id, here)).toMatchObject({ score: 3 });
  const [{ answers } = {}] = await db.sql`select answers from public.exam_attempts where id = ${attempt_id}`;
  expect(Object.keys(answers).sort()).toEqual(items.map(({ id }) => id).sort());
  expect(await db.sql`select from private.exam_drafts where attempt_id = ${attempt_id}`).toHaveLength(0);
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
  ['a truth value', true],
  ['an object with a stranger', { '1': 'x' }],
  ['a list with a stranger', ['1', 'x']],
  ['a list with a double', ['1', '1']],
] as const)('an answer that is %s is refused, and nothing is stored', async ([, answer]) => {
  const { attempt_id, items } = await start(db, gro);
  const choice = items.find(({ options }) => options.length > 0);
  const answers = { ...rightAnswers(items), [choice?.id ?? '']: answer };
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
