import { describe, expect, test } from 'vitest';
import { termsAgree } from '../../../src/catalog/term-check.ts';
import { termFinder } from '../../../src/catalog/term-marks.ts';
import { type Term, termSchema } from '../../../src/domain/term.ts';

const explanation = {
  nb: 'En forklaring som er lang nok til å si noe.',
  nn: 'Ei forklaring som er lang nok til å seie noko.',
};
const term = (id: string, word: string, forms: string[] = []): Term =>
  termSchema.parse({
    id,
    term: { nb: word, nn: word },
    forms: { nb: forms, nn: forms },
    explanation,
    sources: ['bk-3'],
  });
const inFile = (entry: Term) => ({ ...entry, file: 'content/ordliste/a.yaml' });
const plan = term('plan', 'plan', ['planen']);
const ip = term('individuell-plan', 'individuell plan', ['IP']);
const found = (find: ReturnType<typeof termFinder>, text: string) =>
  find(text).flatMap(({ term, text: word }) => (term ? [`${word}=${term.id}`] : []));

describe('finding words in a text', () => {
  test('takes the longest that fits, whole words only, whatever the capitals', () => {
    const find = termFinder([plan, ip], 'nb');
    expect(found(find, 'Individuell plan er ikke en planlegger. IP-en heller ikke.')).toEqual([
      'Individuell plan=individuell-plan',
    ]);
    expect(found(find, 'Se planen.')).toEqual(['planen=plan']);
  });

  test('finds a term once on a page, in whatever form', () => {
    const find = termFinder([plan], 'nb');
    expect(found(find, 'En plan, og planen igjen.')).toEqual(['plan=plan']);
    expect(found(find, 'Planen.')).toEqual([]);
  });

  test('leaves every letter of the text in its place', () => {
    const text = 'Før: en plan (se IP), etter.';
    const pieces = termFinder([plan, ip], 'nb')(text);
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    expect(pieces).toHaveLength(5);
  });

  test('is not confused by letters that are not English', () => {
    expect(found(termFinder([term('aere', 'ære')], 'nb'), 'Læreren har ære.')).toEqual(['ære=aere']);
  });
});

describe('the glossary as a whole', () => {
  const problems = (...terms: Term[]) =>
    termsAgree({ terms: terms.map(inFile), sources: [{ id: 'bk-3' }] as never });

  test('is in order', () => {
    expect(problems(plan, { ...ip, see: ['plan'] })).toEqual([]);
  });

  test.for([
    ['an unknown source', [{ ...plan, sources: ['x'] }], /no source x/],
    ['an unknown term to see', [{ ...plan, see: ['x'] }], /no other term x/],
    ['itself to see', [{ ...plan, see: ['plan'] }], /no other term plan/],
    ['a word of another', [plan, term('b', 'PLANEN')], /«PLANEN» belongs to plan/],
    ['the same form twice', [term('b', 'ord', ['ord'])], /«ord» stands twice/],
  ] as const)('%s is said with file and field', ([, terms, mend]) => {
    const [first] = problems(...(terms as readonly Term[]));
    expect(first?.mend).toMatch(mend);
    expect(first?.file).toBe('content/ordliste/a.yaml');
    expect(first?.field).toMatch(/^(plan|b)\./);
  });

  test('an explanation that is too short is refused', () => {
    const short = {
      id: 'a',
      term: { nb: 'ord', nn: 'ord' },
      explanation: { nb: 'Kort.', nn: 'Kort.' },
      sources: ['bk-3'],
    };
    expect(termSchema.safeParse(short).success).toBe(false);
  });
});
