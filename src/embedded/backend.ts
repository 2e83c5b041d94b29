import crypto from 'node:crypto';
import { App } from '@supabase/lite';
import { apiHandler } from './api.ts';
import { afterSystem, apiRolePassword, beforeSystem } from './bootstrap.ts';
import type { Call } from './call.ts';
import { type Connected, connect, type Place } from './connect.ts';
import type { Database } from './database.ts';
import { MAX_BODY } from './http.ts';
import type { LiteConnection } from './lite.ts';
import { mailDriver, type Postman } from './mailbox.ts';
import { migrate } from './migrate.ts';
import { type RateLimits, rateLimiter } from './rate-limit.ts';
import type { Secrets } from './secrets.ts';
import { linkSigner } from './shims/signed-links.ts';
import { takeTurns } from './shims/take-turns.ts';
import { answerStorage, bodyLimit } from './storage/handler.ts';
import { openStorage, type Storage } from './storage/storage.ts';

/** What a backend is made of. */
export type BackendOptions = {
  readonly place: Place;
  readonly secrets: Secrets;
  /** Where people reach the site: links in mails lead here. */
  readonly siteUrl: string;
  readonly postman: Postman;
  readonly migrationsDir: string;
  readonly rateLimits?: RateLimits;
  /** The folder for the bytes of files; without one there is no `/storage/v1`. */
  readonly storageDir?: string;
  readonly log?: (line: string) => void;
};

/** Supabase's auth, REST and storage API in this process. */
export type Backend = {
  /** Answers `/auth/v1`, `/rest/v1` and `/storage/v1`; undefined for all other paths. */
  handler(call: Call): Promise<Response | undefined>;
  /** How many bytes of a call's body are to be read. */
  bodyLimit(method: string, url: URL, headers: Headers): number;
  /** Files; undefined where the backend has no folder for them. */
  readonly storage: Storage | undefined;
  /** Migrations applied at this start. */
  readonly applied: readonly string[];
  /** The owner's view of the database. */
  readonly sql: Database;
  close(): Promise<void>;
};

/** Opens the database, brings it up to date and puts the API in front of it. */
export async function createBackend(options: BackendOptions): Promise<Backend> {
  const { secrets, siteUrl } = options;
  const database = await connect(options.place);
  try {
    const applied = await prepare(database, options);
    const signer = linkSigner(secrets.jwtSecret);
    const email = mailDriver(options.postman, signer, siteUrl);
    const connection = database.clients(roleSecret(secrets));
    const app = new App({ connection, ...settings(options), options: { server, drivers: { email } } });
    await app.init();
    const limiter = rateLimiter(options.rateLimits);
    const inTurn = database.shared ? takeTurns() : <T>(run: () => Promise<T>) => run();
    const storage = await storageOf(database, connection, options);
    const files = storage && ((call: Call) => answerStorage(storage, call));
    const handler = apiHandler({ app, limiter, signer, siteUrl, inTurn, files });
    return {
      handler,
      bodyLimit: (...head) => (storage ? bodyLimit(storage, ...head) : MAX_BODY),
      storage,
      applied,
      sql: inTurns(database.owner, inTurn),
      close: database.close,
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** The owner waits for its turn, too, where there is one session: else it would speak in somebody else's transaction. */
function inTurns(owner: Database, inTurn: <T>(run: () => Promise<T>) => Promise<T>): Database {
  return {
    query: (text, values) => inTurn(() => owner.query(text, values)),
    transaction: (text) => inTurn(() => owner.transaction(text)),
    close: owner.close,
  };
}

/** As the owner: roles, lite's own tables, and our migrations. */
async function prepare({ owner, system }: Connected, options: BackendOptions): Promise<string[]> {
  await owner.transaction(beforeSystem);
  await owner.query(apiRolePassword(roleSecret(options.secrets)));
  await new App({ connection: system, ...settings(options), options: { server } }).ensureSystemSchema();
  await owner.transaction(afterSystem);
  return migrate(owner, options.migrationsDir, options.log ?? (() => {}));
}

/** What was left behind by a kill is cleared away before anybody asks. */
async function storageOf({ owner }: Connected, connection: LiteConnection, options: BackendOptions) {
  if (!options.storageDir) return undefined;
  const storage = openStorage({ dir: options.storageDir, owner, connection, secrets: options.secrets });
  await storage.sweep();
  return storage;
}

/** Drawn from the server's secret: nothing more to keep, and the same at every start. */
function roleSecret({ jwtSecret }: Secrets): string {
  return crypto.createHmac('sha256', jwtSecret).update('database role').digest('base64url');
}

/** No admin mode: with it, lite lets every keyless request from this machine do everything. */
const server = { admin: false, disableStudio: true };

/** Both keys are set: without them lite takes any caller, with any key, for `anon`. */
function settings({ secrets, siteUrl }: BackendOptions) {
  return {
    api: { schemas: ['public'] },
    studio: { enabled: false },
    storage: { enabled: false },
    auth: {
      enabled: true,
      jwt_secret: secrets.jwtSecret,
      jwt_expiry: 3600,
      publishable_key: secrets.publishableKey,
      secret_key: secrets.secretKey,
      site_url: siteUrl,
      additional_redirect_urls: [],
      enable_signup: true, // by e-mailed code; by password is closed in shims/no-password-sign-up.ts
      enable_refresh_token_rotation: true,
      minimum_password_length: 12,
      email: { enable_confirmations: true, otp_length: 8, otp_expiry: 600 },
    },
  };
}
