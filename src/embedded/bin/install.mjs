// Runs on a bare machine: plain JavaScript, Node 20, nothing installed yet.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { modules, node24, root } from './places.mjs';
import { Failed, run } from './progress.mjs';

const stamp = path.join(modules, '.barneblikk-install.json');
const lockFile = path.join(root, 'package-lock.json');

/**
 * Installs what package-lock.json says, unless exactly that is installed.
 * @param {{ dev: boolean }} options `dev`: also what only developers and tests need
 */
export async function ensureInstalled({ dev }) {
  const lock = createHash('sha256').update(fs.readFileSync(lockFile)).digest('hex');
  const had = readJson(stamp) ?? byHand(lock);
  if (had?.lock !== lock || (dev && !had.dev) || !essentialsThere()) {
    await installPackages(dev ? ['--include=dev'] : ['--omit=dev']);
    fs.writeFileSync(stamp, JSON.stringify({ lock, dev }));
  }
  if (!fs.existsSync(node24())) await fetchNode();
}

/**
 * `npm ci` takes the lock file to the letter. A lock file made where the registry had no packages for other
 * platforms lacks those, and `npm ci` then refuses it, although none of them is needed here; `npm install`
 * takes the same versions from it, and --no-save leaves it as it is.
 * @param {string[]} scope
 */
async function installPackages(scope) {
  // The reason for a refusal is read below, so npm must say it, however quietly it was asked to run.
  const how = ['--no-audit', '--no-fund', '--loglevel=error', ...scope];
  try {
    await run('npm', ['ci', ...how], { what: 'installing packages' });
  } catch (error) {
    if (!(error instanceof Failed) || !error.message.includes('EUSAGE')) throw error;
    await run('npm', ['install', '--no-save', ...how], {
      what: 'installing packages, without the letter of the lock file',
    });
  }
}

/** Someone ran npm themselves: its own list, newer than the lock file, says that all of it was done. */
function byHand(lock) {
  const list = path.join(modules, '.package-lock.json');
  if (!fs.existsSync(list) || fs.statSync(list).mtimeMs < fs.statSync(lockFile).mtimeMs) return undefined;
  return { lock, dev: fs.existsSync(path.join(modules, 'vitest')) };
}

/** A folder emptied by hand, or an install that was killed. */
function essentialsThere() {
  return ['node', 'astro', '@supabase/lite', 'postgres'].every((name) =>
    fs.existsSync(path.join(modules, name)),
  );
}

/**
 * The package `node` fetches its binary in an install script, which npm leaves out with `--ignore-scripts` or
 * where scripts need approval; so we run that script. (The Postgres package's links: postgres/links.ts.)
 */
async function fetchNode() {
  const home = path.join(modules, 'node');
  await run(process.execPath, ['installArchSpecificPackage.js'], { what: 'fetching Node 24', cwd: home });
  if (!fs.existsSync(node24()))
    throw new Failed('Node 24 could not be fetched. Run `npm ci` without --ignore-scripts.');
}

function readJson(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return undefined; // missing or half-written: then it says nothing
  }
}
