/** One person to invite or update, as the database takes it. `row` is the line in the file, from 1. */
export type MemberRow = {
  readonly row: number;
  readonly email: string;
  readonly name?: string;
  readonly role?: 'advisor' | 'leader';
  readonly team?: string;
  readonly line?: 'municipal' | 'state';
};

/** What a list cannot be read for. Some are about the whole list. */
export type FaultCode =
  | 'header_missing'
  | 'email_column_missing'
  | 'column_twice'
  | 'quote_open'
  | 'too_many_cells'
  | 'too_many_rows'
  | 'is_spreadsheet'
  | 'too_big'
  | 'nothing'
  | 'national_id_in_text'
  | 'email_missing'
  | 'email_malformed'
  | 'role_unknown'
  | 'line_unknown'
  | 'name_too_long'
  | 'team_too_long'
  | 'duplicate';
/** One fault: where, what, the words that are meant, and for `duplicate` the line where they stood first. */
export type RowFault = {
  readonly row: number;
  readonly fault: FaultCode;
  readonly written?: string;
  readonly first?: number;
};
export type ReadMembers = {
  readonly rows: readonly MemberRow[];
  readonly faults: readonly RowFault[];
  /** Columns that are not used, by their headers. */
  readonly unused: readonly string[];
};

/** So many in one go; the database says the same. */
export const mostRows = 500;

const roles: Readonly<Record<string, 'advisor' | 'leader'>> = {
  ...{
    veileder: 'advisor',
    rettleiar: 'advisor',
    rettleier: 'advisor',
    ansatt: 'advisor',
    tilsett: 'advisor',
  },
  ...{ leder: 'leader', leiar: 'leader', avdelingsleder: 'leader', avdelingsleiar: 'leader' },
};
const lines: Readonly<Record<string, 'municipal' | 'state'>> = {
  ...{ kommunal: 'municipal', kommune: 'municipal', kommunen: 'municipal' },
  ...{ statlig: 'state', statleg: 'state', stat: 'state', staten: 'state' },
};
/** The same as the database asks of an address. */
const address = /^[^@\s,;<>"]+@[^@\s,;<>"]+\.[^@\s,;<>".]{2,}$/;

/** Words as a person would compare them: small letters, single spaces, nothing invisible. */
export const plain = (text: string): string =>
  text
    .replace(/[\s\u00a0\u200b\ufeff\p{Cc}]+/gu, ' ')
    .trim()
    .toLocaleLowerCase('nb');

export const roleFrom = (text: string) => roles[plain(text)];
export const lineFrom = (text: string) => lines[plain(text).replace(/ (linje|line)$/, '')];

export type Cells = { email: string; name: string; role: string; team: string; line: string };

/** The cells as a row, or the first thing that is wrong with them. Empty cells are left out. */
export function rowFrom(row: number, cells: Cells): MemberRow | RowFault {
  const email = plain(cells.email);
  const role = roleFrom(cells.role);
  const line = lineFrom(cells.line);
  if (email === '') return { row, fault: 'email_missing' };
  if (!address.test(email) || email.length > 254)
    return { row, fault: 'email_malformed', written: cells.email };
  if (cells.role !== '' && !role) return { row, fault: 'role_unknown', written: cells.role };
  if (cells.line !== '' && !line) return { row, fault: 'line_unknown', written: cells.line };
  if (cells.name.length > 80) return { row, fault: 'name_too_long' };
  if (cells.team.length > 60) return { row, fault: 'team_too_long' };
  return {
    row,
    email,
    ...(cells.name && { name: cells.name }),
    ...(role && { role }),
    ...(cells.team && { team: cells.team }),
    ...(line && { line }),
  };
}

/** Rows and faults apart; the second of two with the same address is a fault, and so is a list that is too long. */
export function sorted(found: readonly (MemberRow | RowFault)[]): Omit<ReadMembers, 'unused'> {
  const rows: MemberRow[] = [];
  const faults: RowFault[] = [];
  const first = new Map<string, number>();
  for (const one of found) {
    if ('fault' in one) faults.push(one);
    else if (first.has(one.email))
      faults.push({ row: one.row, fault: 'duplicate', written: one.email, first: first.get(one.email) ?? 0 });
    else {
      first.set(one.email, one.row);
      rows.push(one);
    }
  }
  if (rows.length > mostRows) faults.push({ row: rows[mostRows]?.row ?? 0, fault: 'too_many_rows' });
  if (rows.length === 0 && faults.length === 0) faults.push({ row: 1, fault: 'nothing' });
  return { rows, faults };
}
