import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What one page makes a browser fetch, gzip bytes. `atLoad` leaves out what is fetched when something is used. */
export type Weight = {
  readonly html: number;
  readonly css: number;
  readonly jsAtLoad: number;
  readonly jsUsed: number;
};

const dist = 'dist';
const text = (path: string) => readFileSync(`${dist}${path}`, 'utf8');
const size = (path: string) => gzipSync(readFileSync(`${dist}${path}`), { level: 9 }).length;
const sum = (paths: Iterable<string>) => [...paths].reduce((total, path) => total + size(path), 0);
const all = (pattern: RegExp, source: string) => [...source.matchAll(pattern)].map((match) => match[1] ?? '');

/** Weighs a built page: its scripts and islands with everything they import, and its style sheets. */
export function weigh(path: string): Weight {
  const html = text(`${path}index.html`);
  const roots = [
    ...all(/<script[^>]+src="([^"]+)"/g, html),
    ...all(/(?:component-url|renderer-url|before-hydration-url)="([^"]+)"/g, html),
  ];
  const loaded = closure(roots, imports);
  const used = closure([...loaded], (file) => [...imports(file), ...dynamicImports(file)]);
  return {
    html: gzipSync(html, { level: 9 }).length,
    css: sum(
      new Set(
        all(/<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"|<link[^>]+href="([^"]+\.css)"/g, html).filter(
          Boolean,
        ),
      ),
    ),
    jsAtLoad: sum(loaded),
    jsUsed: sum(used),
  };
}

function closure(roots: readonly string[], next: (file: string) => readonly string[]): Set<string> {
  const seen = new Set<string>();
  const queue = [...roots];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    queue.push(...next(file));
  }
  return seen;
}

const beside = (file: string) => (target: string) => posix.join(posix.dirname(file), target);
const imports = (file: string) =>
  all(/(?:from|import)\s*["'](\.\/[^"']+\.js)["']/g, text(file)).map(beside(file));
const dynamicImports = (file: string) =>
  all(/import\(\s*["'`](\.\/[^"'`]+\.js)["'`]/g, text(file)).map(beside(file));
