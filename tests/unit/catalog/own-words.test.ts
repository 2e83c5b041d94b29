import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadCourse } from '../../../src/catalog/load.ts';
import { proseOf } from '../../../src/catalog/readability.ts';

// The documents that the course starts from are not in the repository. Where they lie beside it, no run of eight words may
// be shared with them. Quoted law comes from the register by id, and titles are titles: neither is looked at here.
const folder = process.env['SOURCES_FOLDER'] ?? '../shared/sources';
const run = 8;
const { lessonPages, modulePages, quizzes, terms } = loadCourse(process.cwd());

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
const runsOf = (text: string) => {
  const words = wordsOf(text);
  return words
    .slice(0, Math.max(0, words.length - run + 1))
    .map((_, at) => words.slice(at, at + run).join(' '));
};

/** Every text inside a value. The title of a source may stand in an author's text as it is. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

const texts = [
  ...[...lessonPages, ...modulePages].map(({ file, body, data }) => ({
    file,
    own: [
      proseOf(body),
      ...[...body.matchAll(/\b(?:label|caption|title): ?['"]([^'"]+)['"]/g)].map(([, t = '']) => t),
      ...textsOf(data),
    ],
  })),
  ...[...quizzes, ...terms].map((entry) => ({ file: entry.file, own: textsOf(entry) })),
];

test('a run of eight words would be found', () => {
  expect(runsOf('en to tre fire fem seks sju åtte ni')).toEqual([
    'en to tre fire fem seks sju åtte',
    'to tre fire fem seks sju åtte ni',
  ]);
  expect(texts.flatMap(({ own }) => own.flatMap(runsOf)).length).toBeGreaterThan(10_000);
});

describe.skipIf(!existsSync(folder))(
  'own words against the documents (skipped where SOURCES_FOLDER does not point to their text)',
  () => {
    test('no run of eight words is shared', () => {
      const taken = new Map(
        (existsSync(folder) ? readdirSync(folder) : []).flatMap((file) =>
          runsOf(readFileSync(join(folder, file), 'utf8')).map((words) => [words, file] as const),
        ),
      );
      expect(taken.size).toBeGreaterThan(1000);
      const shared = texts.flatMap(({ file, own }) =>
        own
          .flatMap(runsOf)
          .flatMap((words) => (taken.has(words) ? [`${file}: «${words}» (${taken.get(words)})`] : [])),
      );
      expect([...new Set(shared)]).toEqual([]);
    });
  },
);
