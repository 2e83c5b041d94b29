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
  as(caller: Caller, statement: string, values?: readonly string[]): Promise<Rows>;
  /** Calls a function as the caller, the way the Data API does: arguments by name, JSON out. */
  rpc<T>(caller: Caller, name: string, args?: Row): Promise<T>;
  close(): Promise<void>;
};

export type Rows = readonly Row[] & { readonly count: number };

export async function openDatabase(): Promise<TestDatabase> {
  const serverUrl = inject('databaseServer');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(serverUrl, `create database ${name} template ${templateName}`);
  const sql = postgres(databaseAt(serverUrl, name), { max: 8, onnotice: () => {} });
  const as = (caller: Caller, statement: string, values: readonly string[] = []) =>
    sql.begin(async (tx) => {
      await become(tx, caller);
      return tx.unsafe(statement, [...values]);
    }) as Promise<Rows>;
  return {
    sql,
    as,
    rpc: async <T>(caller: Caller, fn: string, args: Row = {}) => {
      const [row] = await as(caller, call(fn, args), Object.entries(args).map(asText));
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

const parameterTypes: Record<string, string> = {
  office: 'uuid',
  attempt: 'uuid',
  answers: 'jsonb',
  catalog: 'jsonb',
  run: 'uuid',
  taken: 'jsonb',
  done: 'boolean',
  stepped: 'timestamptz',
};

function call(name: string, args: Row): string {
  const list = Object.keys(args).map((arg, i) => `${arg} => $${i + 1}::text::${typeOf(arg)}`);
  return `select public.${name}(${list.join(', ')}) as answer`;
}

const typeOf = (arg: string) => parameterTypes[arg] ?? 'text';
const asText = ([arg, value]: [string, unknown]) =>
  typeOf(arg) === 'jsonb' ? JSON.stringify(value) : String(value);

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
