import postgres from 'postgres';
import { jsonParameters } from './shims/json-parameters.ts';

/** A database as its owner sees it: for migrations, the catalog and the demo, never for what clients ask. */
export type Database = {
  /** One statement with parameters `$1`, `$2` …; objects are sent as JSON. */
  query<Row>(text: string, values?: readonly unknown[]): Promise<readonly Row[]>;
  /** Any number of statements, all or none. */
  transaction(text: string): Promise<void>;
  close(): Promise<void>;
};

/** The owner's connection to a real Postgres, apart from the clients' pool. */
export function openDatabase(url: string): Database {
  const sql = postgres(url, { max: 1, onnotice: () => {}, types: jsonParameters, connect_timeout: 30 });
  return {
    query: async <Row>(text: string, values: readonly unknown[] = []) =>
      (await sql.unsafe(text, values.map(asParameter))) as unknown as readonly Row[],
    transaction: async (text) => {
      await sql.begin((tx) => tx.unsafe(text));
      await sql.unsafe('reset all'); // a `set` in a migration must not reach what comes after
    },
    close: () => sql.end({ timeout: 5 }),
  };
}

/** Objects go as JSON text; the column or cast says what it becomes. */
export function asParameter(value: unknown): string | number | boolean | null | Date {
  if (value === undefined) return null;
  return typeof value === 'object' && value !== null && !(value instanceof Date)
    ? JSON.stringify(value)
    : (value as string | number | boolean | null | Date);
}
