import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from './folder.ts';

/** A server in a process of its own, as `npm start` makes it. */
export type Program = {
  readonly child: ChildProcess;
  readonly dataDir: string;
  /** Everything it printed so far. */
  said(): string;
  /** Its address, once it says that it is ready. */
  ready(): Promise<string>;
  /** Its exit code, or the signal that ended it. */
  ended(): Promise<number | string>;
  postgresPid(): number;
};

const entry = path.join(import.meta.dirname, 'entry.ts');
/** Node 24, also where the tests were started by an older one. */
const node = path.join(root, 'node_modules/node/bin/node');

export function runProgram(dataDir: string, env: Record<string, string> = {}): Program {
  const child = spawn(node, [entry], {
    env: { PATH: process.env.PATH ?? '', PORT: '0', DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const ended = new Promise<number | string>((resolve) => {
    child.once('close', (code, signal) => resolve(code ?? signal ?? 'unknown'));
  });
  const ready = async () => {
    for (;;) {
      const url = /ready in [\d.]+ s: {2}(\S+)\/\n/.exec(output)?.[1];
      if (url) return url;
      if (child.exitCode !== null || child.signalCode !== null) throw new Error(`it ended:\n${output}`);
      await sleep(20);
    }
  };
  const postgresPid = () =>
    Number(
      fs.readFileSync(path.join(dataDir, 'postgres/cluster/data/postmaster.pid'), 'utf8').split('\n')[0],
    );
  return { child, dataDir, said: () => output, ready, ended: () => ended, postgresPid };
}

/** Whether a process is there. Killed children of ours stay as zombies until collected, and are not. */
export function lives(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(fs.readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

/** Every process below one, itself included: Postgres' workers too. */
export function familyOf(pid: number): number[] {
  const children = fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && parentOf(Number(name)) === pid)
    .map(Number);
  return [pid, ...children.flatMap(familyOf)];
}

function parentOf(pid: number): number | undefined {
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  } catch {
    return undefined; // it ended while we looked
  }
}

/** Kills without giving anyone time to do anything; those gone already are fine. */
export function killHard(pids: readonly number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
}
