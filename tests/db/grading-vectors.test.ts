import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase, type TestDatabase } from './support/database.ts';
import { expectRefusal } from './support/refusals.ts';

type Vector = {
  when: string;
  kind: string;
  key: unknown;
  options: string[];
  targets: string[];
  answer: unknown;
  result: number | 'malformed';
};
const file = new URL('../vectors/grading.json', import.meta.url);
const vectors = JSON.parse(readFileSync(file, 'utf8')) as Vector[];

let db: TestDatabase;
beforeAll(async () => {
  db = await openDatabase();
});
afterAll(() => db.close());

async function grade({
  kind,
  key,
  options,
  targets,
  answer,
}: Omit<Vector, 'when' | 'result'>): Promise<unknown> {
  const [row] = await db.sql`select private.grade(${kind}, ${JSON.stringify(key)}::text::jsonb,
    ${options}::text[], ${targets}::text[],
    ${answer === undefined ? null : JSON.stringify(answer)}::text::jsonb)::float8 as result`;
  return row?.['result'];
}

test('there are vectors enough to trust', () => {
  expect(vectors.length).toBeGreaterThanOrEqual(60);
  expect(new Set(vectors.map((v) => v.kind)).size).toBe(8);
});

test.for(vectors)('$kind: $result when $when', async ({ result, ...vector }) => {
  if (result === 'malformed') await expectRefusal(grade(vector), 'PT422', 'answer_malformed');
  else expect(await grade(vector)).toBe(result);
});

test('an answer that is not there at all is wrong, not malformed', async () => {
  const missing = {
    kind: 'single',
    key: { correct: ['a'] },
    options: ['a', 'b'],
    targets: [],
    answer: undefined,
  };
  expect(await grade(missing)).toBe(0);
});
