import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { suppress } from '../../../src/domain/suppression/suppress.ts';
import { type CountTable, isSmall, type Shown } from '../../../src/domain/suppression/table.ts';
import vectors from '../../vectors/suppression.json';
import { attacker } from './attacker.ts';

const cases = 10_000;
const people = fc.oneof(
  { weight: 4, arbitrary: fc.nat({ max: 7 }) },
  { weight: 1, arbitrary: fc.nat({ max: 60 }) },
);

/** One office: lines by roles, with the totals of a cross table, some of which are not published at all. */
const office = fc
  .record({
    rows: fc.integer({ min: 1, max: 3 }),
    columns: fc.integer({ min: 1, max: 3 }),
    counts: fc.array(people, { minLength: 9, maxLength: 9 }),
    filters: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
  })
  .map(({ rows, columns, counts, filters }): CountTable => {
    const sums = ['total', ...ids('row', rows), ...ids('column', columns)].filter((_, i) => filters[i]);
    const cells = ids('', rows * columns).map((id, i) => ({
      id,
      n: counts[i] ?? 0,
      in: ['total', `row${i % rows}`, `column${Math.floor(i / rows)}`].filter((sum) => sums.includes(sum)),
    }));
    return { cells, sums };
  });

/** Offices under counties under the country. */
const country = fc
  .record({
    offices: fc.array(fc.tuple(people, fc.nat({ max: 3 })), { minLength: 1, maxLength: 9 }),
    filters: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
  })
  .map(({ offices, filters }): CountTable => {
    const sums = ['country', ...ids('county', 4)].filter((_, i) => i === 0 || filters[i]);
    const cells = offices.map(([n, county], i) => ({
      id: `office${i}`,
      n,
      in: ['country', `county${county}`].filter((sum) => sums.includes(sum)),
    }));
    return { cells, sums };
  });

/** Any cells in any sums: what nobody would print, to find what the other two do not ask. */
const anything = fc
  .record({
    counts: fc.array(people, { minLength: 1, maxLength: 8 }),
    sums: fc.array(fc.nat({ max: 255 }), { maxLength: 5 }),
  })
  .map(
    ({ counts, sums }): CountTable => ({
      cells: counts.map((n, i) => ({
        id: `c${i}`,
        n,
        in: sums.flatMap((bits, sum) => ((bits >> i) % 2 === 1 ? [`s${sum}`] : [])),
      })),
      sums: ids('s', sums.length),
    }),
  );

const tables = fc.oneof(office, country, anything);
const ids = (name: string, n: number) => Array.from({ length: n }, (_, i) => `${name}${i}`);

/** Every group there is: the cells, and the sums; with its people. */
const groups = ({ cells, sums }: CountTable) => [
  ...cells.map(({ n }, i) => ({ cells: [i], n })),
  ...sums.map((sum) => {
    const inside = cells.flatMap((cell, i) => (cell.in.includes(sum) ? [i] : []));
    return { cells: inside, n: inside.reduce((all, i) => all + (cells[i]?.n ?? 0), 0) };
  }),
];

const found = (table: CountTable, shown: Shown) => {
  const { knows } = attacker(table, shown);
  return groups(table).filter(({ cells, n }) => isSmall(n) && knows(cells, n));
};

describe('suppression', () => {
  test(`in ${cases} tables, nobody with all that is published finds a group of one to four`, () => {
    fc.assert(
      fc.property(tables, (table) => {
        expect(found(table, suppress(table))).toEqual([]);
      }),
      { numRuns: cases },
    );
  }, 300_000);

  test('every hidden cell could be one person, and could be five', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const shown = suppress(table);
        const { possible } = attacker(table, shown);
        for (const [i, { id }] of table.cells.entries())
          if (shown.cells[id] === null) expect([possible([i], 1), possible([i], 5)]).toEqual([true, true]);
      }),
      { numRuns: 2000 },
    );
  }, 120_000);

  test('what is shown is true, and a table with nothing small is shown whole', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const shown = suppress(table);
        for (const { id, n } of table.cells) expect([n, null]).toContain(shown.cells[id]);
        const all = groups(table);
        if (all.every(({ n }) => !isSmall(n))) {
          expect([...Object.values(shown.cells), ...Object.values(shown.sums)]).toEqual(
            all.map(({ n }) => n),
          );
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('the attacker finds what is only hidden itself, and not its neighbour', () => {
    const table = {
      cells: [
        { id: 'a', n: 3, in: ['total'] },
        { id: 'b', n: 12, in: ['total'] },
      ],
      sums: ['total'],
    };
    expect(found(table, { cells: { a: null, b: 12 }, sums: { total: 15 } })).toEqual([{ cells: [0], n: 3 }]);
  });

  test.for(vectors)('$when', ({ table, shown }) => {
    expect(suppress(table)).toEqual(shown);
  });
});
