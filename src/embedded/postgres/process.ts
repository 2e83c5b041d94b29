import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Account, asAccount } from './account.ts';
import type { Binaries } from './binaries.ts';
import { type Cluster, cleanEnvironment } from './cluster.ts';
import { identityOf, isAlive } from './identity.ts';
import { type Postmaster, readPostmaster } from './postmaster.ts';

/** What it takes to serve a cluster. */
export type Serving = {
  readonly cluster: Cluster;
  readonly binaries: Binaries;
  readonly account: Account;
  readonly flags: readonly string[];
  readonly log: (line: string) => void;
};

/** A Postgres that answers; `found` when it ran before we came. */
export type Server = { readonly pid: number; readonly port: number; readonly found: boolean };

const PATIENCE_MS = 60_000; // recovery after a power cut may take its time

/** Joins the Postgres that serves this cluster already, or starts one. */
export async function serve(serving: Serving): Promise<Server> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const running = await readyPostmaster(serving.cluster, deadline);
    if (running) return { ...running, found: true };
    const started = await spawnPostgres(serving, deadline);
    if (started) return { ...started, found: false };
    await sleep(200);
  }
}

async function readyPostmaster(cluster: Cluster, deadline: number): Promise<Postmaster | undefined> {
  for (;;) {
    const found = readPostmaster(cluster.data);
    if (!found || found.state === 'ready') return found;
    refuseWhenLate(deadline, cluster);
    await sleep(20); // starting, recovering, or stopping after a signal: soon ready or gone
  }
}

/** Undefined when it is worth another try: port snatched, or the last server's children still leaving. */
async function spawnPostgres(serving: Serving, deadline: number): Promise<Postmaster | undefined> {
  const { cluster } = serving;
  const logFile = path.join(cluster.home, 'postgres.log');
  const child = launch(serving, logFile, await freePort());
  let failed: string | undefined;
  child.once('error', (error) => {
    failed = error.message;
  });
  while (failed === undefined && child.exitCode === null && child.signalCode === null) {
    const found = readPostmaster(cluster.data);
    if (found?.state === 'ready' && found.pid === child.pid) return found;
    refuseWhenLate(deadline, cluster);
    await sleep(10);
  }
  failed ??= fs.readFileSync(logFile, 'utf8');
  if (/shared memory block|lock file|already in use/i.test(failed)) return refuseWhenLate(deadline, cluster);
  throw new Error(`Postgres did not start: ${failed.slice(-4000)}`);
}

/** Its output goes to a file rather than a pipe, which would break when Node is killed. */
function launch({ cluster, binaries, account, flags }: Serving, logFile: string, port: number): ChildProcess {
  const output = fs.openSync(logFile, 'w', 0o600);
  const child = spawn(binaries.postgres, ['-D', cluster.data, '-p', String(port), ...settings(flags)], {
    ...asAccount(account),
    cwd: cluster.home,
    env: cleanEnvironment(cluster.home),
    stdio: ['ignore', 'ignore', output],
  });
  fs.closeSync(output);
  child.unref(); // our server keeps the process alive, Postgres alone should not
  return child;
}

/** Modest memory; loopback only; errors stay with the client, since they may quote people's data. */
function settings(flags: readonly string[]): string[] {
  const ours = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'shared_buffers=64MB'];
  const quiet = ['log_min_messages=log', 'log_min_error_statement=panic', 'log_error_verbosity=terse'];
  return [...ours, 'max_connections=60', ...quiet, ...flags].flatMap((flag) => ['-c', flag]);
}

function refuseWhenLate(deadline: number, cluster: Cluster): undefined {
  if (Date.now() < deadline) return undefined;
  throw new Error(`Postgres was not ready after ${PATIENCE_MS / 1000} s; see ${cluster.home}/postgres.log`);
}

/**
 * Notes us as owner, unless another living process is. The owner stops Postgres, also when its host calls
 * process.exit before `run` was awaited (Astro does); what a kill -9 leaves behind the next start adopts.
 */
export function claim(cluster: Cluster, server: Server): { ours: boolean; run: () => Promise<void> } {
  const note = path.join(cluster.home, 'owner');
  const owner = fs.existsSync(note) ? fs.readFileSync(note, 'utf8') : '';
  const ours = !(server.found && isAlive(owner));
  if (!ours) return { ours, run: async () => {} };
  fs.writeFileSync(note, identityOf(process.pid), { mode: 0o600 });
  const atExit = () => signal(server.pid, 'SIGINT');
  process.once('exit', atExit);
  let stopping: Promise<void> | undefined;
  const run = () => {
    process.removeListener('exit', atExit);
    stopping ??= stopServer(cluster, server);
    return stopping;
  };
  return { ours, run };
}

async function stopServer(cluster: Cluster, server: Server): Promise<void> {
  const runs = () => readPostmaster(cluster.data)?.pid === server.pid;
  if (!runs()) return; // gone already; its number may be somebody else's by now
  signal(server.pid, 'SIGINT'); // "fast": connections are cut, everything is written
  const late = Date.now() + 20_000;
  while (runs() && Date.now() < late) await sleep(10);
  if (runs()) signal(server.pid, 'SIGQUIT'); // "immediate": the next start recovers from the log
}

function signal(pid: number, name: 'SIGINT' | 'SIGQUIT'): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error; // gone already is what we wanted
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
