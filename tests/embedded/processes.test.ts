import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reset } from '../../src/embedded/reset.ts';
import { ownFolder } from './support/folder.ts';
import { familyOf, killHard, lives, type Program, runProgram } from './support/program.ts';
import { lostWrites, startWriters } from './support/writers.ts';

let folder: ReturnType<typeof ownFolder>;
let started: Program[];
const start = (env: Record<string, string> = {}) => {
  const program = runProgram(path.join(folder.dir, 'data'), env);
  started.push(program);
  return program;
};
beforeEach(() => {
  folder = ownFolder();
  started = [];
});
afterEach(async () => {
  for (const { child, dataDir } of started) {
    const orphan = path.join(dataDir, 'postgres/cluster/data/postmaster.pid');
    const pids = fs.existsSync(orphan) ? [Number(fs.readFileSync(orphan, 'utf8').split('\n')[0])] : [];
    killHard([...(child.exitCode === null && child.pid ? [child.pid] : []), ...pids.filter(lives)]);
  }
  await sleep(100);
  folder.remove();
});

const health = async (url: string) => (await fetch(new URL('/healthz', url))).json();

describe('kill -9 while people write', () => {
  for (const victims of ['node', 'node and Postgres'] as const) {
    it(`of ${victims}: starts again at once, with everything that was acknowledged`, async () => {
      for (let round = 1; round <= 3; round += 1) {
        const program = start();
        const writers = await startWriters(await program.ready(), program.dataDir);
        // However slow the machine: a kill proves something only when everybody has something to lose.
        await expect
          .poll(() => Math.min(...writers.map(({ acknowledged }) => acknowledged)), { timeout: 30_000 })
          .toBeGreaterThan(0);
        await sleep(150 * round);
        const pid = program.child.pid ?? 0;
        killHard(victims === 'node' ? [pid] : familyOf(pid));
        await Promise.all(writers.map(({ finished }) => finished));

        const again = start();
        const url = await again.ready();
        expect(await lostWrites(writers, url, again.dataDir)).toEqual([]);
        if (victims === 'node')
          expect(again.said()).toContain('took over the Postgres of an earlier process');
        again.child.kill('SIGTERM');
        expect(await again.ended()).toBe(0);
      }
    });
  }

  it('in the middle of the very first start: the next one begins afresh', async () => {
    for (const wait of [150, 400, 700]) {
      const program = start();
      await sleep(wait);
      killHard(familyOf(program.child.pid ?? 0));
    }
    const again = start();
    expect(await health(await again.ready())).toMatchObject({ ready: true });
  });
});

describe('being stopped', () => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    it(`by ${signal}: Postgres ends too, and the folder is free`, async () => {
      const program = start();
      await program.ready();
      const postgres = program.postgresPid();
      program.child.kill(signal);
      expect(await program.ended()).toBe(0);
      expect(lives(postgres)).toBe(false);
      expect(fs.existsSync(path.join(program.dataDir, 'server.json'))).toBe(false);
    });
  }
  it('while starting: ends without leaving anything running', async () => {
    const program = start();
    while (!fs.existsSync(path.join(program.dataDir, 'server.json'))) await sleep(10);
    await sleep(100);
    program.child.kill('SIGTERM');
    expect(await program.ended()).toBe(0);
    const file = path.join(program.dataDir, 'postgres/cluster/data/postmaster.pid');
    expect(fs.existsSync(file)).toBe(false);
  });
});

describe('starting twice by mistake', () => {
  it('the second says where the first is, and harms nothing', async () => {
    const first = start();
    const url = await first.ready();
    const second = start();
    expect(await second.ended()).toBe(0);
    expect(second.said()).toContain(`Barneblikk runs already with ${first.dataDir}, at ${url}`);
    expect(await health(url)).toMatchObject({ ready: true });
  });
  it('both at the same moment: one serves, one steps back', async () => {
    const [one, two] = [start(), start()];
    const loser = await Promise.race([one.ended().then(() => one), two.ended().then(() => two)]);
    expect(loser.said()).toContain('runs already');
    expect(await health(await (loser === one ? two : one).ready())).toMatchObject({ ready: true });
  });
});

describe('a port that is taken', () => {
  it('by another program: says which, takes the next, says how to choose', async () => {
    const other = net.createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as net.AddressInfo;
    const program = start({ PORT: String(port) });
    const url = await program.ready();
    expect(Number(new URL(url).port)).toBeGreaterThan(port);
    expect(program.said()).toMatch(
      `Port ${port} is taken by another program: using ${new URL(url).port}. To choose: PORT=`,
    );
    other.close();
  });
});

describe('settings', () => {
  it('the demo is refused where other machines can reach it', async () => {
    const program = start({ HOST: '0.0.0.0' });
    expect(await program.ended()).toBe(1);
    expect(program.said()).toContain('Set DEMO=0');
    expect(fs.existsSync(program.dataDir)).toBe(false);
  });
  it('without the demo it listens there, with no accounts and no mailbox', async () => {
    const program = start({ HOST: '0.0.0.0', DEMO: '0' });
    const url = await program.ready();
    expect(program.said()).not.toContain('Demo accounts');
    expect(program.said()).toContain('No SMTP_URL');
    expect((await fetch(new URL('/_demo/mail', url))).status).toBe(404);
  });
  it('a port that is none is refused', async () => {
    const program = start({ PORT: 'fourtytwo' });
    expect(await program.ended()).toBe(1);
    expect(program.said()).toContain('PORT=fourtytwo is no port');
  });
});

describe('npm run reset', () => {
  it('refuses while a server runs, and while a killed one’s Postgres does; then deletes', async () => {
    const program = start();
    await program.ready();
    expect(await reset(program.dataDir)).toMatchObject({ done: false });
    killHard([program.child.pid ?? 0]);
    await program.ended();
    expect((await reset(program.dataDir)).message).toContain(`kill ${program.postgresPid()}`);
    killHard(familyOf(program.postgresPid()));
    await sleep(100);
    expect(await reset(program.dataDir)).toMatchObject({ done: true });
    expect(fs.existsSync(program.dataDir)).toBe(false);
  });
  it('deletes nothing that does not look like a data folder', async () => {
    fs.writeFileSync(path.join(folder.dir, 'thesis.doc'), 'years of work');
    expect(await reset(folder.dir)).toMatchObject({ done: false });
    expect(fs.existsSync(path.join(folder.dir, 'thesis.doc'))).toBe(true);
  });
});
