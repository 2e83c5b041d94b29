import { afterAll, beforeAll, expect, test } from 'vitest';
import { cells, tables } from './support/access.ts';
import { type TestDatabase, undone } from './support/database.ts';
import { observe } from './support/observe.ts';
import { openWorkingWorld } from './support/working-world.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openWorkingWorld();
});
afterAll(() => db.close());

test('every table in public stands in the access table, with every verb', async () => {
  const rows = await db.sql`select relname from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f') order by relname`;
  expect([...tables].sort()).toEqual(rows.map((row) => row['relname']));
  expect(cells).toHaveLength(tables.length * 4 * 9);
});

test('every table has rows, so that «sees nothing» says something', async () => {
  for (const table of tables) {
    expect((await db.sql.unsafe(`select from public.${table}`)).count, table).toBeGreaterThan(0);
  }
});

test.for(cells)('$table: $verb by $asker gives $outcome', async (cell) => {
  expect(await undone(db.sql, (tx) => observe(tx, cell))).toBe(cell.outcome);
});
