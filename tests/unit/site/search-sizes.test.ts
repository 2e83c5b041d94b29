import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { weigh } from '../../bench/page-weight.ts';

// Budgets of the search, in bytes on the wire. Needs the built site, as `npm test` has by now.
const size = (path: string) => gzipSync(readFileSync(`dist${path}`), { level: 9 }).length;

test.for(['/sok/', '/nn/sok/'])(
  '%s: the first part is small, and all of it is no more than a picture',
  (base) => {
    const first = size(`${base}indeks.json`);
    const text = size(`${base}tekst.json`);
    expect(first).toBeGreaterThan(10_000);
    expect(first).toBeLessThanOrEqual(30_000);
    expect(first + text).toBeLessThanOrEqual(150_000);
  },
);

test('the code that the header’s field fetches is small', () => {
  const scripts = readdirSync('dist/_astro').filter((file) =>
    /^(search-|combobox|address)[^/]*\.js$/.test(file),
  );
  expect(scripts.length).toBeGreaterThanOrEqual(3);
  const code = scripts.reduce((sum, file) => sum + size(`/_astro/${file}`), 0);
  expect(code).toBeGreaterThan(8000);
  expect(code).toBeLessThanOrEqual(14_000);
});

test('no page loads the search with itself', () => {
  const lesson = weigh('/moduler/barneperspektivet/tre-perspektiver/');
  expect(lesson.jsUsed - lesson.jsAtLoad).toBeGreaterThan(9000);
  expect(weigh('/ordliste/').jsAtLoad).toBeLessThanOrEqual(12_000);
});
