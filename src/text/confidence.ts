import { texts } from './index.ts';

/** How sure somebody is of an answer, in «Hold det varmt» and in exams. */
export const confidenceText = texts({
  nb: {
    legend: 'Hvor sikker er du? (valgfritt)',
    sure: 'Sikker',
    unsure: 'Usikker',
    guess: 'Gjetter',
    clear: 'Fjern valget',
  },
  nn: {
    legend: 'Kor sikker er du? (valfritt)',
    sure: 'Sikker',
    unsure: 'Usikker',
    guess: 'Gjettar',
    clear: 'Fjern valet',
  },
});
