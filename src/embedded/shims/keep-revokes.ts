import type { LiteConnection } from '../lite.ts';

/**
 * On its first request lite runs `grant all` to anon and authenticated in every schema that holds a table with
 * row level security, `private` included: all our revokes and column grants would be undone. It does so only
 * while it does not know whether the database uses RLS, so we tell it. Roles and grants are in bootstrap.ts and
 * the migrations. Remove when tests/embedded/shims/connection.test.ts says that lite has mended it.
 */
export function keepRevokes(connection: LiteConnection): void {
  connection.rlsState = 'active';
}
