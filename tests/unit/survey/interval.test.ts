import { expect, test } from 'vitest';
import { beside, inTenths, roughPoints, wilson } from '../../../src/domain/survey/interval.ts';

// Values of Wilson's interval as textbooks print them (95 %, z = 1.96).
test.for([
  [5, 10, 0.237, 0.763],
  [0, 10, 0, 0.278],
  [10, 10, 0.722, 1],
  [81, 263, 0.255, 0.366],
] as const)('%i of %i lies between %f and %f', ([k, n, low, high]) => {
  expect(wilson(k, n).low).toBeCloseTo(low, 3);
  expect(wilson(k, n).high).toBeCloseTo(high, 3);
});

test('the rough rule is the one that offices are told', () => {
  expect([10, 20, 40, 100].map(roughPoints)).toEqual([31, 22, 15, 10]);
});

test('tenths are rounded outwards, so that the words never promise more than the numbers', () => {
  expect(inTenths({ low: 0.237, high: 0.763 })).toEqual({ low: 2, high: 8 });
  expect(inTenths({ low: 0.3, high: 0.6 })).toEqual({ low: 3, high: 6 });
});

test('2022 is lower or higher only where the interval leaves it out', () => {
  expect([
    beside(58, { low: 0.2, high: 0.5 }),
    beside(58, { low: 0.6, high: 0.9 }),
    beside(58, { low: 0.5, high: 0.7 }),
  ]).toEqual(['below', 'above', 'not-told']);
});
