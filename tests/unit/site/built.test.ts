import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadCourse } from '../../../src/catalog/load.ts';

const files = readdirSync('dist', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(html|js|json|css|txt)$/.test(file))
  .map((file) => [file, readFileSync(join('dist', file), 'utf8')] as const);
const course = loadCourse(process.cwd());

test('no exam question, option or feedback is anywhere in the built site', () => {
  const secret = course.quizzes.flatMap(({ exam }) => exam.flatMap((item) => [item.id, ...wordsOf(item)]));
  expect(secret.length).toBeGreaterThan(100);
  // Tens of thousands of texts in hundreds of pages: only those that may be there are looked for in every page.
  const possible = secret.filter(mayBeIn(files.map(([, text]) => text)));
  const found = files.flatMap(([file, text]) =>
    possible.filter((words) => text.includes(words)).map((words) => `${file}: ${words}`),
  );
  expect(found).toEqual([]);
  // Much to read, and some machines are slow.
}, 120_000);

/**
 * Says whether a text may stand somewhere in these. Their letters are kept in blocks of twenty; a text that stands there
 * holds one of the blocks whole, beginning at one of its first twenty letters. Texts of under forty letters may always.
 */
function mayBeIn(texts: readonly string[]): (words: string) => boolean {
  const size = 20;
  const blocks = new Set<string>();
  for (const text of texts)
    for (let at = 0; at < text.length; at += size) blocks.add(text.slice(at, at + size));
  return (words) =>
    words.length < 2 * size ||
    Array.from({ length: size }, (_, at) => words.slice(at, at + size)).some((part) => blocks.has(part));
}

test('a text that stands on a page is found, wherever it begins', () => {
  const [may, page] = [
    mayBeIn(['Her står det noe om barnets beste i en lang setning.']),
    'om barnets beste i en',
  ];
  for (let cut = 0; cut < 30; cut++) expect(may(page.slice(cut))).toBe(true);
  expect(may('noe helt annet enn det som står der, men like langt som det ville vært')).toBe(false);
});

/** Everything an exam item says, in both languages, long enough to be its own: question, options, feedback. */
function wordsOf(value: unknown): string[] {
  if (typeof value === 'string') return value.length >= 45 ? [value, JSON.stringify(value).slice(1, -1)] : [];
  if (typeof value !== 'object' || value === null) return [];
  // A heading to read again stands in the lesson, for all to see.
  return Object.entries(value).flatMap(([name, part]) => (name === 'heading' ? [] : wordsOf(part)));
}

test('every page has a policy that allows no inline script or style beyond those it hashes', () => {
  for (const [file, html] of files.filter(([name]) => name.endsWith('.html'))) {
    const policy = /<meta http-equiv="content-security-policy" content="([^"]+)"/i.exec(html)?.[1] ?? '';
    expect(policy, file).toContain("default-src 'self'");
    expect(policy, file).not.toMatch(/unsafe-inline|unsafe-eval|\*/);
    expect(html, file).not.toMatch(/ style="/);
  }
});

test('nothing in the built site points to another host for scripts, styles or fonts', () => {
  for (const [file, text] of files.filter(([name]) => /\.(html|css)$/.test(name))) {
    expect(text, file).not.toMatch(/(src|@import|url\()\s*=?\s*["']?https?:/);
  }
});

test('every style sheet of ours is on all pages, or on those that ask for it', () => {
  const asking = ['src/pages', 'src/layouts', 'src/components'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.astro'))
      .map((file) => readFileSync(`${folder}/${file}`, 'utf8').replaceAll('~/styles/', './')),
  );
  const base = [readFileSync('src/styles/base.css', 'utf8'), ...asking].join('\n');
  const sheets = readdirSync('src/styles').filter((file) => file.endsWith('.css') && file !== 'base.css');
  expect(sheets.filter((file) => !base.includes(`./${file}`))).toEqual([]);
});
