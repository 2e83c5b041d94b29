import { expect, test } from 'vitest';
import { quotationsAgree } from '../../../src/catalog/quotation-check.ts';

const sources = [
  {
    id: 'fvl-17',
    kind: 'paragraph',
    quote: 'Forvaltningsorganet skal påse at saken er så godt opplyst som mulig.',
  },
  { id: 'bvl-1-3', kind: 'paragraph' },
  { id: 'rapport', kind: 'report' },
];
const problems = (body: string) =>
  quotationsAgree({ sources, lessonPages: [{ file: 'a.mdx', body }] } as never).map(({ mend }) => mend);

test('words that stand in the register may be set as a quotation', () => {
  expect(problems('Saken skal være «så godt opplyst som mulig» (<Source id="fvl-17" />).')).toEqual([]);
});

test('one changed word stops the build', () => {
  expect(problems('Saken er «så godt opplyst som råd» (<Source id="fvl-17" />).')).toEqual([
    expect.stringMatching(/letter for letter/),
  ]);
});

test('a law that the register quotes nothing from cannot be quoted', () => {
  expect(problems('Det er «et sentralt moment» (<Source id="bvl-1-3" />).')).toEqual([
    expect.stringMatching(/quotes nothing/),
  ]);
});

test('what people say, and words that no citation follows, are not quotations of law', () => {
  expect(
    problems('Even sa «jeg vil hjem». Etter loven (<Source id="fvl-17" />) … «Barnets beste» er et uttrykk.'),
  ).toEqual([]);
  expect(problems('Kontorene svarte «ofte» (<Source id="rapport" />).')).toEqual([]);
});
