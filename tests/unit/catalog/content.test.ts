import { describe, expect, test } from 'vitest';
import { citationsIn, wordsIn } from '../../../src/catalog/citations.ts';
import { currentIds } from '../../../src/catalog/course-ids.ts';
import { loadCourse } from '../../../src/catalog/load.ts';

const course = loadCourse(process.cwd());
const bokmaal = course.lessonPages.filter((page) => page.language === 'nb');
const nynorsk = course.lessonPages.filter((page) => page.language === 'nn');

describe.each(bokmaal.map((page) => [page.file, page] as const))('%s', (_file, page) => {
  const cites = citationsIn(page.body);

  test('is 500–900 words', () => {
    expect(wordsIn(page.body)).toBeGreaterThanOrEqual(480);
    expect(wordsIn(page.body)).toBeLessThanOrEqual(920);
  });

  test('has one check, one thing to try and at least one source', () => {
    expect(cites.checks).toHaveLength(1);
    expect(page.body).toContain('<TryIt>');
    expect(cites.sources.length).toBeGreaterThan(0);
  });

  test('has a nynorsk twin with the same checks, sources and notes', () => {
    const twin = nynorsk.find(({ data }) => data.id === page.data.id);
    expect(twin, 'no nynorsk page').toBeDefined();
    expect(citationsIn(twin?.body ?? '')).toEqual(cites);
  });

  test('speaks to the reader without exclamation marks, and writes Nav', () => {
    expect(page.body.replace(/<[^>]+>/g, '')).not.toMatch(/[^<]!/);
    expect(page.body).not.toMatch(/\bNAV\b/);
  });
});

test('every id that exists is published, so that a later rename is noticed', () => {
  expect(currentIds(course).filter((id) => !course.published.ids.includes(id))).toEqual([]);
});

test('no figure from the inspection is written as a share that research warns against', () => {
  const all = [...course.lessonPages.map((page) => page.body), JSON.stringify(course.quizzes)].join('\n');
  expect(all).not.toMatch(/9 av 10|ni av ti kontor|80 prosent av kontor/i);
});

test('old figures of low income stand only where people learn to lay them aside', () => {
  const old = /11,7 prosent|115 000/;
  const pages = course.lessonPages.filter((page) => page.module !== 'levekar').map(({ body }) => body);
  const quizzes = course.quizzes
    .filter((quiz) => quiz.module !== 'levekar')
    .map((quiz) => JSON.stringify(quiz));
  expect([...pages, ...quizzes].filter((text) => old.test(text))).toEqual([]);
  const taught = course.lessonPages.find(({ data }) => data.id === 'mal-pa-lav-inntekt')?.body ?? '';
  expect(taught).toMatch(/Legg bort[^\n]*11,7 prosent/);
});
