import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase, type TestDatabase } from './support/database.ts';

type Vector = {
  when: string;
  edition: number;
  lessons: string[];
  read: string[];
  passedEditions: number[];
  completedEditions: number[];
  examStarted: boolean;
  status: string;
};
const file = new URL('../vectors/completion.json', import.meta.url);
const vectors = JSON.parse(readFileSync(file, 'utf8')) as Vector[];

let db: TestDatabase;
beforeAll(async () => {
  db = await openDatabase();
});
afterAll(() => db.close());

test('there are vectors enough to trust', () => {
  expect(vectors.length).toBeGreaterThanOrEqual(20);
  expect(new Set(vectors.map((v) => v.status)).size).toBe(4);
});

test.for(vectors)('the database says $status when $when', async (v) => {
  const [row] = await db.sql`select private.module_status(${v.edition}::int, ${v.lessons}::text[],
    ${v.read}::text[], ${v.passedEditions}::int[], ${v.completedEditions}::int[], ${v.examStarted}) as status`;
  expect(row?.['status']).toBe(v.status);
});
