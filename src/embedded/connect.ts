import { createPostgresConnection } from '@supabase/lite/postgres';
import { API_ROLE } from './bootstrap.ts';
import { type Database, openDatabase } from './database.ts';
import type { LiteConnection } from './lite.ts';
import { ensurePgliteFolder, pgliteDatabase } from './pglite.ts';
import { keepErrorStatus } from './shims/error-status.ts';
import { jsonParameters } from './shims/json-parameters.ts';
import { keepRevokes } from './shims/keep-revokes.ts';
import { oneRoundTrip } from './shims/one-round-trip.ts';
import { valueText, valueTextParsers } from './shims/value-text.ts';

/** Where the data is: a Postgres superuser's address, or a folder for PGlite. */
export type Place = { readonly postgres: string } | { readonly pglite: string };

/** One database, seen in three ways. */
export type Connected = {
  /** The owner's: migrations, catalog, demo. */
  readonly owner: Database;
  /** Lite's while it makes its own tables and looks at ours, as the owner. */
  readonly system: LiteConnection;
  /** Lite's while it serves clients, as a role that owns nothing. */
  clients(password: string): LiteConnection;
  /** All three are one session, so requests take turns. */
  readonly shared: boolean;
  close(): Promise<void>;
};

/** Opens the database. */
export function connect(place: Place): Promise<Connected> {
  return 'postgres' in place ? connectPostgres(place.postgres) : connectPglite(place.pglite);
}

async function connectPostgres(url: string): Promise<Connected> {
  const owner = openDatabase(url);
  const opened: LiteConnection[] = [];
  const open = (address: string, max: number, name: string) => {
    const connection = createPostgresConnection({ url: address, postgresOptions: driverOptions(max, name) });
    opened.push(connection as unknown as LiteConnection);
    return shimmed(connection as unknown as LiteConnection);
  };
  const system = open(url, 1, 'barneblikk-schema');
  return {
    owner,
    system,
    clients: (password) => lookThrough(system, open(addressFor(url, password), 16, 'barneblikk-api')),
    shared: false,
    close: async () => void (await Promise.all([owner.close(), ...opened.map((one) => one.close())])),
  };
}

/**
 * Lite reads the schema from information_schema, which shows a role only what it may use itself, and the API role
 * may use nothing until it has become somebody. So lite looks at the schema as the owner, and asks as the role.
 */
function lookThrough(system: LiteConnection, clients: LiteConnection): LiteConnection {
  clients.introspect = (options) => system.introspect(options);
  clients.clearSchemaCache = () => system.clearSchemaCache();
  return clients;
}

function driverOptions(max: number, application_name: string) {
  return {
    max,
    idle_timeout: 60,
    onnotice: () => {}, // notices may quote people's data
    types: { ...jsonParameters, ...valueText },
    connection: { statement_timeout: 15_000, application_name },
  };
}

function addressFor(url: string, password: string): string {
  return Object.assign(new URL(url), { username: API_ROLE, password }).href;
}

async function connectPglite(dir: string): Promise<Connected> {
  const { createPgliteConnection } = await import('@supabase/lite/pglite');
  const url = await ensurePgliteFolder(dir);
  const connection = await createPgliteConnection({ url, pgliteOptions: { parsers: valueTextParsers } });
  const only = shimmed(connection as unknown as LiteConnection);
  const owner = pgliteDatabase(connection.driver);
  return { owner, system: only, clients: () => only, shared: true, close: () => connection.close() };
}

function shimmed(connection: LiteConnection): LiteConnection {
  for (const shim of [keepRevokes, keepErrorStatus, oneRoundTrip]) shim(connection);
  return connection;
}
