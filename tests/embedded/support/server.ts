import fs from 'node:fs';
import path from 'node:path';
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import { demoPassword } from '../../../src/embedded/demo.ts';
import { readSecrets } from '../../../src/embedded/secrets.ts';
import { type RunningServer, type ServerOptions, startServer } from '../../../src/embedded/server.ts';
import { catalog } from './catalog.ts';
import { fast, ownFolder, root } from './folder.ts';
import { unlimited } from './stack.ts';

/** A whole server on a free port of this machine, with a folder of its own. */
export type TestServer = RunningServer & {
  readonly dir: string;
  readonly dataDir: string;
  /** Everything the server said. */
  readonly said: string[];
  /** supabase-js with nobody signed in. */
  anyone(): SupabaseClient;
  /** supabase-js with a demo person signed in, by the part of the e-mail before the @. */
  person(email: string): Promise<SupabaseClient>;
  /** supabase-js with the secret key. */
  service(): SupabaseClient;
  /** A call without supabase-js. */
  call(pathname: string, init?: RequestInit): Promise<Response>;
};

/** Starts a server; `keep` leaves its folder, for tests that start again with the same data. */
export async function openServer(options: Partial<ServerOptions> = {}, keep?: string): Promise<TestServer> {
  const own = ownFolder();
  const dir = keep ?? own.dir;
  if (keep) own.remove();
  const dataDir = options.dataDir ?? path.join(dir, 'data');
  const said: string[] = [];
  const server = await startServer({
    root,
    distDir: site(dir),
    port: 0,
    catalog,
    postgresFlags: fast,
    rateLimits: unlimited,
    log: (line) => said.push(line),
    ...options,
    dataDir,
  });
  const { publishableKey, secretKey } = readSecrets(dataDir);
  const client = (key: string) => createClient(server.url, key, { auth: quiet });
  return {
    ...server,
    dir,
    dataDir,
    said,
    anyone: () => client(publishableKey),
    service: () => client(secretKey),
    person: (email) => signedIn(client(publishableKey), email),
    call: (pathname, init = {}) => {
      const headers = new Headers(init.headers);
      if (!headers.has('apikey')) headers.set('apikey', publishableKey);
      if (init.body) headers.set('content-type', 'application/json');
      return fetch(new URL(pathname, server.url), { redirect: 'manual', ...init, headers });
    },
    close: async () => {
      await server.close();
      if (!keep) own.remove();
    },
  };
}

const quiet = { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false };

async function signedIn(client: SupabaseClient, email: string): Promise<SupabaseClient> {
  const { error } = await client.auth.signInWithPassword({ email, password: demoPassword });
  if (error) throw error;
  return client;
}

/** A site of three files. */
function site(dir: string): string {
  const dist = path.join(dir, 'dist');
  const write = (file: string, text: string) => {
    fs.mkdirSync(path.dirname(path.join(dist, file)), { recursive: true });
    fs.writeFileSync(path.join(dist, file), text);
  };
  write('index.html', '<h1>Barneblikk</h1>');
  write('404.html', '<h1>Fant ikke siden</h1>');
  write('moduler/index.html', '<h1>Moduler</h1>');
  write('_astro/app.abc123.js', 'export const x = 1;');
  write('_astro/app.abc123.js.br', 'pretend brotli');
  write('.build-stamp', 'secret');
  return dist;
}
