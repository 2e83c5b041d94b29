#!/usr/bin/env node
// «Must show 1»: an empty directory, `git clone`, `npm start`, and the main job in a real browser.
// npm run test:clone            (the clone is removed afterwards; KEEP=1 keeps it)
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const here = new URL('../..', import.meta.url).pathname;
const folder = mkdtempSync(join(process.env.CLONE_IN ?? tmpdir(), 'barneblikk-clone-'));
const clone = join(folder, 'barneblikk');
const port = await freePort();
const url = `http://127.0.0.1:${port}`;
// As in a shell of its own: without what npm adds for the script that runs us, Node 24 on the PATH above all.
const bare = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));
bare.PATH = (process.env.PATH ?? '')
  .split(delimiter)
  .filter((entry) => !entry.includes('node_modules'))
  .join(delimiter);

run('git', ['clone', '--quiet', here, clone], folder);
const began = Date.now();
const server = spawn('npm', ['start'], {
  cwd: clone,
  env: { ...bare, PORT: String(port) },
  stdio: 'inherit',
  detached: true,
});
let failed = true;
try {
  await answers();
  const seconds = Math.round((Date.now() - began) / 1000);
  console.log(`\nthe site answers ${seconds} s after npm start (bar: 90 s)\n`);
  const tests = spawnSync('npm', ['run', 'test:e2e', '--', 'main-job', '--project=people'], {
    cwd: here,
    stdio: 'inherit',
    env: { ...process.env, E2E_URL: url },
  });
  failed = tests.status !== 0 || seconds > 90;
} finally {
  if (server.exitCode === null) {
    process.kill(-server.pid, 'SIGTERM');
    await new Promise((resolve) => server.once('exit', resolve));
  }
  if (!process.env.KEEP) rmSync(folder, { recursive: true, force: true });
}
console.log(failed ? 'clean clone: FAILED' : 'clean clone: ok');
process.exit(failed ? 1 : 0);

async function answers() {
  for (let tries = 0; tries < 600; tries++) {
    if (server.exitCode !== null) throw new Error(`npm start ended with ${server.exitCode}`);
    const response = await fetch(`${url}/healthz`).catch(() => undefined);
    if (response?.ok && (await response.json()).ready) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error('the site did not answer in five minutes');
}

function run(command, args, cwd) {
  const { status } = spawnSync(command, args, { cwd, stdio: 'inherit' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}`);
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
