import type { Connection } from '@supabase/lite';
import type { Kysely } from 'kysely';

/**
 * The few inner parts of @supabase/lite 0.10.0 that our shims replace. Lite marks some of them private, so they
 * are a contract of our own with exactly that version: package.json pins it, and tests/embedded/shims guards it.
 */
export type LiteConnection = Connection & {
  rlsState: 'unknown' | 'active' | 'inactive';
  normalizeDbError(error: unknown): unknown;
  applyJwtSessionContext(db: Kysely<unknown>, vars: SessionVars, setRole: boolean): Promise<void>;
  applyRpcRequestGucs(db: Kysely<unknown>, request: RpcRequest): Promise<void>;
};

/** Who asks, as lite hands it to the database session. */
export type SessionVars = {
  readonly auth?: { readonly role?: string; readonly uid?: string; readonly jwt?: unknown };
  readonly storage?: { readonly operation?: string };
};

/** The HTTP request behind a function call, which SQL can read through `current_setting('request.…')`. */
export type RpcRequest = {
  readonly method: string;
  readonly path: string;
  readonly requestHeaders?: Record<string, string>;
};
