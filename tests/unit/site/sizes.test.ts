import { expect, test } from 'vitest';
import { loadCourse } from '../../../src/catalog/load.ts';
import { weigh } from '../../bench/page-weight.ts';

// Budgets, not timings: bytes are the same on every machine. Needs the built site, as `npm test` has by now.
const lessons = loadCourse(process.cwd()).lessonPages.filter((page) => page.language === 'nb');

test.for(lessons.map(({ module, data }) => `/moduler/${module}/${data.id}/`))(
  '%s is light enough for an old phone',
  (path) => {
    const { css, jsAtLoad } = weigh(path);
    expect(jsAtLoad).toBeGreaterThan(5000);
    expect(jsAtLoad).toBeLessThanOrEqual(25_000);
    expect(css).toBeGreaterThan(3000);
    expect(css).toBeLessThanOrEqual(15_000);
  },
);

test('no page but those for signed-in people loads supabase-js with the page', () => {
  for (const path of [
    '/',
    '/moduler/',
    '/moduler/barneperspektivet/',
    '/logg-inn/',
    '/min-side/',
    '/leder/',
  ]) {
    expect(weigh(path).jsAtLoad, path).toBeLessThanOrEqual(30_000);
  }
});
