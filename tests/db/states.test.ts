import { afterAll, beforeEach, expect, test } from 'vitest';
import { answersAtOnce } from './support/at-once.ts';
import { courseWith, perspective } from './support/course.ts';
import type { TestDatabase } from './support/database.ts';
import { pass, read, readEverything, rightAnswers, start, submit } from './support/exam.ts';
import { type Caller, kari, ola, service } from './support/people.ts';
import { openWorld } from './support/world.ts';

let db: TestDatabase;
beforeEach(async () => {
  await db?.close();
  db = await openWorld();
});
afterAll(() => db.close());

const stateOf = async (who: Caller, module = 'barneperspektivet') => {
  const [row] = await db.as(who, 'select * from public.module_states where module_id = $1', [module]);
  return row;
};
const completionsOf = (who: Caller) =>
  db.as(who, 'select module_id, edition, content_version from public.module_completions order by edition');

test('a lesson read is progress, counted once however often it is sent', async () => {
  expect(await stateOf(kari)).toBeUndefined();
  await read(db, kari, 'a', 'a');
  await read(db, kari, 'a');
  expect(await stateOf(kari)).toMatchObject({ status: 'in-progress', lessons_read: 1, exam_passed: false });
  expect(await stateOf(ola)).toBeUndefined();
});

test('an exam begun is progress, also when it is not passed', async () => {
  const { attempt_id } = await start(db, kari);
  expect(await stateOf(kari)).toMatchObject({ status: 'in-progress', lessons_read: 0 });
  await submit(db, kari, attempt_id, {});
  expect(await stateOf(kari)).toMatchObject({ status: 'in-progress', exam_passed: false });
});

test('lessons first, exam after: completed, with the fact recorded and logged', async () => {
  await readEverything(db, kari);
  expect(await completionsOf(kari)).toEqual([]);
  expect(await pass(db, kari)).toMatchObject({ completed: true });
  expect(await completionsOf(kari)).toEqual([
    { module_id: 'barneperspektivet', edition: 1, content_version: 'v1' },
  ]);
  const state = await stateOf(kari);
  expect(state).toMatchObject({ status: 'completed', lessons_read: 3, exam_passed: true });
  expect(state?.['completed_at']).toBeInstanceOf(Date);
  const log = await db.sql`select action, subject_id, actor from public.audit_log where actor = ${kari.id}`;
  expect(log).toEqual([{ action: 'module_completed', subject_id: 'barneperspektivet', actor: kari.id }]);
});

test('exam first, before any lesson: completed, once, and reading afterwards changes nothing of it', async () => {
  expect(await pass(db, kari)).toMatchObject({ passed: true, completed: true });
  expect(await stateOf(kari)).toMatchObject({ status: 'completed', lessons_read: 0, exam_passed: true });
  await read(db, kari, 'a', 'b', 'c');
  expect(await stateOf(kari)).toMatchObject({ status: 'completed', lessons_read: 3 });
  expect(await completionsOf(kari)).toHaveLength(1);
});

test('a lesson and the exam at the same moment complete the module once', async () => {
  await read(db, kari, 'a', 'b');
  const { attempt_id, items } = await start(db, kari);
  await answersAtOnce<unknown>(db, { table: 'public.module_states' }, [
    () => read(db, kari, 'c'),
    () => submit(db, kari, attempt_id, rightAnswers(items)),
  ]);
  expect(await stateOf(kari)).toMatchObject({ status: 'completed' });
  expect(await completionsOf(kari)).toHaveLength(1);
});

test('a new edition reopens a completed module as «changed», and the completion stands', async () => {
  await readEverything(db, kari);
  await pass(db, kari);
  const summary = await db.rpc(service, 'sync_catalog', {
    catalog: courseWith({ id: 'barneperspektivet', edition: 2 }),
  });
  expect(summary).toMatchObject({ modules: 1, states: 1 });
  expect(await stateOf(kari)).toMatchObject({ status: 'changed', lessons_read: 3, exam_passed: false });
  expect(await completionsOf(kari)).toHaveLength(1);

  await pass(db, kari);
  expect(await stateOf(kari)).toMatchObject({ status: 'completed' });
  expect(await completionsOf(kari)).toMatchObject([{ edition: 1 }, { edition: 2 }]);
});

test('a lesson added to the same edition takes nothing back from those who had completed it', async () => {
  await readEverything(db, kari);
  await pass(db, kari);
  await read(db, ola, 'a', 'b', 'c');
  const lessons = [...perspective.lessons, { id: 'd', position: 4, title: { nb: 'D', nn: 'D' } }];
  await db.rpc(service, 'sync_catalog', { catalog: courseWith({ id: 'barneperspektivet', lessons }) });
  expect(await stateOf(kari)).toMatchObject({ status: 'completed', lessons_read: 3 });
  await pass(db, ola);
  expect(await stateOf(ola)).toMatchObject({ status: 'completed', lessons_read: 3, exam_passed: true });
});

test('a completion brought along from elsewhere shows as completed', async () => {
  await db.sql`insert into public.module_completions (user_id, module_id, edition, content_version, completed_at)
               values (${kari.id}, 'loven', 1, 'v0', '2026-10-01 12:00Z')`;
  expect(await stateOf(kari, 'loven')).toMatchObject({
    status: 'completed',
    lessons_read: 0,
    completed_at: new Date('2026-10-01T12:00:00Z'),
  });
});

test('a state that has not changed is not written again', async () => {
  await readEverything(db, kari);
  await pass(db, kari);
  const before = await stateOf(kari);
  await start(db, kari);
  await db.sql`select private.refresh_states(array[${kari.id}::uuid], array['barneperspektivet'])`;
  expect(await stateOf(kari)).toEqual(before);
});

test('a lesson read tomorrow, by a clock that is wrong, was read now', async () => {
  const rows = await db.as(
    kari,
    `insert into public.lesson_progress (lesson_id, client_id, read_at)
     values ('a', gen_random_uuid(), now() + interval '1 day'), ('b', gen_random_uuid(), '2026-11-01 10:00Z')
     returning lesson_id, module_id, read_at, read_at <= now() as clamped`,
  );
  expect(rows).toMatchObject([
    { lesson_id: 'a', module_id: 'barneperspektivet', clamped: true },
    { lesson_id: 'b', read_at: new Date('2026-11-01T10:00:00Z') },
  ]);
});
