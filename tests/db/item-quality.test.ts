import { afterAll, beforeEach, expect, test } from 'vitest';
import { course, courseWith } from './support/course.ts';
import type { TestDatabase } from './support/database.ts';
import { type Answers, newPeople, takeExam } from './support/exam-takers.ts';
import {
  anon,
  arne,
  type Caller,
  frida,
  geir,
  gro,
  kari,
  leif,
  nina,
  ola,
  service,
  stine,
} from './support/people.ts';
import { expectRefusal, noGrant } from './support/refusals.ts';
import { openWorld } from './support/world.ts';

type Flags = { count: number; texts: string[] };
type Item = {
  id: string;
  answers: number | null;
  unanswered: number | null;
  difficulty: number | null;
  discrimination: number | null;
  options: { id: string; correct: boolean | null; chosen: number | null }[];
  written: unknown[];
  flags: Flags;
};
type Quality = { module_id: string; least: number; items: Item[]; practice: { id: string; flags: Flags }[] };

// The module `loven`, with four questions and an exam of all of them, so that everybody is asked the same.
const gone = course.exam_items.filter(
  ({ module_id, kind }) =>
    module_id === 'loven' && !['single', 'true-false', 'multiple', 'order'].includes(kind),
);
const whole = {
  ...courseWith({ id: 'loven', exam_size: 4 }),
  exam_items: course.exam_items.filter((item) => !gone.includes(item)),
  retired: gone.map(({ id }) => id),
};
let db: TestDatabase;
beforeEach(async () => {
  await db?.close();
  db = await openWorld();
  await db.rpc(service, 'sync_catalog', { catalog: whole });
});
afterAll(() => db.close());

const quality = (who: Caller = frida, module = 'loven') => db.rpc<Quality>(who, 'item_quality', { module });
const itemOf = async (kind: string) => (await quality()).items.find(({ id }) => id === `loven-1-${kind}`);
const chosen = (item: Item | undefined) =>
  Object.fromEntries(item?.options.map((o) => [o.id, o.chosen]) ?? []);

/** `single`, `true-false`, `multiple`, `order`, and whether each is right. */
const all: Answers = { single: 'b', 'true-false': 'sant', multiple: ['a', 'c'], order: ['x', 'y', 'z'] };
const wrong = { multiple: ['b', 'd'], order: ['x', 'z', 'y'] };
const B: Answers = { ...all, ...wrong };
const C: Answers = { ...all, single: 'a', order: wrong.order };
const D: Answers = { ...all, ...wrong, single: 'a' };
const open: Answers = { 'true-false': 'sant', ...wrong };
/** Twenty people: eight with everything right, four of each other sort; one of D leaves the first question open. */
const twenty = [...Array(8).fill(all), ...Array(4).fill(B), ...Array(4).fill(C), ...Array(3).fill(D), open];

async function everybodyTakes(answers: readonly Answers[]) {
  const people = await newPeople(db, answers.length);
  for (const [n, person] of people.entries()) await takeExam(db, person, answers[n] ?? {});
  return people;
}

test('worked out by hand for twenty people: how hard, how telling, what was chosen', async () => {
  await everybodyTakes(twenty);
  const { least, items } = await quality();
  expect(least).toBe(20);
  expect(
    items.map(({ id, answers, unanswered, difficulty, discrimination }) => [
      id,
      answers,
      unanswered,
      difficulty,
      discrimination,
    ]),
  ).toEqual([
    // 12 of 20 right. The rest, in thirds: right 3×8, 1×4 (mean 7/3), wrong 2×4, 1×4 (mean 3/2); all 2, variance 0.8.
    // (7/3 − 3/2) / √0.8 × √(0.6 × 0.4) = 0.456. The same figures for single.
    ['loven-1-multiple', 20, 0, 0.6, 0.46],
    // 8 of 20. Right 3×8 (mean 3), wrong 2×8, 1×4 (mean 5/3); all 2.2, variance 0.56: 4/3 / √0.56 × √0.24 = 0.873.
    ['loven-1-order', 20, 0, 0.4, 0.87],
    ['loven-1-single', 20, 1, 0.6, 0.46],
    // Everybody is right, so it tells nobody from anybody.
    ['loven-1-true-false', 20, 0, 1, null],
  ]);
  expect(items.map(chosen)).toEqual([
    { a: 12, b: 8, c: 12, d: 8 },
    { x: 20, y: 8, z: 8 },
    { a: 7, b: 12, c: 0 },
    { sant: 20, usant: 0 },
  ]);
  expect(items[2]?.options.map(({ correct }) => correct)).toEqual([false, true, false]);
});

