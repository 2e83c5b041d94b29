import { spawnSync } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { type Account, asAccount } from './account.ts';
import { type Binaries, renameUnlessThere } from './binaries.ts';

/** A database cluster on disk: its files and the superuser's password. */
export type Cluster = { readonly home: string; readonly data: string; readonly password: string };

/** Opens the cluster in `home`, making it first if there is none. */
export function ensureCluster(home: string, binaries: Binaries, account: Account): Cluster {
  const target = path.join(home, 'cluster');
  if (!fs.existsSync(target)) makeCluster(target, binaries, account);
  const data = path.join(target, 'data');
  refuseOtherMajor(data, binaries);
  return { home, data, password: fs.readFileSync(path.join(target, 'password'), 'utf8') };
}

/** The superuser's address. */
export function superuserUrl(cluster: Cluster, port: number): string {
  return `postgres://postgres:${cluster.password}@127.0.0.1:${port}/postgres`;
}

/** Environment for Postgres: nothing of ours (PGDATA, secrets) leaks into it, and its messages are English. */
export function cleanEnvironment(home: string): Record<string, string> {
  const { PATH = '', SystemRoot } = process.env;
  return { ...(SystemRoot ? { SystemRoot } : {}), PATH, HOME: home, LC_ALL: 'C', TZ: 'UTC' }; // Windows needs it
}

/** A kill during initdb must not leave half a cluster: make it aside, password included, and rename when whole. */
function makeCluster(target: string, binaries: Binaries, account: Account): void {
  const aside = fs.mkdtempSync(`${target}.init-`);
  const passwordFile = path.join(aside, 'password');
  fs.writeFileSync(passwordFile, crypto.randomBytes(24).toString('base64url'), { mode: 0o600 });
  if (account.uid !== undefined && account.gid !== undefined) {
    for (const file of [aside, passwordFile]) fs.chownSync(file, account.uid, account.gid);
  }
  initdb(path.join(aside, 'data'), passwordFile, binaries, account);
  renameUnlessThere(aside, target);
  clearLeftovers(target);
}

/** The built-in C.UTF-8 sorts the same on every platform; Norwegian order is asked for where it is shown. */
function initdb(data: string, passwordFile: string, binaries: Binaries, account: Account): void {
  const home = path.dirname(data);
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const access = ['-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`];
  const made = spawnSync(
    binaries.initdb,
    ['-D', data, '-E', 'UTF8', ...locale, ...access, '--no-instructions'],
    {
      ...asAccount(account),
      cwd: home,
      env: cleanEnvironment(home),
      encoding: 'utf8',
    },
  );
  if (made.status !== 0)
    throw new Error(`The database could not be made: ${made.error?.message ?? made.stderr}`);
}

/** What earlier starts, killed in the middle, left aside. Young ones may belong to a process still at work. */
function clearLeftovers(target: string): void {
  const prefix = `${path.basename(target)}.init-`;
  for (const name of fs.readdirSync(path.dirname(target)).filter((entry) => entry.startsWith(prefix))) {
    const file = path.join(path.dirname(target), name);
    const age = Date.now() - (fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > 10 * 60_000) fs.rmSync(file, { recursive: true, force: true });
  }
}

function refuseOtherMajor(data: string, binaries: Binaries): void {
  const made = fs.readFileSync(path.join(data, 'PG_VERSION'), 'utf8').trim();
  if (made === binaries.major) return;
  throw new Error(
    `The data folder ${data} was made by PostgreSQL ${made}, and this version of Barneblikk runs PostgreSQL ` +
      `${binaries.major}. Nothing was changed. Move the data over with pg_dump from the version that made it, ` +
      'or set DATA_DIR to a new folder.',
  );
}
