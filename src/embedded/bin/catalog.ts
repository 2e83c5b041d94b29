// npm run catalog: loads content/ and quizzes/ into a database that is not the embedded one.
import path from 'node:path';
import { createClient } from '@supabase/supabase-js';
import { readCatalogPayload } from '../../catalog/payload.ts';
import type { CatalogPayload } from '../../domain/catalog.ts';
import { CatalogRefused, syncCatalog } from '../catalog.ts';
import { openDatabase } from '../database.ts';

const { DATABASE_URL, SUPABASE_URL, SUPABASE_SECRET_KEY } = process.env;
const root = path.resolve(import.meta.dirname, '../../..');

try {
  const summary = await load(await readCatalogPayload(root));
  console.log(JSON.stringify(summary, null, 2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function load(catalog: CatalogPayload): Promise<unknown> {
  if (DATABASE_URL) return byDatabase(DATABASE_URL, catalog);
  if (SUPABASE_URL && SUPABASE_SECRET_KEY) return bySupabase(SUPABASE_URL, SUPABASE_SECRET_KEY, catalog);
  throw new Error(
    'Say where the database is: DATABASE_URL=postgres://…, or SUPABASE_URL=https://… with SUPABASE_SECRET_KEY=…\n' +
      'The embedded server needs none of this: it loads the catalog at every npm start.',
  );
}

async function byDatabase(url: string, catalog: CatalogPayload): Promise<unknown> {
  const db = openDatabase(url);
  try {
    return await syncCatalog(db, catalog);
  } finally {
    await db.close();
  }
}

async function bySupabase(url: string, key: string, catalog: CatalogPayload): Promise<unknown> {
  const client = createClient(url, key, { auth: { persistSession: false, autoRefreshToken: false } });
  const { data, error } = await client.rpc('sync_catalog', { catalog });
  if (error) throw new CatalogRefused(error.message, error.hint ?? '', error);
  return data;
}
