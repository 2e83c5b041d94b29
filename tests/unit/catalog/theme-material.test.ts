import { describe, expect, test, vi } from 'vitest';
import { casesFor } from '../../../src/catalog/case-fit.ts';
import { confidenceAgrees } from '../../../src/catalog/confidence-check.ts';
import { loadCourse } from '../../../src/catalog/load.ts';
import { openingOf, themeMaterial } from '../../../src/catalog/theme-material.ts';
import { languages } from '../../../src/domain/language.ts';

// As in a build: the files are read once, and not afresh for every question.
vi.stubEnv('DEV', false);
const course = loadCourse(process.cwd());

describe.each(course.facts.flatMap(({ id }) => languages.map((language) => [id, language] as const)))(
  '%s in %s',
  (id, language) => {
    const material = themeMaterial(id, language);

    test('opens with a child, in two to ten lines without markup', () => {
      const words = material.story.join(' ');
      expect(words.length).toBeGreaterThan(100);
      expect(words.length).toBeLessThan(900);
      expect(words).not.toMatch(/[<>{}*_[\]]/);
    });

    test('has three cases that exist, three team questions, and items with a lesson', () => {
      expect(material.cases).toHaveLength(3);
      expect(material.teamQuestions).toHaveLength(3);
      expect(material.items.length).toBeGreaterThan(9);
      for (const { right, options } of material.items) expect(right.length > 0).toBe(options.length > 0);
    });

    test('asks about no more items than the database takes', () => {
      expect(material.items.length).toBeLessThanOrEqual(100);
    });
  },
);

test('the cases that authors wrote for a module come first', () => {
  expect(casesFor('okonomi-bolig-fritid', course)[0]).toBe('utkastelsen');
  expect(casesFor('samarbeid', course)[0]).toBe('motet-om-hvem-som-betaler');
  expect(casesFor('taushetsplikt', course)[0]).toBe('bekymring-fra-skolen');
  expect(casesFor('ledelse', course)[0]).toBe('etter-tilsynet');
  expect(casesFor('barneperspektivet', course)).not.toContain('etter-tilsynet');
  expect(course.facts.flatMap(({ id }) => casesFor(id, course))).not.toContain('tre-faser-en-familie');
});

test('citations and headings are not read aloud', () => {
  expect(openingOf('\nNoor er ni år (<Source id="bk-12" />).\n\nHun *venter*.\n\n## Så\n\nMer.')).toEqual([
    'Noor er ni år.',
    'Hun venter.',
  ]);
});

describe('«hvor trygg er du på …»', () => {
  test('has three statements for each module, each about a lesson of its own', () => {
    for (const { id } of course.facts) {
      const lessons = course.lessonPages.filter((page) => page.module === id).map(({ data }) => data.id);
      const asked = course.confidence.filter(({ lesson }) => lessons.includes(lesson));
      expect(asked, id).toHaveLength(3);
      expect(new Set(asked.map(({ lesson }) => lesson)).size, id).toBe(3);
    }
  });

  test('an unknown lesson, and a module with two, are found', () => {
    const [first, ...rest] = course.confidence;
    const stray = first ? [{ ...first, lesson: 'finnes-ikke' }] : [];
    expect(
      confidenceAgrees({ ...course, confidence: [...stray, ...rest] }).map(({ field }) => field),
    ).toEqual(['trygg-barneperspektivet-1.lesson', 'barneperspektivet']);
  });
});
