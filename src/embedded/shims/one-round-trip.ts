import { sql } from 'kysely';
import type { LiteConnection } from '../lite.ts';

/**
 * Lite tells the session who asks in five or six statements, and an RPC in five more, each a round trip. One
 * statement does it, worth 14 to 57 per cent of the requests per second (spike-backend.md, section 2).
 * While here, the role is checked: lite becomes whatever role a token names, `postgres` too.
 * Remove the speed when lite has it (tests/bench/exam-load.ts shows), the check when tokens.test.ts allows.
 */
export function oneRoundTrip(connection: LiteConnection): void {
  connection.applyJwtSessionContext = async (db, { auth, storage }) => {
    const role = clientRole(auth?.role);
    const claims = auth?.jwt && typeof auth.jwt === 'object' ? JSON.stringify(auth.jwt) : '';
    await sql`select set_config('role', ${role}, true),
      set_config('request.jwt.claim.sub', ${String(auth?.uid ?? '')}, true),
      set_config('request.jwt.claim.role', ${role}, true),
      set_config('request.jwt.claims', ${claims}, true),
      set_config('storage.operation', ${String(storage?.operation ?? '')}, true)`.execute(db);
  };
  connection.applyRpcRequestGucs = async (db, { method, path, requestHeaders }) => {
    await sql`select set_config('response.status', '', true), set_config('response.headers', '', true),
      set_config('request.method', ${method}, true), set_config('request.path', ${path}, true),
      set_config('request.headers', ${JSON.stringify(requestHeaders ?? {})}, true)`.execute(db);
  };
}

const CLIENT_ROLES: readonly string[] = ['anon', 'authenticated', 'service_role'];

function clientRole(role: string | undefined): string {
  const known = role || 'anon';
  if (CLIENT_ROLES.includes(known)) return known;
  throw Object.assign(new Error('permission denied to set role'), { code: '42501' }); // as Postgres would say it
}
