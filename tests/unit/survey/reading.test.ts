import { expect, test } from 'vitest';
import { readForms } from '../../../src/catalog/forms.ts';
import type { FigureResult } from '../../../src/data/surveys.ts';
import { figuresIn } from '../../../src/domain/survey/local.ts';
import { readFigure } from '../../../src/islands/survey-leader/reading.ts';

const { instrument } = readForms(process.cwd()).values[0] ?? {};
if (!instrument) throw new Error('there is no instrument');
const figures = figuresIn('nb', instrument);
const read = (id: string, result: Omit<FigureResult, 'id'>) => {
  const figure = figures.find((one) => one.id === id);
  if (!figure) throw new Error(`no figure ${id}`);
  return readFigure('nb', figure, { id, ...result });
};

test('a printed percentage is compared, with the uncertainty in words', () => {
  expect(read('q07-hvor-godt', { group: 'all', n: 40, k: 8 })).toMatchObject({
    share: '8 av 40',
    doubt: 'Usikkert: mellom 1 og 4 av 10.',
    year2022: '2022: 58 prosent.',
    verdict: 'Lavere enn i 2022, også når vi regner med usikkerheten.',
  });
});

test('words stay words, and nothing is concluded from them', () => {
  expect(read('q12-sak-til-sak', { group: 'advisor', n: 12, k: 9 })).toMatchObject({
    year2022: '2022: nær 8 av 10.',
    verdict: '',
    percent2022: undefined,
  });
});

test('another group than in 2022 is not set beside it, and why is told', () => {
  const reading = read('q07-hvor-godt', { group: 'advisor', n: 12, k: 9 });
  expect([reading.year2022, reading.verdict]).toEqual(['', '']);
  expect(reading.note).toContain('Derfor er det ikke satt opp mot 2022.');
});

test('where all agree, neither number nor interval is told', () => {
  const reading = read('q07-hvor-godt', { group: 'all', n: 6, about: 'most' });
  expect([reading.share, reading.doubt, reading.verdict]).toEqual(['Minst 5 av 6', '', '']);
  expect(read('q07-hvor-godt', { group: 'all', n: 6, about: 'few' }).share).toBe('Høyst 1 av 6');
});
