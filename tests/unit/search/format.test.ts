import { expect, test } from 'vitest';
import { read, write } from '../../../src/search/format/digits.ts';
import { packPostings, unpackPostings } from '../../../src/search/format/postings.ts';
import { slugOf } from '../../../src/search/format/slug.ts';

test('numbers come back as they were, large ones too', () => {
  const numbers = [0, 1, 59, 60, 61, 1859, 1860, 55_000, 1_000_000];
  expect([...read(numbers.map(write).join(''))]).toEqual(numbers);
});

test('numbers are written in characters that JSON need not escape', () => {
  const text = Array.from({ length: 5000 }, (_, i) => write(i)).join('');
  expect(JSON.stringify(text)).toHaveLength(text.length + 2);
});

test('postings come back in order, with weights near what they were', () => {
  const postings = new Map([
    [
      'vedtak',
      [
        [3, 8],
        [70, 0.5],
        [900, 2],
      ],
    ],
    ['barn', [[0, 1]]],
  ] as const);
  const back = unpackPostings(
    packPostings(
      postings,
      new Map([
        ['vedtak', 'vedtaket'],
        ['barn', 'born'],
      ]),
    ),
  );
  expect(back.terms).toEqual(['barn', 'vedtak']);
  expect(back.written).toEqual(['born', 'vedtaket']);
  expect([...back.places]).toEqual([0, 3, 70, 900]);
  [1, 8, 0.5, 2].forEach((weight, i) => {
    expect((back.weights[i] ?? 0) / weight).toBeGreaterThan(0.8);
    expect((back.weights[i] ?? 0) / weight).toBeLessThan(1.25);
  });
});

test('nothing packed is nothing', () => {
  expect(unpackPostings(packPostings(new Map(), new Map())).terms).toEqual([]);
});

test('anchors of ordinary headings', () => {
  expect(slugOf('Hva sier loven om § 18?')).toBe('hva-sier-loven-om--18');
});
