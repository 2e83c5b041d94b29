import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { filesToKeep, versionOf } from '../../../src/offline/files.ts';

// Needs the built site, as `npm test` has by now.
const files = filesToKeep('dist');
const worker = readFileSync('dist/sw.js', 'utf8');

test('the worker keeps both languages’ page and questions, with everything the page loads', () => {
  for (const path of ['/hold-det-varmt/', '/nn/hold-det-varmt/', '/hold-det-varmt/oving.json'])
    expect(files).toContain(path);
  const html = readFileSync('dist/hold-det-varmt/index.html', 'utf8');
  const named = [...html.matchAll(/(?:src|href|component-url|renderer-url)="(\/_astro\/[^"]+)"/g)].map(
    (m) => m[1],
  );
  expect(named.length).toBeGreaterThan(4);
  expect(named.filter((file) => !files.includes(file ?? ''))).toEqual([]);
  expect(files.some((file) => file.endsWith('.woff2'))).toBe(true);
});

test('every file it asks for is there: one that is missing would keep the worker from starting at all', () => {
  const missing = files.filter((file) => !existsSync(`dist${file.replace(/\/$/, '/index.html')}`));
  expect(missing).toEqual([]);
});

test('supabase-js is not fetched for somebody who is not signed in', () => {
  const scripts = files.filter((file) => file.endsWith('.js'));
  expect(scripts.filter((file) => readFileSync(`dist${file}`, 'utf8').includes('GoTrueClient'))).toEqual([]);
});

test('the built worker has the names, and another version when a file or the worker changes', () => {
  const source = readFileSync('src/offline/sw.js', 'utf8');
  expect(worker).toContain(JSON.stringify(files));
  expect(worker).toContain(`const version = "${versionOf('dist', files, source)}"`);
  expect(worker).not.toMatch(/self\.(FILES|VERSION)/);
  expect(versionOf('dist', files, `${source} `)).not.toBe(versionOf('dist', files, source));
  expect(versionOf('dist', files.slice(1), source)).not.toBe(versionOf('dist', files, source));
});

test('it stays small enough to be read', () => {
  expect(readFileSync('src/offline/sw.js', 'utf8').split('\n').length).toBeLessThanOrEqual(81);
});

test('pages allow a worker from here, and none from elsewhere', () => {
  expect(readFileSync('dist/hold-det-varmt/index.html', 'utf8')).toContain("worker-src 'self'");
});
