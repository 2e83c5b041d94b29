import { beforeAll, describe, expect, test } from 'vitest';
import { headingsIn } from '../../../src/catalog/headings.ts';
import { loadCourse } from '../../../src/catalog/load.ts';
import { synonymsAgree } from '../../../src/catalog/synonym-check.ts';
import { synonymSchema } from '../../../src/domain/synonym.ts';
import { documents } from '../../../src/search/build/documents.ts';
import { likeness, pairsIn, parallelsOf } from '../../../src/search/build/pairs.ts';
import { plainText } from '../../../src/search/build/plain-text.ts';
import { sectionsOf } from '../../../src/search/build/sections.ts';

const course = loadCourse(process.cwd());

test('a lesson is read by heading, with the anchors of its page', () => {
  for (const { body } of course.lessonPages) {
    const sections = sectionsOf(body);
    expect(sections.slice(1).map(({ slug }) => slug)).toEqual(headingsIn(body).map(({ slug }) => slug));
    expect(sections.map(({ mdx }) => mdx).join('').length).toBeGreaterThan(body.length * 0.8);
  }
});

test('text is what a reader sees', () => {
  const source = course.sources.find(({ id }) => id === 'sotjl-18-3');
  const mdx =
    'Se <Source id="sotjl-18-3" />, og **les** [mer](/x).\n\n<Check id="c" />\n\n- En\n- To\n\n<Example title="Amund">\n\nHan ler.\n\n</Example>';
  expect(plainText(mdx, 'nb', () => source)).toBe(
    `Se ${source?.short.nb}, og les mer.\nEn\nTo\nAmund\nHan ler.`,
  );
});

test('no question of an exam or a check, and no answer, can be found', () => {
  const texts = documents(course, 'nb')
    .flatMap(({ places }) => places.map(({ text }) => text))
    .join('\n');
  for (const quiz of course.quizzes)
    for (const item of quiz.exam) if ('text' in item) expect(texts).not.toContain(item.text.nb);
});

test('every page is there once', () => {
  const paths = documents(course, 'nn').map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
  expect(paths.filter((path) => /\/vignetter\/.+/.test(path)).length).toBe(
    course.cases.filter(({ language }) => language === 'nb').length,
  );
});

describe('pairs', () => {
  let pairs: ReadonlyMap<string, string>;
  beforeAll(() => {
    pairs = pairsIn(parallelsOf(documents(course, 'nb'), documents(course, 'nn')));
  });
  test.for(['teieplikt taushetsplikt', 'kjeld kild', 'heimebesøk hjemmebesøk', 'sommarjob sommerjob'])(
    '%s',
    (pair) => {
      const [nn = '', nb] = pair.split(' ');
      expect(pairs.get(nn)).toBe(nb);
    },
  );
  test('what both languages write alike cancels out', () => {
    expect(pairsIn([['Barn har rett til hjelp', 'Barn har rett til hjelp']]).size).toBe(0);
    expect(
      pairsIn([
        ['vedtak om bolig', 'vedtak om bustad'],
        ['bolig', 'bustad'],
      ]).get('bustad'),
    ).toBe('bol');
  });
  test('one chance meeting of unlike words is no pair', () => {
    expect(pairsIn([['hest og ku spiser gress', 'båt og bil']]).size).toBe(0);
  });
  test('likeness', () => {
    expect(likeness('kjeld', 'kild')).toBeGreaterThan(0.5);
    expect(likeness('barn', 'hus')).toBe(0);
  });
});

describe('the synonym file', () => {
  const entry = (value: unknown) => synonymSchema.safeParse(value);
  test('an entry needs something to lead to', () => {
    expect(entry({ id: 'a', words: ['AAP'] }).success).toBe(false);
    expect(entry({ id: 'a', words: ['AAP'], finds: ['vedtak'] }).success).toBe(true);
    expect(entry({ id: 'A', words: ['AAP', 'x y'] }).success).toBe(false);
    expect(entry({ id: 'a', words: ['AAP', 'vedtak'], also: [] }).success).toBe(false);
  });
  const mended = (synonyms: unknown[]) =>
    synonymsAgree({ ...course, synonyms: synonyms.map((one) => synonymSchema.parse(one)) });
  test('a word stands once', () => {
    const problems = mended([
      { id: 'en', words: ['vedtak', 'avgjørelse'] },
      { id: 'to', words: ['Vedtak', 'samtykke'] },
    ]);
    expect(problems.map(({ field, mend }) => `${field}: ${mend}`)).toEqual([
      'to.words: «Vedtak» belongs to en already',
    ]);
  });
  test('what leads to nothing in the course is named', () => {
    expect(mended([{ id: 'fisk', words: ['fiskekvote', 'torskekvote'] }])).toMatchObject([
      { field: 'fisk.words' },
    ]);
    expect(mended([{ id: 'fisk', words: ['fiskekvote'], finds: ['vedtak'] }])).toEqual([]);
  });
});
