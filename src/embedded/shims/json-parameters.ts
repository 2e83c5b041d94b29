import type { PostgresType } from 'postgres';

/**
 * Lite's Postgres driver turns every JSON parameter into text twice: its own layers send a string that is JSON
 * already, and its `json` types make a JSON *string* of that. A jsonb argument of an RPC then arrives as a
 * string (an exam would score 0). Text that is JSON already is passed on as it is.
 * Remove when tests/embedded/shims/connection.test.ts says that lite has mended it.
 */
export const jsonParameters: Record<string, PostgresType> = { json: jsonType(114), jsonb: jsonType(3802) };

function jsonType(oid: number): PostgresType {
  const serialize = (value: unknown) =>
    typeof value === 'string' && isJson(value) ? value : JSON.stringify(value);
  return { to: oid, from: [oid], serialize, parse: (text: string) => JSON.parse(text) };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
