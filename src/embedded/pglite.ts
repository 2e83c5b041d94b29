import fs from 'node:fs';
import path from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import { asParameter, type Database } from './database.ts';

/**
 * PGlite never finishes opening a folder whose first start was killed, so a new one is made aside and renamed
 * when whole. Returns the folder.
 */
export async function ensurePgliteFolder(dir: string): Promise<string> {
  if (fs.existsSync(dir)) return dir;
  const aside = `${dir}.init`;
  fs.rmSync(aside, { recursive: true, force: true }); // safe: lock.ts lets one process in at a time
  fs.mkdirSync(path.dirname(dir), { recursive: true });
  const { PGlite } = await import('@electric-sql/pglite');
  const fresh = new PGlite(aside);
  await fresh.waitReady;
  await fresh.close();
  fs.renameSync(aside, dir);
  return dir;
}

/** PGlite has one session, so the owner's view shares it with lite's. */
export function pgliteDatabase(lite: PGlite): Database {
  return {
    query: async <Row>(text: string, values: readonly unknown[] = []) =>
      (await lite.query<Row>(text, values.map(asParameter))).rows,
    transaction: async (text) => {
      await lite.transaction((tx) => tx.exec(text));
      await lite.exec('reset all');
    },
    close: async () => {}, // lite closes it
  };
}
