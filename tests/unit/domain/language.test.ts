import { expect, test } from 'vitest';
import { formatDate, formatTime, localizedPath } from '../../../src/domain/language.ts';

test('dates are written in words, in Norwegian time', () => {
  expect(formatDate('2026-11-21T23:30:00Z', 'nb')).toBe('22. november 2026');
  expect(formatDate('2026-11-21', 'nn')).toBe('21. november 2026');
  expect(formatTime('2026-11-21T13:05:00Z')).toBe('14.05');
});

test.for([
  ['/', 'nn', '/nn/'],
  ['/nn/', 'nb', '/'],
  ['/moduler/', 'nn', '/nn/moduler/'],
  ['/nn/moduler/a/', 'nb', '/moduler/a/'],
  ['/nn/moduler/', 'nn', '/nn/moduler/'],
  ['/nnx/', 'nb', '/nnx/'],
] as const)('%s in %s is %s', ([path, language, expected]) => {
  expect(localizedPath(path, language)).toBe(expected);
});
