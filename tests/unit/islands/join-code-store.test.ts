import { beforeEach, expect, test, vi } from 'vitest';
import type { CodeTerms, CountedCode } from '../../../src/data/join-codes.ts';
import { createJoinCodeStore, isUsedUp, spaced } from '../../../src/islands/leader/join-code-store.ts';

const code: CountedCode = { code: 'ABCDEFGH', expires_at: '2026-12-01T00:00:00Z', max_uses: null, uses: 0 };
const effects = {
  current: vi.fn<() => Promise<CountedCode | null>>(),
  create: vi.fn<(terms: CodeTerms) => Promise<CountedCode>>(),
  withdraw: vi.fn<() => Promise<void>>(),
};
beforeEach(() => {
  effects.current.mockReset().mockResolvedValue(null);
  effects.create.mockReset().mockResolvedValue(code);
  effects.withdraw.mockReset().mockResolvedValue();
});

test('fourteen days and no limit, when nothing else is said', async () => {
  const store = createJoinCodeStore(effects);
  await store.make();
  expect(effects.create).toHaveBeenCalledWith({ days: 14, maxUses: null });
  expect([store.code.value, store.said.value]).toEqual([code, 'made']);
});

test('for one day and ten people', async () => {
  const store = createJoinCodeStore(effects);
  store.days.value = 1;
  store.limit.value = ' 10 ';
  await store.make();
  expect(effects.create).toHaveBeenCalledWith({ days: 1, maxUses: 10 });
});

test.for(['0', '501', '2,5', 'ti', '-1'])(
  '«%s» is no number of people, and nothing is made',
  async (typed) => {
    const store = createJoinCodeStore(effects);
    store.limit.value = typed;
    await store.make();
    expect([store.trouble.value, store.limit.value]).toEqual(['limitWrong', typed]);
    expect(effects.create).not.toHaveBeenCalled();
  },
);

test('a withdrawn code is gone from the page, and one that was not withdrawn stays', async () => {
  effects.current.mockResolvedValue(code);
  const store = createJoinCodeStore(effects);
  await store.load();
  effects.withdraw.mockRejectedValueOnce({ reason: 'offline' });
  await store.withdraw();
  expect([store.code.value, store.trouble.value]).toEqual([code, 'offline']);
  await store.withdraw();
  expect([store.code.value, store.trouble.value, store.said.value]).toEqual([null, undefined, 'withdrawn']);
});

test('a code is used up when as many as it was for have come', () => {
  expect(isUsedUp({ ...code, uses: 99 })).toBe(false);
  expect(isUsedUp({ ...code, max_uses: 2, uses: 1 })).toBe(false);
  expect(isUsedUp({ ...code, max_uses: 2, uses: 2 })).toBe(true);
  expect(spaced(code.code)).toBe('ABCD EFGH');
});
