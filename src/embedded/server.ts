import path from 'node:path';
import type { CatalogPayload } from '../domain/catalog.ts';
import { type Backend, createBackend } from './backend.ts';
import { syncCatalog } from './catalog.ts';
import { ensureDataFolder } from './data-folder.ts';
import { seedDemo } from './demo.ts';
import { hangUp, listen, urlOf } from './listen.ts';
import { takeLock } from './lock.ts';
import { Mailbox, type Postman } from './mailbox.ts';
import { deliver } from './mails/deliver.ts';
import { goRound } from './mails/round.ts';
import { openHome } from './place.ts';
import type { RateLimits } from './rate-limit.ts';
import { type Routes, route } from './router.ts';
import { readSecrets } from './secrets.ts';
import { ownQueue } from './service.ts';
import { type StaticSite, staticSite } from './static.ts';

/** Everything about a server that can be chosen. */
export type ServerOptions = {
  /** The project's folder: migrations are found there. */
  readonly root: string;
  readonly dataDir: string;
  /** The built site; null where something else serves the pages (astro dev). */
  readonly distDir: string | null;
  readonly host?: string;
  /** 0 takes any free port; null listens nowhere: the caller has a server (astro dev) and passes `siteUrl`. */
  readonly port?: number | null;
  readonly demo?: boolean;
  readonly catalog?: CatalogPayload;
  readonly quiet?: boolean;
  readonly postgresFlags?: readonly string[];
  /** Tests only: as on machines without a user `postgres`, or without a binary. */
  readonly postgresAccount?: string;
  readonly platform?: string;
  readonly rateLimits?: RateLimits;
  readonly migrationsDir?: string;
  /** Where people reach the site, when that is not where we listen (a proxy, a name). */
  readonly siteUrl?: string;
  readonly trustProxy?: boolean;
  /** Sends mail for real, besides what the demo's mailbox shows. */
  readonly postman?: Postman;
  readonly log?: (line: string) => void;
};

/** A running server. */
export type RunningServer = {
  readonly url: string;
  readonly mode: 'embedded' | 'pglite';
  readonly mailbox: Mailbox;
  readonly backend: Backend;
  /** The router's view, for `astro dev`, which has the port itself. */
  readonly routes: Routes;
  close(): Promise<void>;
};

/** Starts everything: lock, port, database, API, catalog, demo, site. What was opened is closed if a step fails. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { host = '127.0.0.1', port = 4321, demo = true, dataDir } = options;
  const log = options.log ?? (options.quiet ? () => {} : (line: string) => console.log(line));
  const undo: (() => Promise<void> | void)[] = [];
  const close = async () => {
    for (let step = undo.pop(); step; step = undo.pop()) await step();
  };
  try {
    ensureDataFolder(dataDir);
    const lock = await takeLock(dataDir);
    undo.push(lock.release);
    const secrets = readSecrets(dataDir);
    const mailbox = new Mailbox();
    const routes: Routes = {
      host,
      token: lock.token,
      trustProxy: options.trustProxy ?? false,
      siteUrl: '',
      backend: undefined,
      config: {},
      mailbox: demo ? mailbox : undefined,
      site: siteOf(options),
    };
    const server =
      port === null ? undefined : await listen((req, res) => void route(routes, req, res), host, port);
    const stopListening = async () => server && hangUp(server);
    undo.push(stopListening);
    const url = server ? urlOf(server, host) : (options.siteUrl ?? '');
    routes.siteUrl = options.siteUrl ?? url;
    const home = await openHome(dataDir, launch(options, log));
    undo.push(home.stop);
    const backend = await createBackend({
      place: home.place,
      secrets,
      siteUrl: routes.siteUrl,
      storageDir: path.join(dataDir, 'storage'),
      postman: postmanOf(options, mailbox, demo),
      migrationsDir: options.migrationsDir ?? path.join(options.root, 'supabase', 'migrations'),
      log,
      ...(options.rateLimits ? { rateLimits: options.rateLimits } : {}),
    });
    undo.push(backend.close, stopListening); // the last is undone first: nobody asks a closing database
    if (options.catalog) await syncCatalog(backend.sql, options.catalog);
    if (demo) await seedDemo(backend.sql);
    undo.push(await deliverMails(backend, options, postmanOf(options, mailbox, demo), routes.siteUrl));
    routes.config = { url: null, key: secrets.publishableKey, demo, mode: home.mode };
    routes.backend = backend;
    lock.announce(url);
    return { url, mode: home.mode, mailbox, backend, routes, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** How often the queue is looked into: an invitation is to arrive while the leader still speaks of it. */
const mailEveryMs = 5000;

/** Sends what the database queues for as long as the server runs. Returns how to stop. */
async function deliverMails(
  { sql }: Backend,
  { demo = true, postman: real, log = console.log, quiet }: ServerOptions,
  postman: Postman,
  siteUrl: string,
): Promise<() => Promise<void>> {
  const queue = demo || real ? await ownQueue(sql) : undefined;
  if (!queue) return async () => {}; // nobody to send it: it waits for one who can (npm run remind)
  const tell = (trouble: string) => quiet || log(`mails wait: the queue could not be read (${trouble})`);
  return goRound((goOn) => deliver(queue, postman, siteUrl, goOn), mailEveryMs, tell).stop;
}

function siteOf({ distDir }: ServerOptions): StaticSite | undefined {
  return distDir === null ? undefined : staticSite(distDir);
}

function launch(options: ServerOptions, log: (line: string) => void) {
  return {
    log,
    flags: options.postgresFlags ?? [],
    ...(options.postgresAccount ? { account: options.postgresAccount } : {}),
    ...(options.platform ? { platform: options.platform } : {}),
  };
}

/** The demo keeps mail in sight; what is not a demo sends it, or says that it cannot. */
function postmanOf({ postman }: ServerOptions, mailbox: Mailbox, demo: boolean): Postman {
  if (demo)
    return postman
      ? async (mail) => void (await Promise.all([mailbox.take(mail), postman(mail)]))
      : mailbox.take;
  if (postman) return postman;
  return async () => {
    throw new Error('No mail can be sent: SMTP_URL is not set.');
  };
}