test('with nineteen there is nothing, not even that they are nineteen; the twentieth brings the figures', async () => {
  await everybodyTakes(twenty.slice(0, 19));
  const before = await quality();
  for (const item of before.items) {
    expect(item).toMatchObject({ answers: null, unanswered: null, difficulty: null, discrimination: null });
    expect(item.options.every((option) => option.chosen === null)).toBe(true);
    expect(item.written).toEqual([]);
  }
  expect(JSON.stringify(before)).not.toContain('19');
  await everybodyTakes([all]);
  expect((await itemOf('single'))?.answers).toBe(20);
});

test('figures move five people at a time, so that one who hands in is not seen', async () => {
  await everybodyTakes(twenty);
  const before = await quality();
  await everybodyTakes(Array(4).fill(all));
  expect(await quality()).toEqual(before);
  await everybodyTakes([all]);
  expect(await itemOf('single')).toMatchObject({ answers: 25, difficulty: 0.68 });
});

test('of very many the newest count, so that the work does not grow without end', async () => {
  const [most] = await db.sql`select private.most_answers() as n`;
  expect(most?.['n']).toBe(1000);
  await db.sql`create or replace function private.most_answers() returns int
    language sql immutable set search_path = '' return 20`;
  await everybodyTakes(twenty);
  await everybodyTakes(Array(5).fill(D));
  // The five oldest had it right, and the five newest have not: 12 of 20 are 7 of 20.
  expect(await itemOf('single')).toMatchObject({ answers: 20, difficulty: 0.35 });
});

test('only the first time counts, however often somebody tries again', async () => {
  const people = await everybodyTakes(twenty);
  const before = await quality();
  for (const person of people) await takeExam(db, person, all);
  expect(await quality()).toEqual(before);
});

test('an exam that is not handed in counts for nothing', async () => {
  await everybodyTakes(twenty.slice(0, 19));
  const [person] = await newPeople(db, 1);
  await db.rpc(person ?? kari, 'start_exam', { module: 'loven' });
  expect((await itemOf('single'))?.answers).toBeNull();
});

test('a mended question starts afresh, and the others do not; put back, it has its answers again', async () => {
  await everybodyTakes(twenty);
  const text = { nb: 'Spørsmål, klarere', nn: 'Spørsmål, klarare' };
  const mended = whole.exam_items.map((item) =>
    item.id === 'loven-1-single' ? { ...item, body: { ...item.body, text } } : item,
  );
  await db.rpc(service, 'sync_catalog', { catalog: { ...whole, exam_items: mended } });
  expect(await itemOf('single')).toMatchObject({ text, answers: null });
  expect(await itemOf('order')).toMatchObject({ answers: 20, discrimination: 0.87 });
  await everybodyTakes(Array(20).fill(all));
  expect(await itemOf('single')).toMatchObject({ answers: 20, difficulty: 1 });
  await db.rpc(service, 'sync_catalog', { catalog: whole });
  expect(await itemOf('single')).toMatchObject({ answers: 20, difficulty: 0.6 });
});

