import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase, type TestDatabase } from './support/database.ts';

type Vector = { when: string; text: string; found: boolean };
const file = new URL('../vectors/national-ids.json', import.meta.url);
const vectors = JSON.parse(readFileSync(file, 'utf8')) as Vector[];

let db: TestDatabase;
beforeAll(async () => {
  db = await openDatabase();
});
afterAll(() => db.close());

test('there are vectors enough to trust, of both sorts', () => {
  expect(vectors.filter(({ found }) => found).length).toBeGreaterThanOrEqual(15);
  expect(vectors.filter(({ found }) => !found).length).toBeGreaterThanOrEqual(20);
});

test.for(vectors)('a national identity number is found: $found, with $when', async ({ text, found }) => {
  const [row] = await db.sql`select private.has_national_id(${text}) as found`;
  expect(row?.['found']).toBe(found);
});
