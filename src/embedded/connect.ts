import { createPostgresConnection } from '@supabase/lite/postgres';
import { type Database, openDatabase } from './database.ts';
import type { LiteConnection } from './lite.ts';
import { ensurePgliteFolder, pgliteDatabase } from './pglite.ts';
import { keepErrorStatus } from './shims/error-status.ts';
import { jsonParameters } from './shims/json-parameters.ts';
import { keepRevokes } from './shims/keep-revokes.ts';
import { oneRoundTrip } from './shims/one-round-trip.ts';
import { valueText, valueTextParsers } from './shims/value-text.ts';

/** Where the data is: a Postgres address, or a folder for PGlite. */
export type Place = { readonly postgres: string } | { readonly pglite: string };

/** Both views of one database: the clients', through lite, and the owner's. */
export type Connected = { readonly lite: LiteConnection; readonly owner: Database; readonly shared: boolean };

/** Opens the database with every shim that belongs to the connection. */
export async function connect(place: Place): Promise<Connected> {
  const connected = 'postgres' in place ? connectPostgres(place.postgres) : await connectPglite(place.pglite);
  for (const shim of [keepRevokes, keepErrorStatus, oneRoundTrip]) shim(connected.lite);
  return connected;
}

function connectPostgres(url: string): Connected {
  const postgresOptions = {
    max: 16,
    onnotice: () => {}, // notices may quote people's data
    types: { ...jsonParameters, ...valueText },
    connection: { statement_timeout: 15_000, application_name: 'barneblikk' },
  };
  const lite = createPostgresConnection({ url, postgresOptions }) as unknown as LiteConnection;
  return { lite, owner: openDatabase(url), shared: false };
}

async function connectPglite(dir: string): Promise<Connected> {
  const { createPgliteConnection } = await import('@supabase/lite/pglite');
  const url = await ensurePgliteFolder(dir);
  const connection = await createPgliteConnection({ url, pgliteOptions: { parsers: valueTextParsers } });
  const owner = pgliteDatabase(connection.driver);
  return { lite: connection as unknown as LiteConnection, owner, shared: true };
}
