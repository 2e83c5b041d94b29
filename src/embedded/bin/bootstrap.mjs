// Runs on a bare machine: plain JavaScript, Node 20, nothing installed yet.
import { spawn } from 'node:child_process';
import { environment, node24, root } from './places.mjs';
import { fail } from './progress.mjs';

export { ensureBuilt } from './build.mjs';
export { ensureInstalled } from './install.mjs';
export { environment, node24, root } from './places.mjs';
export { Failed, fail, run, say } from './progress.mjs';

/**
 * Starts the program that npm was asked for and stays until it ends; signals reach it.
 * @param {string[]} args for Node 24
 */
export function become(args) {
  const child = spawn(node24(), args, { cwd: root, env: environment(), stdio: 'inherit' });
  // Ctrl+C in a terminal reaches the child as well: we only wait. Other signals mean us alone: pass them on.
  process.on('SIGINT', () => {
    if (!process.stdin.isTTY) child.kill('SIGINT');
  });
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.once('error', fail);
  child.once('exit', (code) => process.exit(code ?? 1));
}
