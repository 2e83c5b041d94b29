import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileNamePart, safeCell } from '../../../src/domain/spreadsheet.ts';

test.for([
  '=1+1',
  '+47 22',
  '-2',
  '@SUM(A1)',
  '\tfane',
  '\rlinje',
  '\n=1',
  ' =1',
  '"=1',
  "'=1",
  ' " =cmd|"/C calc"!A0',
  '\uFEFF=1',
  '\u200B=1',
  '\u00A0@x',
  '＝1+1',
  '−1',
  '|x',
  '%x',
])('%j is not a formula any more', (text) => {
  expect(safeCell(text)).toBe(`'${text}`);
});

test.for(['Kari', "O'Brien", 'Berg-Hansen', '5. Kartlegge', 'a=b', '', '«Kari»', 'Ansatte: alle'])(
  '%j is left as it is',
  (text) => {
    expect(safeCell(text)).toBe(text);
  },
);

test('whatever is typed, no cell begins with a sign that starts a formula, and nothing is lost', () => {
  const tricks = fc.stringMatching(/^[\s"'\u200B\uFEFF]{0,4}[=+\-@\t\r|%＝]?.{0,8}$/u);
  fc.assert(
    fc.property(fc.oneof(tricks, fc.string({ unit: 'binary' })), (text) => {
      const cell = safeCell(text);
      expect(cell.replace(/^[\s\p{Cf}"]+/u, '')).not.toMatch(/^[=+\-@|%＝＋－＠−]/u);
      expect(cell).not.toMatch(/^[\t\r\n]/);
      expect(cell === text || cell === `'${text}`).toBe(true);
    }),
    { numRuns: 5000 },
  );
});

test.for([
  ['Nav Fjordvik', 'nav-fjordvik'],
  ['Nav Sør-Østerdal', 'nav-sor-osterdal'],
  ['NAV Ålesund / Ærø', 'nav-alesund-aero'],
  ['Nav Kárášjohka', 'nav-karasjohka'],
  ['../..', ''],
] as const)('%s becomes %s in a file name', ([name, expected]) => {
  expect(fileNamePart(name)).toBe(expected);
});
