import { describe, expect, test } from 'vitest';
import { interval, verdictOf } from '../../../src/domain/interval.ts';
import { intervalWords, meanWords } from '../../../src/islands/leader/change-words.ts';
import { confidenceChangeText } from '../../../src/text/confidence-change.ts';

/** The gamma function at halves and wholes, by its own rule. */
const gamma = (x: number): number => (x === 1 ? 1 : x === 0.5 ? Math.sqrt(Math.PI) : (x - 1) * gamma(x - 1));

/** The share of a t-distribution within ±t, by Simpson's rule. */
function within(t: number, df: number): number {
  const scale = gamma((df + 1) / 2) / (Math.sqrt(df * Math.PI) * gamma(df / 2));
  const density = (x: number) => scale * (1 + (x * x) / df) ** (-(df + 1) / 2);
  const steps = 2000;
  const step = t / steps;
  let sum = density(0) + density(t);
  for (let n = 1; n < steps; n++) sum += density(n * step) * (n % 2 === 0 ? 2 : 4);
  return (2 * sum * step) / 3;
}

/** The quantile that the code uses, read back from an interval made wide enough for two decimals to show. */
const quantile = (people: number, spread: number) => {
  const { low } = interval({ people, mean: 3.5, spread });
  return ((3.5 - low) * Math.sqrt(people)) / spread;
};

test.for(Array.from({ length: 20 }, (_, n) => (n + 1) * 5))(
  '%i people: 95 %% lie within the t-value',
  (people) => {
    // As wide as fits between −4 and 3.5.
    const spread = (6 * Math.sqrt(people)) / 2.8;
    expect(within(quantile(people, spread), people - 1)).toBeCloseTo(0.95, 2);
  },
);

test('five people, from the table by hand: 1 ± 2.776 · 0.9 / √5', () => {
  expect(interval({ people: 5, mean: 1, spread: 0.9 })).toEqual({ mean: 1, low: -0.1, high: 2.1 });
});

test('more than a hundred use the last value; a group that holds no whole fives is refused', () => {
  expect(interval({ people: 400, mean: 0.5, spread: 1 })).toEqual({ mean: 0.5, low: 0.4, high: 0.6 });
  for (const people of [0, 4, 6])
    expect(() => interval({ people, mean: 0, spread: 1 })).toThrow('whole fives');
});

test('nobody changes by more than the scale has room for', () => {
  expect(interval({ people: 5, mean: 3.6, spread: 1.5 }).high).toBe(4);
});

describe('in words', () => {
  const t = confidenceChangeText('nb');
  test.for([
    [{ mean: 0.6, low: 0.2, high: 0.9 }, 'I snitt 0,6 høyere', 'Mellom 0,2 og 0,9 høyere.', 'up'],
    [{ mean: 0.1, low: -0.3, high: 0.5 }, 'I snitt 0,1 høyere', 'Mellom 0,3 lavere og 0,5 høyere.', 'open'],
    [{ mean: -0.6, low: -0.9, high: -0.2 }, 'I snitt 0,6 lavere', 'Mellom 0,2 og 0,9 lavere.', 'down'],
    [{ mean: 0.2, low: 0, high: 0.4 }, 'I snitt 0,2 høyere', 'Mellom 0 og 0,4 høyere.', 'open'],
    [{ mean: 0, low: -0.4, high: 0.4 }, 'I snitt det samme', 'Mellom 0,4 lavere og 0,4 høyere.', 'open'],
  ] as const)('%o', ([between, mean, words, verdict]) => {
    expect(meanWords(t, between)).toBe(mean);
    expect(intervalWords(t, between)).toBe(words);
    expect(verdictOf(between)).toBe(verdict);
  });
});
