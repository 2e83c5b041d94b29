// Runs on a bare machine: plain JavaScript, Node 20, nothing installed yet.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { environment, root } from './places.mjs';

const began = Date.now();

/** A step failed; the message is for people. */
export class Failed extends Error {}

/** One line of progress with the time since the start. @param {string} text */
export function say(text) {
  console.log(`[${String(Math.round((Date.now() - began) / 1000)).padStart(3)} s] ${text}`);
}

/**
 * Runs a program to its end. Its output is kept and shown only if it fails; a silent one gets a heartbeat.
 * @param {string} command
 * @param {string[]} args
 * @param {{ what?: string, cwd?: string }} [options]
 */
export async function run(command, args, { what = path.basename(command), cwd = root } = {}) {
  say(`${what} …`);
  const heart = setInterval(() => say(`${what}: still at work`), 10_000);
  try {
    const { code, output } = await finished(command, args, cwd);
    if (code !== 0) throw new Failed(`${what} failed (${code}):\n${output.slice(-8000)}`);
  } finally {
    clearInterval(heart);
  }
}

/** Ends with a message for people instead of a stack. @param {unknown} error */
export function fail(error) {
  console.error(error instanceof Failed ? error.message : error);
  process.exit(1);
}

function finished(command, args, cwd) {
  return new Promise((resolve, reject) => {
    const shell = process.platform === 'win32'; // npm is a .cmd there
    const child = spawn(command, args, { cwd, env: environment(), stdio: ['ignore', 'pipe', 'pipe'], shell });
    let output = '';
    const keep = (data) => {
      output += data;
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}
