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

describe.each(course.quizzes.map((quiz) => [quiz.file, quiz] as const))('%s', (_file, quiz) => {
  test('has at least 20 exam items of at least three kinds, spread over every lesson', () => {
    expect(quiz.exam.length).toBeGreaterThanOrEqual(20);
    expect(new Set(quiz.exam.map((item) => item.kind)).size).toBeGreaterThanOrEqual(3);
    const lessons = bokmaal.filter((page) => page.module === quiz.module).map((page) => page.data.id);
    expect(new Set(quiz.exam.map((item) => item.lesson))).toEqual(new Set(lessons));
  });

  test('has correct options that are not longer than the others on average', () => {
    const options = quiz.exam.flatMap((item) => (item.kind === 'single' ? item.options : []));
    const mean = (correct: boolean) => {
      const lengths = options.filter((o) => o.correct === correct).map((o) => o.text.nb.length);
      return lengths.reduce((sum, n) => sum + n, 0) / lengths.length;
    };
    expect(mean(true)).toBeLessThanOrEqual(mean(false) * 1.1);
  });

  test('does not put the correct option in the same place', () => {
    const places = quiz.exam.flatMap((item) =>
      item.kind === 'single' ? [item.options.findIndex((o) => o.correct)] : [],
    );
    const most = Math.max(...[0, 1, 2, 3].map((place) => places.filter((p) => p === place).length));
    expect(most / places.length).toBeLessThanOrEqual(0.5);
  });

  test('asks practice and exam different things', () => {
    const practice = new Set(quiz.checks.flatMap((check) => check.questions.map((q) => q.text.nb)));
    expect(quiz.exam.filter((item) => practice.has(item.text.nb))).toEqual([]);
  });
});

test('every id that exists is published, so that a later rename is noticed', () => {
  expect(currentIds(course).filter((id) => !course.published.ids.includes(id))).toEqual([]);
});

test('no figure from the inspection is written as a share that research warns against', () => {
  const all = course.lessonPages.map((page) => page.body).join('\n');
  expect(all).not.toMatch(/9 av 10|ni av ti kontor|80 prosent av kontor/i);
  expect(all).not.toMatch(/11,7 prosent|115 000 barn/);
});
