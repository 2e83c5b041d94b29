import { expect, test } from 'vitest';
import { failure } from '../../../src/data/failure.ts';

test.for([
  [{ message: 'not_in_network', code: 'PT403' }, 403, 'refused', 'not_in_network'],
  [{ message: 'too_many_posts', code: 'PT429' }, 429, 'wait', 'too_many_posts'],
  [{ message: 'not_signed_in', code: 'PT401' }, 401, 'signed-out', 'not_signed_in'],
  [{ message: 'TypeError: Failed to fetch' }, 0, 'offline', 'TypeError: Failed to fetch'],
  [
    { message: 'NetworkError when attempting to fetch resource.' },
    200,
    'offline',
    'NetworkError when attempting to fetch resource.',
  ],
  [{ message: 'JWT expired', code: 'PGRST303' }, 401, 'signed-out', 'PGRST303'],
  [{ message: 'something broke', code: 'XX000' }, 500, 'unknown', 'XX000'],
] as const)('%j with status %i is «%s»', ([error, status, reason, code]) => {
  expect(failure('it was refused', error, status)).toMatchObject({ reason, code });
});
