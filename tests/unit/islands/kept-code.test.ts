import { beforeEach, expect, test, vi } from 'vitest';
import { broughtCode, forgetCode } from '../../../src/islands/mine/kept-code.ts';

const kept = new Map<string, string>();
const address = { search: '', pathname: '/min-side/' };
const replaceState = vi.fn();
beforeEach(() => {
  kept.clear();
  replaceState.mockReset();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
  vi.stubGlobal('location', address);
  vi.stubGlobal('history', { replaceState });
});

test('a code in the address is kept for an hour, through signing in', () => {
  expect(broughtCode('?kode=abcd-efgh', 0)).toBe('ABCDEFGH');
  expect(broughtCode('', 3_599_000)).toBe('ABCDEFGH');
  expect(broughtCode('', 3_600_000)).toBeUndefined();
  expect(kept.size).toBe(0);
});

test.for(['', '?kode=', '?kode=kort', '?kode=<script>'])('%j brings no code', (search) => {
  expect(broughtCode(search, 0)).toBeUndefined();
  expect(kept.size).toBe(0);
});

test('a forgotten code is gone from the device and the address', () => {
  address.search = '?kode=ABCDEFGH';
  broughtCode(address.search, 0);
  forgetCode();
  expect(kept.size).toBe(0);
  expect(replaceState).toHaveBeenCalledWith(null, '', '/min-side/');
});

test('without storage the address is enough', () => {
  vi.stubGlobal('localStorage', {
    getItem: () => {
      throw new Error('no');
    },
    setItem: () => {
      throw new Error('no');
    },
  });
  expect(broughtCode('?kode=ABCDEFGH', 0)).toBe('ABCDEFGH');
  expect(broughtCode('', 0)).toBeUndefined();
});
