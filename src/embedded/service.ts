import { existsSync } from 'node:fs';
import path from 'node:path';
import { createClient } from '@supabase/supabase-js';
import type { ModuleQuality } from '../domain/item-quality.ts';
import { connect } from './connect.ts';
import { type Database, openDatabase } from './database.ts';
import { holderOf, takeLock } from './lock.ts';
import { openHome } from './place.ts';
import { readSecrets } from './secrets.ts';
import { settingsFrom } from './settings.ts';

/** What the secret key may ask, wherever the database is. */
export type Service = {
  itemQuality(module: string): Promise<ModuleQuality>;
  close(): Promise<void>;
};
type Environment = Readonly<Record<string, string | undefined>>;

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
  if (running?.url) return byApi(running.url, readSecrets(dataDir).secretKey);
  return byFolder(dataDir);
}

function byApi(url: string, key: string): Service {
  const client = createClient(url, key, { auth: { persistSession: false, autoRefreshToken: false } });
  return {
    itemQuality: async (module) => {
      const { data, error } = await client.rpc('item_quality', { module });
      if (error) throw new Error([error.message, error.hint].filter(Boolean).join(': '), { cause: error });
      return data as ModuleQuality;
    },
    close: async () => {},
  };
}

/** As the role that the secret key gives, so that it is refused what the key is refused. */
function byDatabase(db: Database): Service {
  return {
    itemQuality: async (module) => {
      await db.query('set role service_role');
      const [row] = await db.query<{ told: ModuleQuality }>('select public.item_quality($1) as told', [
        module,
      ]);
      if (!row) throw new Error('the database gave no answer');
      return row.told;
    },
    close: () => db.close(),
  };
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
