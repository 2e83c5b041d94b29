import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { inject } from 'vitest';
import { databaseAt, templateName } from './names.ts';
import type { Caller } from './people.ts';

export type Row = Record<string, unknown>;
export type Tx = postgres.TransactionSql;

/** A copy of the template for one test file. */
export type TestDatabase = {
  /** As superuser: to arrange and to look, never to find out what somebody may do. */
  readonly sql: postgres.Sql;
  /** Runs one statement as the caller and keeps what it did. */
  as(caller: Caller, statement: string, values?: readonly (string | null)[]): Promise<Rows>;
  /** Calls a function as the caller, the way the Data API does: arguments by name, JSON out. */
  rpc<T>(caller: Caller, name: string, args?: Row): Promise<T>;
  close(): Promise<void>;
};

export type Rows = readonly Row[] & { readonly count: number };

/** A copy of a database that the global setup has made: an empty one, or the world. */
export async function openDatabase(template = templateName): Promise<TestDatabase> {
  const serverUrl = inject('databaseServer');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(serverUrl, `create database ${name} template ${template} strategy file_copy`);
  const known = new Map<string, Readonly<Record<string, string>>>();
  const sql = postgres(databaseAt(serverUrl, name), { max: 8, onnotice: () => {} });
  const as = (caller: Caller, statement: string, values: readonly (string | null)[] = []) =>
    sql.begin(async (tx) => {
      await become(tx, caller);
      return tx.unsafe(statement, [...values]);
    }) as Promise<Rows>;
  return {
    sql,
    as,
    rpc: async <T>(caller: Caller, fn: string, args: Row = {}) => {
      const types = known.get(fn) ?? (await typesOf(sql, fn));
      known.set(fn, types);
      const list = Object.keys(args).map((arg, i) => `${arg} => $${i + 1}::text::${types[arg] ?? 'text'}`);
      const values = Object.entries(args).map(([arg, value]) => asText(types[arg], value));
      const [row] = await as(caller, `select public.${fn}(${list.join(', ')}) as answer`, values);
      return row?.['answer'] as T;
    },
    close: async () => {
      await sql.end();
      await onServer(serverUrl, `drop database ${name} with (force)`);
    },
  };
}

/** From here on the transaction is the caller's, with the same settings as PostgREST makes. */
export async function become(tx: Tx, caller: Caller): Promise<void> {
  const claims = JSON.stringify({ role: caller.role, ...(caller.id ? { sub: caller.id } : {}) });
  await tx`select set_config('role', ${caller.role}, true), set_config('request.jwt.claims', ${claims}, true)`;
}

/** The types of a function's arguments, by name, as the database has them. */
async function typesOf(sql: postgres.Sql, name: string): Promise<Readonly<Record<string, string>>> {
  const rows = await sql<{ argument: string; type: string }[]>`
    select a.argument, format_type(a.type, null) as type
    from pg_proc p, unnest(p.proargnames[1:p.pronargs], p.proargtypes::oid[]) as a (argument, type)
    where p.pronamespace = 'public'::regnamespace and p.proname = ${name}`;
  return Object.fromEntries(rows.map(({ argument, type }) => [argument, type]));
}

const asText = (type: string | undefined, value: unknown) =>
  value === null || value === undefined ? null : type === 'jsonb' ? JSON.stringify(value) : String(value);

/** Runs the work in a transaction and takes everything back: what the database would do, without doing it. */
export async function undone<T>(sql: postgres.Sql, work: (tx: Tx) => Promise<T>): Promise<T> {
  const takeBack = new Error('taken back on purpose');
  let found: { value: T } | undefined;
  try {
    await sql.begin(async (tx) => {
      found = { value: await work(tx) };
      throw takeBack;
    });
  } catch (error) {
    if (error !== takeBack) throw error;
  }
  if (!found) throw new Error('the work gave no answer');
  return found.value;
}

async function onServer(url: string, statement: string): Promise<void> {
  const server = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await server.unsafe(statement);
  } finally {
    await server.end();
  }
}
