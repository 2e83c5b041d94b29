import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestDatabase } from './support/database.ts';
import { newPeople } from './support/exam-takers.ts';
import { frida } from './support/people.ts';
import { openWorld } from './support/world.ts';

// Kinds whose answers are no list of options. Draws are put in as start_exam would have drawn them: options and
// targets shown in another order than the author's, answers by place.

const both = (text: string) => ({ nb: text, nn: text });
const parts = (...ids: string[]) => ids.map((id) => ({ id, text: both(`valg ${id}`) }));
const draws = [
  {
    kind: 'match',
    body: { text: both('Par'), options: parts('a', 'b', 'c'), targets: parts('x', 'y') },
    key: { pairs: { a: 'x', b: 'y', c: 'x' } },
    options: ['c', 'a', 'b'],
    targets: ['y', 'x'],
  },
  {
    kind: 'number',
    body: { text: both('Tall'), options: [], unit: both('dager') },
    key: { value: 14, tolerance: 0 },
    options: [],
    targets: null,
  },
  {
    kind: 'short-text',
    body: { text: both('Ord'), options: [] },
    key: { accepted: ['barnets beste'], refused: [] },
    options: [],
    targets: null,
  },
  {
    kind: 'text-marking',
    body: { text: both('Marker'), options: parts('s1', 's2', 's3'), marks: 1 },
    key: { correct: ['s2'] },
    options: ['s1', 's2', 's3'],
    targets: null,
  },
] as const;

// c, a, b are places 1, 2, 3; y, x are 1, 2. The first pairs all rightly, the second only a, the third nothing.
const rightPairs = { 1: '2', 2: '2', 3: '1' };
const onePair = { 1: '1', 2: '2', 3: '2' };
/** The first so many answer the first, the next so many the second, and so on. */
const spread = (...groups: readonly [number, unknown][]) =>
  groups.flatMap(([n, answer]) => Array(n).fill(answer));
const given = {
  match: spread([10, rightPairs], [5, onePair], [5, undefined]),
  // Another way to write the same number; see `json`.
  number: spread([9, 14], [3, '14.0'], [4, 7], [2, 0.5], [1, 18], [1, 19]),
  'short-text': [
    ...spread([6, 'Barnets  beste '], [4, 'barnets beste'], [3, 'Best']),
    ...Array.from({ length: 7 }, (_, n) => `ord ${n}`),
  ],
  'text-marking': spread([12, ['2']], [8, ['1', '2']]),
};
const answers = Array.from({ length: 20 }, (_, n) =>
  Object.fromEntries(Object.entries(given).map(([kind, all]) => [kind, all[n]])),
);

let db: TestDatabase;
beforeAll(async () => {
  db = await openWorld();
  await db.sql`update private.exam_items set retired_at = now()`;
  for (const { kind, body, key } of draws) {
    await db.sql`insert into private.exam_items (id, module_id, lesson_id, kind, body)
      values (${kind}, 'loven', 'loven-1', ${kind}, ${json(body)}::text::jsonb)`;
    await db.sql`insert into private.exam_keys values (${kind}, ${json(key)}::text::jsonb)`;
  }
  for (const [n, { id }] of (await newPeople(db, 20)).entries()) await hadExam(id, answers[n] ?? {});
});
afterAll(() => db.close());
const json = (value: unknown) => JSON.stringify(value).replace('"14.0"', '14.0');

async function hadExam(person: string, given: object): Promise<void> {
  const [attempt] = await db.sql`
    insert into public.exam_attempts (user_id, module_id, edition, content_version, pass_mark, submitted_at, score,
      total, passed, result, answers)
    values (${person}, 'loven', 1, 'v1', 1, now(), 0, 4, false, '{}', ${json(given)}::text::jsonb) returning id`;
  for (const [place, { kind, body, key, options, targets }] of draws.entries()) {
    await db.sql`insert into private.exam_draws
        (attempt_id, position, item_id, lesson_id, kind, body, key, option_order, target_order)
      values (${attempt?.['id']}, ${place + 1}, ${kind}, 'loven-1', ${kind}, ${json(body)}::text::jsonb,
        ${json(key)}::text::jsonb, ${[...options]}::text[], ${[...(targets ?? [])]}::text[])`;
  }
}

async function itemOf(kind: string) {
  const { items } = await db.rpc<{ items: Record<string, unknown>[] }>(frida, 'item_quality', {
    module: 'loven',
  });
  return items.find(({ id }) => id === kind);
}

test('match: right pairs per option, whatever the order they were shown in, and what each belongs to', async () => {
  expect(await itemOf('match')).toMatchObject({
    answers: 20,
    unanswered: 5,
    options: [
      { id: 'a', chosen: 15, correct: null, target: both('valg x') },
      { id: 'b', chosen: 10, target: both('valg y') },
      { id: 'c', chosen: 10, target: both('valg x') },
    ],
  });
});

test('number: the most frequent values, the same number counted as one, and none that only one or two gave', async () => {
  expect(await itemOf('number')).toMatchObject({
    difficulty: 0.6,
    unit: both('dager'),
    options: [],
    written: [
      { value: '14', count: 12, correct: true },
      { value: '7', count: 4, correct: false },
    ],
  });
});

test('short text: in small letters and single spaces, and no words that only one or two wrote', async () => {
  const item = await itemOf('short-text');
  expect(item?.['written']).toEqual([
    { value: 'barnets beste', count: 10, correct: true },
    { value: 'best', count: 3, correct: false },
  ]);
  expect(json(item)).not.toContain('ord 1');
});

test('text-marking: each sentence as often as it was marked', async () => {
  expect(await itemOf('text-marking')).toMatchObject({
    options: [
      { id: 's1', chosen: 8, correct: false },
      { id: 's2', chosen: 20, correct: true },
      { id: 's3', chosen: 0, correct: false },
    ],
  });
});
