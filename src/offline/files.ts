import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

const pages = ['/hold-det-varmt/', '/nn/hold-det-varmt/', '/sok/', '/nn/sok/', '/vis/', '/nn/vis/'];
const facts = [
  ...['/hold-det-varmt/oving.json', '/nn/hold-det-varmt/oving.json', '/hold-det-varmt/kort.json'],
  ...['/sok/indeks.json', '/sok/tekst.json', '/nn/sok/indeks.json', '/nn/sok/tekst.json'],
];

/**
 * What the service worker fetches at once: «Hold det varmt» in both languages with its questions, the search with its
 * index, «Vis på veggen», and the scripts, style sheets and fonts that they and lessons load with the page. What a page fetches later
 * needs the network anyway, but for the search, which is fetched when somebody goes to its field.
 */
export function filesToKeep(dist: string): string[] {
  const text = (path: string) => readFileSync(join(dist, path), 'utf8');
  const html = [...pages, ...lessonPages(dist)].map((path) => text(`${path}index.html`));
  const found = new Set<string>();
  const queue = html.flatMap((page) => all(/["'](\/_astro\/[^"'\s]+)["']/g, page));
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (found.has(file) || !existsSync(join(dist, file))) continue;
    found.add(file);
    if (file.endsWith('.js'))
      queue.push(...[...imports(text(file)), ...searchScripts(text(file))].map(beside(file)));
    if (file.endsWith('.css')) queue.push(...all(/url\(["']?(\/_astro\/[^"')]+\.woff2)["']?\)/g, text(file)));
  }
  return [...pages, ...facts, ...[...found].sort()];
}

/** Changes when any of the files does. */
export function versionOf(dist: string, files: readonly string[], worker: string): string {
  const hash = createHash('sha256').update(worker);
  for (const file of files)
    hash.update(file).update(readFileSync(join(dist, file.replace(/\/$/, '/index.html'))));
  return hash.digest('hex').slice(0, 12);
}

/** `/moduler/<module>/<lesson>/`: the islands of lessons are the same few everywhere. */
function lessonPages(dist: string): string[] {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).map((file) =>
    file.replaceAll('\\', '/'),
  );
  return files
    .filter((file) => /^(nn\/)?moduler\/[^/]+\/[^/]+\/index\.html$/.test(file))
    .map((file) => `/${file.replace(/index\.html$/, '')}`);
}

const all = (pattern: RegExp, source: string) => [...source.matchAll(pattern)].map((match) => match[1] ?? '');
const imports = (script: string) => all(/(?:from|import)\s*["'](\.\/[^"']+\.js)["']/g, script);
const searchScripts = (script: string) =>
  all(/import\(\s*["'`](\.\/(?:search-|combobox)[^"'`]+\.js)["'`]/g, script);
const beside = (file: string) => (target: string) => posix.join(posix.dirname(file), target);
