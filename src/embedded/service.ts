import { existsSync } from 'node:fs';
import path from 'node:path';
import { createClient } from '@supabase/supabase-js';
import type { ModuleQuality } from '../domain/item-quality.ts';
import { connect } from './connect.ts';
import { type Database, openDatabase } from './database.ts';
import { holderOf, takeLock } from './lock.ts';
import type { MailQueue } from './mails/deliver.ts';
import { openHome } from './place.ts';
import { readSecrets } from './secrets.ts';
import { settingsFrom } from './settings.ts';

/** What the secret key may ask, wherever the database is. */
export type Service = {
  itemQuality(module: string): Promise<ModuleQuality>;
  /** Queues the reminders of a day (`2026-11-21`; null: today in Norway); with `dry` only says what it would queue. */
  queueReminders(today: string | null, dry: boolean): Promise<QueuedReminders>;
  readonly mails: MailQueue;
  /** A server with this database runs, and delivers what is queued. */
  readonly served: boolean;
  close(): Promise<void>;
};
type Environment = Readonly<Record<string, string | undefined>>;

/** What `queue_reminders` answers: ids, never names or addresses. */
export type QueuedReminders = {
  readonly today: string;
  readonly people: number;
  readonly reminders: number;
  /** People who are due, but had a mail in the last seven days. */
  readonly resting: number;
  readonly would: readonly {
    readonly user_id: string;
    readonly reminders: readonly { readonly assignment_id: string; readonly rule: string }[];
  }[];
};

/** Calls a function of the database, arguments by name. */
type Ask = <T>(name: string, args: Readonly<Record<string, unknown>>) => Promise<T>;

/** There is no database to ask; the message says what to do. */
export class NoDatabase extends Error {
  override readonly name = 'NoDatabase';
}

/**
 * Opens the database that the environment names: DATABASE_URL, or SUPABASE_URL with SUPABASE_SECRET_KEY. Without them
 * the embedded one: through its server where that runs, else straight from its folder.
 */
export async function openService(env: Environment, root: string): Promise<Service> {
  const { DATABASE_URL, SUPABASE_URL, SUPABASE_SECRET_KEY } = env;
  if (DATABASE_URL) return byDatabase(openDatabase(DATABASE_URL));
  if (SUPABASE_URL && SUPABASE_SECRET_KEY) return byApi(SUPABASE_URL, SUPABASE_SECRET_KEY);
  const { dataDir } = settingsFrom({ ...env, HOST: undefined }, root);
  const running = await holderOf(dataDir);
  if (running?.url) return { ...byApi(running.url, readSecrets(dataDir).secretKey), served: true };
  return byFolder(dataDir);
}

function serviceOf(ask: Ask, close: () => Promise<void>): Service {
  return {
    itemQuality: (module) => ask('item_quality', { module }),
    queueReminders: (today, dry) => ask('queue_reminders', { today, dry }),
    mails: mailQueue(ask),
    served: false,
    close,
  };
}

function mailQueue(ask: Ask): MailQueue {
  return {
    take: (max) => ask('take_outgoing_mails', { max }),
    done: async (id, error) => void (await ask('mail_done', { id, error: error ?? null })),
  };
}

function byApi(url: string, key: string): Service {
  const client = createClient(url, key, { auth: { persistSession: false, autoRefreshToken: false } });
  const ask: Ask = async <T>(name: string, args: Readonly<Record<string, unknown>>) => {
    const { data, error } = await client.rpc(name, args);
    if (error) throw new Error([error.message, error.hint].filter(Boolean).join(': '), { cause: error });
    return data as T;
  };
  return serviceOf(ask, async () => {});
}

/** As the role that the secret key gives, so that it is refused what the key is refused. */
function byDatabase(db: Database): Service {
  const ask: Ask = async (name, args) => {
    await db.query('set role service_role');
    return asker(db)(name, args);
  };
  return serviceOf(ask, () => db.close());
}

function asker(db: Database): Ask {
  return async <T>(name: string, args: Readonly<Record<string, unknown>>) => {
    const list = Object.keys(args).map((arg, i) => `${arg} => $${i + 1}`);
    const rows = await db.query<{ told: T }>(
      `select public.${name}(${list.join(', ')}) as told`,
      Object.values(args),
    );
    if (!rows[0]) throw new Error('the database gave no answer');
    return rows[0].told;
  };
}

/** The queue as the owner of the database sees it: the embedded server delivers from it. Undefined where there is none. */
export async function ownQueue(db: Database): Promise<MailQueue | undefined> {
  const [row] = await db.query<{ there: boolean }>(
    `select to_regprocedure('public.take_outgoing_mails(int)') is not null as there`,
  );
  return row?.there ? mailQueue(asker(db)) : undefined;
}

async function byFolder(dataDir: string): Promise<Service> {
  if (!existsSync(path.join(dataDir, 'secrets.json')))
    throw new NoDatabase(
      `There is no database in ${dataDir}: run npm start once, or say where another one is:\n` +
        'DATABASE_URL=postgres://…, or SUPABASE_URL=https://… with SUPABASE_SECRET_KEY=…',
    );
  const lock = await takeLock(dataDir);
  const home = await openHome(dataDir, {});
  const connected = await connect(home.place);
  return {
    ...byDatabase(connected.owner),
    close: async () => {
      await connected.close();
      await home.stop();
      lock.release();
    },
  };
}
