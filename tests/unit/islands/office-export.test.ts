import fc from 'fast-check';
import Papa from 'papaparse';
import readExcel from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { safeCell } from '../../../src/domain/spreadsheet.ts';
import { toCsv } from '../../../src/islands/leader/export/csv.ts';
import { officeReport } from '../../../src/islands/leader/export/office-report.ts';
import { toXlsx } from '../../../src/islands/leader/export/xlsx.ts';
import { noFilter } from '../../../src/islands/leader/member-filter.ts';
import { member, overviewOf, state } from './office-people.ts';

const kari = member('Kari Ås', {
  line: 'state',
  team: 'Mottak',
  states: [state('loven', 'completed', '2026-03-29'), state('kartlegging', 'in-progress')],
});
const eve = member('=HYPERLINK("https://x.example";"Kari")', {
  states: [state('loven', 'changed', '2025-12-31')],
});
const overview = overviewOf([kari, eve]);
const report = (members = overview.members, modules = overview.modules, filter = noFilter) =>
  officeReport({ language: 'nb', overview, members, modules, filter });

const sheetsOf = async (blob: Blob) => readExcel(Buffer.from(await blob.arrayBuffer()));

test('the workbook holds the table with real dates, and how the figures were made', async () => {
  const [members, about] = await sheetsOf(await toXlsx(report()));
  expect(members?.sheet).toBe('Ansatte');
  expect(members?.data).toEqual([
    [
      ...['Navn', 'Rolle', 'Linje', 'Team'],
      ...['3. Hva loven krever: status', '3. Hva loven krever: fullført'],
      ...['5. Kartlegge: status', '5. Kartlegge: fullført'],
    ],
    ['Kari Ås', 'Veileder', 'Statlig', 'Mottak', 'Fullført', new Date('2026-03-29'), 'Under arbeid', null],
    [
      eve.name,
      'Veileder',
      null,
      null,
      'Endret siden fullføring',
      new Date('2025-12-31'),
      'Ikke begynt',
      null,
    ],
  ]);
  expect(about?.sheet).toBe('Slik er tallene laget');
  const said = Object.fromEntries(about?.data ?? []);
  expect(said).toMatchObject({ Kontor: 'Nav Fjordvik', Hentet: '22. november 2026 kl. 00.30' });
  expect(said['Utvalg']).toBe('Alle 2 på kontoret');
  expect(JSON.stringify(said)).toContain('Poeng, svar, forsøk, notater og tidsbruk');
});

test('the file is called after office and day, in Norway', () => {
  expect(report().fileName).toBe('barneblikk-nav-fjordvik-2026-11-22');
});

test('a file of a filter holds those who pass, and says which filter it was', async () => {
  const [table, about] = await sheetsOf(
    await toXlsx(
      report([kari], overview.modules.slice(0, 1), { ...noFilter, line: 'state', team: 'Mottak' }),
    ),
  );
  expect(table?.data).toHaveLength(2);
  expect(table?.data[0]).toHaveLength(6);
  expect(Object.fromEntries(about?.data ?? [])['Utvalg']).toBe(
    '1 av 2 på kontoret: Linje: Statlig, Team: Mottak. Moduler: 3. Hva loven krever',
  );
});

test('the CSV begins with a byte order mark and headings, has semicolons and dates, and ends with the explanation', () => {
  const lines = toCsv(report()).split('\r\n');
  expect(lines[0]).toMatch(/^\uFEFF"Navn";"Rolle";"Linje";"Team";"3\. Hva loven krever: status";/);
  expect(lines[1]).toBe('"Kari Ås";"Veileder";"Statlig";"Mottak";"Fullført";"29.03.2026";"Under arbeid";""');
  expect(lines[2]).toMatch(/^"'=HYPERLINK\(""https:/);
  expect(lines).toContain('"Slik er tallene laget"');
  expect(lines.at(-1)).toBe('');
});

test('whatever people are called, the CSV gives it back, and no cell is a formula', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.stringMatching(/^[\s"']{0,3}[=+\-@\t\r]?[a-z;"\r\n=]{0,12}$/),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(typed, typed), { minLength: 1, maxLength: 5 }), (names) => {
      const members = names.map(([called, team]) => member(called, { team }));
      const csv = toCsv(report(members));
      const { data } = Papa.parse<string[]>(csv.slice(1), { delimiter: ';', newline: '\r\n' });
      const read = data.slice(1, 1 + names.length).map((row) => [row[0], row[3]]);
      expect(read).toEqual(names.map(([called, team]) => [safeCell(called), safeCell(team)]));
      for (const cell of data.flat()) expect(cell).not.toMatch(/^\s*[=+\-@]|^[\t\r]/);
    }),
    { numRuns: 2000 },
  );
});

test('whatever people are called, the workbook opens', async () => {
  const name = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('__proto__', 'constructor', '\u0000\u0007'),
  );
  await fc.assert(
    fc.asyncProperty(name, async (called) => {
      const [table] = await sheetsOf(await toXlsx(report([member(called)])));
      expect(table?.data[1]?.[1]).toBe('Veileder');
    }),
    { numRuns: 200 },
  );
});
