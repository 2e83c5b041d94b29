import { expect, test } from 'vitest';
import { meanChange, turnAt } from '../../../src/domain/sureness.ts';

const before = { a: 2, b: 3, c: 1 } as const;

test('nobody is asked twice, nor afterwards without something to compare with', () => {
  expect(turnAt('new', {})).toBe('before');
  expect(turnAt('under-way', {})).toBe('too-late');
  expect(turnAt('completed', {})).toBe('too-late');
  expect(turnAt('new', { before })).toBe('wait');
  expect(turnAt('under-way', { before })).toBe('wait');
  expect(turnAt('completed', { before })).toBe('after');
  expect(turnAt('completed', { before, after: before })).toBe('compare');
});

test('the change is the mean over statements answered both times', () => {
  expect(meanChange({ before, after: { a: 4, b: 3, c: 2 } })).toBe(1);
  expect(meanChange({ before, after: { a: 3, ny: 5 } })).toBe(1);
  expect(meanChange({ before, after: { ny: 5 } })).toBeUndefined();
  expect(meanChange({ before })).toBeUndefined();
});
