// Runs on a bare machine: plain JavaScript, Node 20.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { modules, node24, root } from './places.mjs';
import { run, say } from './progress.mjs';

/** Everything the built site is made from. */
const inputs = [
  'content',
  'quizzes',
  'src',
  'public',
  'astro.config.mjs',
  'package-lock.json',
  'tsconfig.json',
];
const dist = path.join(root, 'dist');
const stamp = path.join(dist, '.build-stamp');

/** Builds the site unless the one in dist/ is made from exactly these files. */
export async function ensureBuilt() {
  const now = fingerprint();
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === now) return;
  fs.rmSync(stamp, { force: true }); // a build stopped half-way must not look finished
  await run(node24(), [path.join(modules, 'astro', 'bin', 'astro.mjs'), 'build'], {
    what: 'building the site',
  });
  fs.writeFileSync(stamp, now);
  say('the site is built');
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap(filesIn)) {
    hash
      .update(`${file}\0`)
      .update(fs.readFileSync(path.join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

/** Files below an input, as paths from the root; the server's own code is no part of the site. */
function filesIn(name) {
  const file = path.join(root, name);
  if (name === path.join('src', 'embedded') || !fs.existsSync(file)) return [];
  if (fs.statSync(file).isFile()) return [name];
  return fs
    .readdirSync(file)
    .sort()
    .flatMap((entry) => filesIn(path.join(name, entry)));
}
