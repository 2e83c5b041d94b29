import Papa from 'papaparse';
import { type Cells, plain, type ReadMembers, rowFrom, sorted } from './member-row.ts';
import { withoutIdNumbers } from './personal-data.ts';

export type { FaultCode, MemberRow, ReadMembers, RowFault } from './member-row.ts';

const headers: Readonly<Record<string, keyof Cells>> = {
  ...{ navn: 'name', namn: 'name', name: 'name' },
  ...{ 'e-post': 'email', epost: 'email', 'e-postadresse': 'email', epostadresse: 'email' },
  ...{ 'e-mail': 'email', email: 'email', mail: 'email' },
  ...{ rolle: 'role', role: 'role', team: 'team', gruppe: 'team', linje: 'line', line: 'line' },
};
/** What a file to fill in says: one example, in the separators that Norwegian Excel opens. */
export const template = {
  nb: '\ufeffnavn;e-post;rolle;team;linje\r\nKari Eksempel;kari.eksempel@nav.example;veileder;Familie;kommunal\r\n',
  nn: '\ufeffnamn;e-post;rolle;team;linje\r\nKari Eksempel;kari.eksempel@nav.example;rettleiar;Familie;kommunal\r\n',
} as const;

/** The text of a file: UTF-8 where it is that, UTF-16 where it says so, else what Windows has written since before that. */
export function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** What stands most often in the first line with anything in it: the headers have no such signs of their own. */
function separatorOf(text: string): string {
  const first = text.split(/[\r\n]+/).find((line) => line.trim() !== '') ?? '';
  const times = (sign: string) => first.split(sign).length;
  return [';', ',', '\t'].reduce((best, sign) => (times(sign) > times(best) ? sign : best));
}

/** Five hundred rows are a tenth of this, in bytes. */
const mostBytes = 1_000_000;

/** Reads a file of any kind that people may choose, and says so when it is none that can be read. */
export function readFile(bytes: Uint8Array): ReadMembers {
  const whole = (fault: 'is_spreadsheet' | 'too_big') => ({
    rows: [],
    faults: [{ row: 1, fault }],
    unused: [],
  });
  // Modern spreadsheets are zip archives, old ones begin with these two bytes.
  const start = String.fromCharCode(...bytes.slice(0, 2));
  if (start === 'PK' || start === '\xd0\xcf') return whole('is_spreadsheet');
  if (bytes.length > mostBytes) return whole('too_big');
  return readMembers(decode(bytes));
}

type Line = { readonly row: number; readonly cells: readonly string[]; readonly open: boolean };

/** The lines with something in them, each with its number in the file; a quoted cell may run over several. */
function linesOf(text: string): Line[] {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: separatorOf(text) });
  const open = new Set(errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row));
  let next = 1;
  return data.flatMap((written, i) => {
    const row = next;
    next += 1 + (written.join('').match(/\r\n|\n|\r/g)?.length ?? 0);
    const cells = written.map((cell) => cell.replace(/[\s\u00a0\u200b\ufeff]+/g, ' ').trim());
    return cells.some((cell) => cell !== '') ? [{ row, cells, open: open.has(i) }] : [];
  });
}

/**
 * Reads a list of members: separated by semicolon, comma or tab, with headers in either language and in any order, or
 * nothing but addresses. Everything that is wrong is said, by line; what is left of a list with faults is not to be used.
 */
export function readMembers(written: string): ReadMembers {
  // Excel may begin a file with the separator it used.
  const text = written.replace(/^\ufeff/, '').replace(/^"?sep=(.)"?(?=\r?\n)/i, '');
  const [first, ...rest] = linesOf(text);
  if (!first) return { rows: [], faults: [{ row: 1, fault: 'nothing' }], unused: [] };
  // After a quote that never ends nothing stands where it should.
  const open = [first, ...rest].filter((line) => line.open);
  if (open.length > 0)
    return { rows: [], faults: open.map(({ row }) => ({ row, fault: 'quote_open' })), unused: [] };
  const columns = first.cells.map((cell) => headers[plain(cell)]);
  const named = columns.filter((column) => column !== undefined);
  if (named.length === 0 && [first, ...rest].every(({ cells }) => cells.length === 1))
    return { ...sorted([first, ...rest].map((line) => readLine(line, ['email']))), unused: [] };
  const fault = headerFault(named);
  if (fault) return { rows: [], faults: [{ row: first.row, fault }], unused: [] };
  return {
    ...sorted(rest.map((line) => readLine(line, columns))),
    unused: first.cells.filter((cell, i) => cell !== '' && !columns[i]),
  };
}

function headerFault(named: readonly (keyof Cells)[]) {
  if (named.length === 0) return 'header_missing';
  if (!named.includes('email')) return 'email_column_missing';
  return new Set(named).size < named.length ? 'column_twice' : undefined;
}

function readLine({ row, cells }: Line, columns: readonly (keyof Cells | undefined)[]) {
  const all = cells.join(' | ');
  if (withoutIdNumbers(all) !== all) return { row, fault: 'national_id_in_text' } as const;
  if (cells.slice(columns.length).some((cell) => cell !== ''))
    return { row, fault: 'too_many_cells' } as const;
  const of = (wanted: keyof Cells) => cells[columns.indexOf(wanted)] ?? '';
  return rowFrom(row, {
    ...{ email: of('email'), name: of('name'), role: of('role'), team: of('team'), line: of('line') },
  });
}

/** Addresses typed or pasted, one or many, apart by lines, commas or semicolons; `Kari Eksempel <kari@…>` gives the name, too. */
export function readAddresses(written: string): ReadMembers {
  const found = written
    .split(/[\n\r;]+/)
    .flatMap(apartByCommas)
    .map((part, i) => readAddress(i + 1, part));
  return { ...sorted(found), unused: [] };
}

/** What commas part, save the one in «Eksempel, Kari <kari@…>»: a part without an address belongs to the next. */
function apartByCommas(written: string): string[] {
  const parts: string[] = [];
  let begun = '';
  for (const part of written.split(',')) {
    begun = begun ? `${begun},${part}` : part.trim();
    if (!begun.includes('@')) continue;
    parts.push(begun.trim());
    begun = '';
  }
  return begun ? [...parts, begun] : parts;
}

function readAddress(row: number, part: string) {
  if (withoutIdNumbers(part) !== part) return { row, fault: 'national_id_in_text' } as const;
  const [, name = '', email = ''] = /^"?([^"<]*?)"?\s*<([^>]*)>$/.exec(part) ?? [part, '', part];
  return rowFrom(row, { email, name, role: '', team: '', line: '' });
}
