import { cpSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { formsAgree } from '../../../src/catalog/form-check.ts';
import { readForms } from '../../../src/catalog/forms.ts';
import { figuresOf } from '../../../src/domain/survey/figures.ts';
import { instrumentSchema, type SurveyQuestion } from '../../../src/domain/survey/schema.ts';
import { spoil } from '../catalog/fixture.ts';

const file = 'content/skjema/selvvurdering.yaml';
const raw = parse(readFileSync(file, 'utf8'));
const { instrument } = readForms(process.cwd()).values[0] ?? {};
if (!instrument) throw new Error('there is no instrument');
const figures = figuresOf(instrument);

/** The instrument with one question changed. */
function changed(id: string, change: Partial<SurveyQuestion>) {
  const questions = raw.questions.map((question: SurveyQuestion) =>
    question.id === id ? { ...question, ...change } : question,
  );
  return instrumentSchema.safeParse({ ...raw, questions });
}

describe('the rules for setting something beside 2022', () => {
  test('our own wording has no figure of 2022', () => {
    expect(figures.filter(({ own, in2022 }) => own && in2022)).toEqual([]);
    const result = changed('q17-endring', { in2022: { group: 'all', percent: 61 } });
    expect(result.error?.issues[0]?.message).toContain('has our own wording');
  });

  test('another group has none either', () => {
    const result = changed('q07-hvor-godt', { in2022: { group: 'advisor', percent: 58 } });
    expect(result.error?.issues[0]?.message).toContain('2022 was of another group');
  });

  test('what the note has in words is not made into a number', () => {
    const result = changed('q10-rutiner-viktige', {
      in2022: { group: 'advisor', percent: 80, words: { nb: '8 av 10', nn: '8 av 10' } },
    });
    expect(result.error?.issues[0]?.message).toContain('either the percentage');
  });

  test('the percentages are those that the note prints, and no disputed one', () => {
    const printed = figures.flatMap(({ id, in2022 }) =>
      in2022?.percent === undefined ? [] : [[id, in2022.percent]],
    );
    expect(Object.fromEntries(printed)).toEqual({
      'q07-hvor-godt': 58,
      'q13a-barnevern': 79,
      'q15-tre-tiltak.kompetanse': 38,
      'q15-tre-tiltak.barneansvarlig': 34,
      'q15-tre-tiltak.fast-kontakt': 31,
      'q15-tre-tiltak.kartleggingsskjema': 29,
      'q15-tre-tiltak.rundskriv': 6,
      'q15-tre-tiltak.saksbehandlingssystem': 6,
      'q15-tre-tiltak.tilsyn': 6,
    });
  });

  test('where a high share is not good, the direction is told', () => {
    expect(figures.find(({ id }) => id === 'q19c-kommunale')?.direction?.nb).toContain('hele kontoret');
  });
});

describe('the instrument', () => {
  test('has no figure twice, and none whose id another could be taken for', () => {
    const ids = figures.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => id.endsWith('.said'))).toEqual([]);
  });

  test.for([
    ['a scale that is not there', 'scale: godt', 'scale: gull', 'name one of the scales above'],
    ['a text without nynorsk', 'nn: "På kontoret mitt:"', 'se: "x"', 'write the text in both nb and nn'],
    ['a field that is not there', 'minutes: 6', 'minutes: 6\ncolour: red', 'there is no such field'],
  ] as const)('%s is a problem with its file and what to do', ([, from, to, mend]) => {
    const root = mkdtempSync(join(tmpdir(), 'barneblikk-skjema-'));
    cpSync('content/skjema', join(root, 'content/skjema'), { recursive: true });
    spoil(root, file, from, to);
    const { problems } = readForms(root);
    expect(problems.map((problem) => problem.mend).join()).toContain(mend);
    expect(new Set(problems.map((problem) => problem.file))).toEqual(new Set([file]));
  });

  test('a source that the register does not have stops the build', () => {
    const found = formsAgree({ forms: { instrument }, sources: [] }, new Date());
    expect(found).toMatchObject([{ file, field: 'source holf-notat-2024' }]);
  });
});
