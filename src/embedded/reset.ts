import fs from 'node:fs';
import path from 'node:path';
import { holderOf } from './lock.ts';
import { ELSEWHERE } from './postgres/home.ts';
import { OUTSIDE } from './postgres/outside.ts';
import { readPostmaster } from './postgres/postmaster.ts';
import { settingsFrom } from './settings.ts';

/** Deletes the data folder; refuses while a server uses it. Returns what to tell the reader. */
export async function reset(dataDir: string): Promise<{ done: boolean; message: string }> {
  if (!fs.existsSync(dataDir))
    return { done: true, message: `Nothing to delete: ${dataDir} does not exist.` };
  if (!looksLikeOurs(dataDir)) {
    return {
      done: false,
      message: `${dataDir} does not look like a data folder of Barneblikk. Nothing was deleted.`,
    };
  }
  for (const folder of [dataDir, path.join(dataDir, 'dev')]) {
    const holder = await holderOf(folder);
    if (holder) return { done: false, message: runs(folder, holder.url, holder.process.split(' ')[0] ?? '') };
    const orphan = postmasterOf(folder);
    if (orphan) return { done: false, message: runs(folder, null, String(orphan)) };
  }
  for (const folder of [dataDir, path.join(dataDir, 'dev')]) deleteOutside(folder);
  fs.rmSync(dataDir, { recursive: true });
  return { done: true, message: `Deleted ${dataDir}. The next npm start begins with a fresh demo.` };
}

/** DATA_DIR may be mistyped, and we delete whole folders. */
function looksLikeOurs(dir: string): boolean {
  const entries = fs.readdirSync(dir);
  return (
    entries.length === 0 ||
    entries.some((entry) => ['secrets.json', 'postgres', 'pglite', 'dev'].includes(entry))
  );
}

function runs(folder: string, url: string | null, pid: string): string {
  const where = url ? ` at ${url}` : '';
  return `A server uses ${folder}${where}. Stop it first (Ctrl+C in its window, or: kill ${pid}), then reset again.`;
}

/** Left by a killed server, still writing: its files must not go from under it. */
function postmasterOf(folder: string): number | undefined {
  return readPostmaster(path.join(clusterHome(folder), 'cluster', 'data'))?.pid;
}

/** Where root's Postgres account could not reach the folder, the cluster is elsewhere (postgres/home.ts). */
function clusterHome(folder: string): string {
  const pointer = path.join(folder, 'postgres', ELSEWHERE);
  return fs.existsSync(pointer) ? fs.readFileSync(pointer, 'utf8').trim() : path.join(folder, 'postgres');
}

function deleteOutside(folder: string): void {
  const home = path.resolve(clusterHome(folder));
  if (path.dirname(home) === OUTSIDE) fs.rmSync(home, { recursive: true, force: true }); // nowhere else, whatever the file says
}

if (import.meta.main) {
  const root = path.resolve(import.meta.dirname, '../..');
  const { done, message } = await reset(settingsFrom({ ...process.env, HOST: undefined }, root).dataDir);
  console.log(message);
  process.exitCode = done ? 0 : 1;
}
