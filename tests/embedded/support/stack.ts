import { App } from '@supabase/lite';
import { createPostgresConnection } from '@supabase/lite/postgres';
import { createClient } from '@supabase/supabase-js';
import { type Backend, createBackend } from '../../../src/embedded/backend.ts';
import { afterSystem, beforeSystem } from '../../../src/embedded/bootstrap.ts';
import { openDatabase } from '../../../src/embedded/database.ts';
import { Mailbox } from '../../../src/embedded/mailbox.ts';
import { migrate } from '../../../src/embedded/migrate.ts';
import { startPostgres } from '../../../src/embedded/postgres.ts';
import type { RateLimits } from '../../../src/embedded/rate-limit.ts';
import { fast, fixtureMigrations, ownFolder } from './folder.ts';

export const secrets = {
  jwtSecret: 'a-secret-of-the-tests-that-is-long-enough',
  publishableKey: 'sb_publishable_of_the_tests',
  secretKey: 'sb_secret_of_the_tests',
};
export const siteUrl = 'http://site.test';

/** Answers one request, as a browser's fetch would. */
export type Ask = (request: Request, peer?: string) => Promise<Response>;

/** Our backend and lite as it comes, on two databases of one Postgres, with the same tables. */
export type Stack = {
  readonly backend: Backend;
  readonly ours: Ask;
  readonly mailbox: Mailbox;
  /** Lite without any of our shims: when a test here fails, lite has mended something. */
  readonly stock: Ask;
  readonly stockMails: { to: string; text?: string }[];
  close(): Promise<void>;
};

const generous = { tries: 100_000, seconds: 60 };
export const unlimited: RateLimits = {
  verify: { address: generous, email: generous },
  password: { address: generous, email: generous },
  mail: { address: generous, email: generous },
  refresh: { address: generous },
};

export async function openStack(rateLimits: RateLimits = unlimited): Promise<Stack> {
  const { dir, remove } = ownFolder();
  const pg = await startPostgres({ dir: `${dir}/postgres`, flags: fast });
  const mailbox = new Mailbox();
  const common = { secrets, siteUrl, postman: mailbox.take, migrationsDir: fixtureMigrations, rateLimits };
  const backend = await createBackend({ ...common, place: { postgres: await database(pg.url, 'ours') } });
  const { app, stockMails, closeStock } = await openStock(await database(pg.url, 'stock'));
  return {
    backend,
    mailbox,
    stockMails,
    ours: (request, peer = '127.0.0.1') => askBackend(backend, request, peer),
    stock: (request) => app.fetch(request, { peerAddress: '127.0.0.1' }),
    close: async () => {
      await backend.close();
      await closeStock();
      await pg.stop();
      remove();
    },
  };
}

async function database(url: string, name: string): Promise<string> {
  const owner = openDatabase(url);
  await owner.query(`create database ${name}`);
  await owner.close();
  return url.replace(/\/postgres$/, `/${name}`);
}

async function openStock(url: string) {
  const stockMails: { to: string; text?: string }[] = [];
  const email = { send: async (mail: { to: string; text?: string }) => void stockMails.push(mail) };
  const connection = createPostgresConnection({ url, postgresOptions: { onnotice: () => {} } });
  const app = new App({
    connection,
    studio: { enabled: false },
    auth: {
      enabled: true,
      jwt_secret: secrets.jwtSecret,
      publishable_key: secrets.publishableKey,
      secret_key: secrets.secretKey,
      site_url: siteUrl,
      email: { otp_length: 8 },
    },
    options: { server: { admin: false, disableStudio: true }, drivers: { email } },
  });
  const owner = openDatabase(url);
  await owner.transaction(beforeSystem);
  await app.ensureSystemSchema();
  await owner.transaction(afterSystem);
  await migrate(owner, fixtureMigrations, () => {});
  await app.init();
  return {
    app,
    stockMails,
    closeStock: async () => void (await Promise.all([owner.close(), connection.close()])),
  };
}

async function askBackend(backend: Backend, request: Request, peer: string): Promise<Response> {
  const body = new Uint8Array(await request.arrayBuffer());
  const { method, headers } = request;
  const call = { method, url: new URL(request.url), headers, body, peer };
  return (await backend.handler(call)) ?? new Response('not ours', { status: 404 });
}

/** supabase-js, speaking to a backend in this process. */
export function clientOf(ask: Ask, key = secrets.publishableKey) {
  const fetch = (input: string | URL | Request, init?: RequestInit) => ask(new Request(input, init));
  return createClient(siteUrl, key, {
    auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
    global: { fetch },
  });
}

/** A call without supabase-js, with the key that a browser has. */
export function request(pathname: string, init: RequestInit = {}): Request {
  const headers = new Headers(init.headers);
  if (!headers.has('apikey')) headers.set('apikey', secrets.publishableKey);
  if (init.body) headers.set('content-type', 'application/json');
  return new Request(new URL(pathname, siteUrl), { ...init, headers });
}

/** Quiet while lite prints what it should not: only the tests of stock lite need this. */
export const mended = (shim: string) => `lite has mended this: remove shims/${shim}.ts`;
