import type { PostgresType } from 'postgres';

/**
 * Lite passes Postgres' own text on: `2026-01-02 03:04:05+00`, which is not ISO (Safari's Date refuses it), and
 * numbers such as 100.00 as strings. PostgREST answers `2026-01-02T03:04:05+00:00` and 100.00.
 * Remove when tests/embedded/shims/connection.test.ts says that lite has mended it.
 */
const timestamp = (text: string) => text.replace(' ', 'T');
const timestamptz = (text: string) => timestamp(text).replace(/([+-]\d\d)$/, '$1:00');

const TIMESTAMP = 1114;
const TIMESTAMPTZ = 1184;
const NUMERIC = 1700;

/** For the driver of real Postgres. */
export const valueText: Record<string, PostgresType> = {
  timestamp: textType(TIMESTAMP, timestamp),
  timestamptz: textType(TIMESTAMPTZ, timestamptz),
  numeric: textType(NUMERIC, Number),
};

/** The same for PGlite. */
export const valueTextParsers = { [TIMESTAMP]: timestamp, [TIMESTAMPTZ]: timestamptz, [NUMERIC]: Number };

function textType(oid: number, parse: (text: string) => unknown): PostgresType {
  const serialize = (value: unknown) => (value instanceof Date ? value.toISOString() : String(value));
  return { to: oid, from: [oid], serialize, parse };
}
