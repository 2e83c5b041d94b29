import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { filesToKeep, versionOf } from './files.ts';

/** Writes /sw.js when the site has been built, with the names of what it keeps. */
export function serviceWorker(): AstroIntegration {
  return {
    name: 'service-worker',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const dist = fileURLToPath(dir);
        const worker = readFileSync(new URL('./sw.js', import.meta.url), 'utf8');
        const files = filesToKeep(dist);
        const version = versionOf(dist, files, worker);
        writeFileSync(join(dist, 'sw.js'), withNames(worker, files, version));
      },
    },
  };
}

/** @throws when the worker no longer has the places to put them in */
function withNames(worker: string, files: readonly string[], version: string): string {
  for (const place of ['self.FILES', 'self.VERSION'])
    if (!worker.includes(place)) throw new Error(`src/offline/sw.js has no ${place}`);
  return worker.replace('self.FILES', JSON.stringify(files)).replace('self.VERSION', JSON.stringify(version));
}
