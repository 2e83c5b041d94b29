import fs from 'node:fs';
import path from 'node:path';

/** A living Postgres on a data folder, as its own pid file tells. */
export type Postmaster = { readonly pid: number; readonly port: number; readonly state: string };

/** Lines of postmaster.pid that we read, in PostgreSQL's order (miscadmin.h). */
const PID = 0;
const PORT = 3;
const STATE = 7;

/** Undefined when nothing serves this folder, also when a kill -9 left its pid file. */
export function readPostmaster(data: string): Postmaster | undefined {
  const lines = readLines(path.join(data, 'postmaster.pid'));
  const pid = Number(lines[PID]);
  if (!(pid > 0) || !serves(pid, data)) return undefined;
  return { pid, port: Number(lines[PORT]), state: (lines[STATE] ?? 'starting').trim() };
}

/** Numbers are used again, so the process must also stand in this data folder, as every Postgres does. */
function serves(pid: number, data: string): boolean {
  try {
    process.kill(pid, 0);
    if (process.platform !== 'linux') return true; // no /proc: trust the number
    return fs.readlinkSync(`/proc/${pid}/cwd`) === fs.realpathSync(data);
  } catch {
    return false; // no such process, or not one of ours to look at
  }
}

function readLines(file: string): string[] {
  try {
    return fs.readFileSync(file, 'utf8').split('\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
