import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { suppress } from '../../src/domain/suppression/suppress.ts';
import type { CountTable, Shown } from '../../src/domain/suppression/table.ts';
import vectors from '../vectors/suppression.json';
import { openDatabase, type TestDatabase } from './support/database.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openDatabase();
});
afterAll(() => db.close());

async function inSql(tables: readonly CountTable[]): Promise<Shown[]> {
  const rows = await db.sql`
    select private.suppress_counts(t.one) as shown
    from jsonb_array_elements(${JSON.stringify(tables)}::text::jsonb) with ordinality as t (one, at) order by t.at`;
  return rows.map(({ shown }) => shown as Shown);
}

test.for(vectors)('$when', async ({ table, shown }) => {
  expect((await inSql([table]))[0]).toEqual(shown);
});

test('a thousand tables: the database hides what TypeScript hides, so that its proof holds here too', async () => {
  const tables = fc.sample(
    fc
      .record({
        counts: fc.array(fc.oneof(fc.nat({ max: 7 }), fc.nat({ max: 40 })), { maxLength: 9 }),
        sums: fc.array(fc.nat({ max: 511 }), { maxLength: 5 }),
      })
      .map(
        ({ counts, sums }): CountTable => ({
          cells: counts.map((n, i) => ({
            id: `c${i}`,
            n,
            in: sums.flatMap((bits, sum) => ((bits >> i) % 2 === 1 ? [`s${sum}`] : [])),
          })),
          sums: sums.map((_, sum) => `s${sum}`),
        }),
      ),
    1000,
  );
  expect(await inSql(tables)).toEqual(tables.map(suppress));
});

test('a county of 400 offices is answered', async () => {
  const cells = Array.from({ length: 400 }, (_, i) => ({
    id: `office${i}`,
    n: (i * 7) % 60,
    in: ['country', `county${i % 15}`],
  }));
  const table = { cells, sums: ['country', ...Array.from({ length: 15 }, (_, i) => `county${i}`)] };
  expect((await inSql([table]))[0]).toEqual(suppress(table));
});