test('a question with another key starts afresh, too', async () => {
  await everybodyTakes(twenty);
  await db.sql`update private.exam_keys set key = '{"correct": ["a"]}' where item_id = 'loven-1-single'`;
  expect((await itemOf('single'))?.answers).toBeNull();
});

test('somebody whose account is deleted is no longer in any figure', async () => {
  const [first] = await everybodyTakes(twenty);
  await db.sql`delete from auth.users where id = ${first?.id ?? ''}`;
  expect((await itemOf('single'))?.answers).toBeNull();
});

test('a retired question is no longer listed', async () => {
  const exam_items = whole.exam_items.filter(({ id }) => id !== 'loven-1-order');
  await db.rpc(service, 'sync_catalog', { catalog: { ...whole, exam_items, retired: ['loven-1-order'] } });
  expect(await itemOf('order')).toBeUndefined();
  expect((await quality()).items).toHaveLength(3);
});

test('another module’s exams change nothing', async () => {
  await everybodyTakes(twenty);
  const other = await quality(frida, 'barneperspektivet');
  expect(other.items).toHaveLength(24);
  expect(other.items.every(({ answers }) => answers === null)).toBe(true);
});

test('flags are told by what they say, never by whom or when', async () => {
  const flag = (who: Caller, id: string, text: string) =>
    db.as(who, 'insert into public.question_flags (question_id, text) values ($1, $2)', [id, text]);
  await flag(kari, 'loven-1-single', 'Å, hva er «nær»?');
  await flag(ola, 'loven-1-single', 'To svar er riktige.');
  await flag(leif, 'loven-1-single', '  ');
  await flag(kari, 'bp-s-001', 'Hvem er Ingunn?');
  const told = await quality();
  expect(told.items.map(({ id, flags }) => [id, flags.count])).toContainEqual(['loven-1-order', 0]);
  expect((await itemOf('single'))?.flags).toEqual({
    count: 3,
    texts: ['To svar er riktige.', 'Å, hva er «nær»?'],
  });
  expect(told.practice).toEqual([{ id: 'bp-s-001', flags: { count: 1, texts: ['Hvem er Ingunn?'] } }]);
  expect(JSON.stringify(told)).not.toMatch(new RegExp(`${kari.id}|${ola.id}|user|_at|@`));
});

test('of many flags the newest twenty are told, and all are counted', async () => {
  const people = await newPeople(db, 22);
  for (const [n, who] of people.entries())
    await db.as(who, 'insert into public.question_flags (question_id, text) values ($1, $2)', [
      'loven-1-single',
      `Tekst ${String(n).padStart(2, '0')}`,
    ]);
  const flags = (await itemOf('single'))?.flags;
  expect(flags?.count).toBe(22);
  expect(flags?.texts).toHaveLength(20);
  expect(flags?.texts).not.toContain('Tekst 01');
  expect(flags?.texts).toContain('Tekst 02');
});

const others = { kari, leif, geir, gro, stine, nina };
test.for(Object.entries(others))('%s, who does not write the course, gets nothing', async ([, who]) => {
  await expectRefusal(quality(who), 'PT403', 'not_author');
  await expectRefusal(quality(who, 'finnes-ikke'), 'PT403', 'not_author');
});

test('a visitor may not even ask', () => expectRefusal(quality(anon), ...noGrant));

test('authors, administrators and the secret key are told the same', async () => {
  const told = await quality(frida);
  expect(await quality(arne)).toEqual(told);
  expect(await quality(service)).toEqual(told);
});

test('one whose role has been taken back is an author no longer', async () => {
  await db.sql`update public.role_grants set revoked_at = now() where user_id = ${frida.id}`;
  await expectRefusal(quality(frida), 'PT403', 'not_author');
});

test('a module that is not there is told apart from one without questions', async () => {
  await expectRefusal(quality(frida, 'finnes-ikke'), 'PT404', 'module_unknown');
  expect(course.modules.map(({ id }) => id)).not.toContain('finnes-ikke');
});
