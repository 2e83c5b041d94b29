import { expect, test } from 'vitest';
import { destination, signInTrouble } from '../../../src/islands/account/trouble.ts';
import { accountText } from '../../../src/text/account.ts';

test.for([
  ['?neste=/leder/', '/leder/'],
  ['?neste=https://ond.example/', '/min-side/'],
  ['?neste=//ond.example/', '/min-side/'],
  ['?neste=/\\ond.example/', '/min-side/'],
  ['', '/min-side/'],
] as const)('after signing in with %s one comes to %s', ([search, expected]) => {
  expect(destination(search, '/min-side/')).toBe(expected);
});

test('each trouble has its own sentence', () => {
  const t = accountText('nb');
  expect(signInTrouble({ reason: 'refused' }, t, t.wrong)).toBe(t.wrong);
  expect(signInTrouble({ reason: 'wait' }, t, t.wrong)).toBe(t.wait);
  expect(signInTrouble(new TypeError('Failed to fetch'), t, t.wrong)).toBe(t.offline);
  expect(signInTrouble(new Error('?'), t, t.wrong)).toBe(t.unknown);
});
