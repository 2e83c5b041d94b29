import type { LiteConnection } from '../lite.ts';

/**
 * Lite answers errors it does not know (`raise exception`, check constraints, custom codes) with
 * `500 {"code":"SUP"}`: code and hint are lost. PostgREST's table gives each SQLSTATE its status.
 * Remove when tests/embedded/shims/connection.test.ts says that lite has mended it.
 */
export function keepErrorStatus(connection: LiteConnection): void {
  connection.normalizeDbError = (error) => {
    const { code, message, detail, hint } = error as DatabaseError;
    const status = typeof code === 'string' ? statusOf(code) : undefined;
    if (status === undefined) return error;
    // Lite passes on errors in PostgREST's own `PGRST` form with the status they name.
    const body = { code, message, details: detail ?? null, hint: hint ?? null };
    return { code: 'PGRST', message: JSON.stringify(body), detail: JSON.stringify({ status, headers: {} }) };
  };
}

type DatabaseError = { code?: string; message?: string; detail?: string; hint?: string };

/** Codes that lite maps right by itself, among them our own PT4xx. */
const RIGHT_ALREADY = /^(23505|23503|23502|25006|PGRST|PT|42|22|21)/;

/** https://docs.postgrest.org/en/stable/references/errors.html#http-status-codes; first match wins. */
const TABLE: readonly (readonly [RegExp, number])[] = [
  [/^P0001/, 400],
  [/^(08|53)/, 503],
  [/^(28|0L|0P)/, 403],
  [/^54/, 413],
  [/^(09|25|38|39|3B|40|55|57|58|F0|HV|XX|P0)/, 500],
  [/^[0-9A-Z]{5}$/, 400],
];

function statusOf(code: string): number | undefined {
  if (RIGHT_ALREADY.test(code)) return undefined;
  return TABLE.find(([pattern]) => pattern.test(code))?.[1];
}
