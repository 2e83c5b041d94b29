import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { identityOf, isAlive } from './postgres/identity.ts';

/** Who holds a data folder. */
export type Holder = { readonly process: string; readonly token: string; readonly url: string | null };

/** Our hold on a data folder. */
export type Lock = {
  /** Random, and shown at /healthz: whoever reads the lock file can check that it is us who answer. */
  readonly token: string;
  /** Tells others where we can be reached. */
  announce(url: string): void;
  release(): void;
};

/** The folder is held by another living process. */
export class DataFolderInUse extends Error {
  override readonly name = 'DataFolderInUse';
  readonly holder: Holder;
  constructor(dataDir: string, holder: Holder) {
    super(
      `Barneblikk runs already with ${dataDir}${holder.url ? `, at ${holder.url}` : ' (it is starting)'}.`,
    );
    this.holder = holder;
  }
}

const fileIn = (dataDir: string) => path.join(dataDir, 'server.json');

/** Takes the folder, or throws `DataFolderInUse`. What a killed process left behind does not delay. */
export async function takeLock(dataDir: string): Promise<Lock> {
  const file = fileIn(dataDir);
  const token = crypto.randomUUID();
  for (;;) {
    const mine: Holder = { process: identityOf(process.pid), token, url: null };
    if (create(file, mine)) return held(file, mine);
    const text = read(file);
    const holder = parse(text);
    if (holder && (await answers(holder))) throw new DataFolderInUse(dataDir, holder);
    if (text !== undefined) discard(file, text, token);
  }
}

/** The living holder of a folder, if there is one (for `npm run reset`). */
export async function holderOf(dataDir: string): Promise<Holder | undefined> {
  const holder = parse(read(fileIn(dataDir)));
  return holder && (await answers(holder)) ? holder : undefined;
}

/** `wx`: made by exactly one of all who try at once. */
function create(file: string, holder: Holder): boolean {
  try {
    fs.writeFileSync(file, JSON.stringify(holder), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function held(file: string, mine: Holder): Lock {
  const ours = () => parse(read(file))?.token === mine.token;
  const release = () => {
    process.removeListener('exit', release);
    if (ours()) fs.rmSync(file, { force: true });
  };
  process.once('exit', release);
  const announce = (url: string) => {
    const aside = `${file}.${mine.token}`;
    fs.writeFileSync(aside, JSON.stringify({ ...mine, url }), { mode: 0o600 });
    fs.renameSync(aside, file); // readers see the old or the new, never half
  };
  return { token: mine.token, announce, release };
}

/** A number alone can be anybody's by now, so where the system does not say when it began, the server is asked. */
async function answers({ process: identity, token, url }: Holder): Promise<boolean> {
  if (!isAlive(identity)) return false;
  if (identity.includes(' ') || url === null) return true;
  try {
    const health = await fetch(new URL('/healthz', url), { signal: AbortSignal.timeout(2000) });
    return ((await health.json()) as { token?: unknown }).token === token;
  } catch {
    return false; // nobody there, or somebody else
  }
}

/** Two may find the same leftover: moved aside first, it is thrown away only if it is the one we judged. */
function discard(file: string, judged: string, token: string): void {
  const aside = `${file}.${token}`;
  try {
    fs.renameSync(file, aside);
    if (read(aside) !== judged) fs.linkSync(aside, file);
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
  fs.rmSync(aside, { force: true });
}

function read(file: string): string | undefined {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Half a file (killed while writing it) is nobody's. */
function parse(text: string | undefined): Holder | undefined {
  try {
    const { process: identity, token, url } = JSON.parse(text ?? '') as Partial<Holder>;
    return identity && token ? { process: identity, token, url: url ?? null } : undefined;
  } catch {
    return undefined;
  }
}
