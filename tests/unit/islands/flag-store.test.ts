import { beforeEach, expect, test, vi } from 'vitest';
import { createFlagStore, flagLength } from '../../../src/islands/question/flag-store.ts';

const effects = {
  kept: vi.fn<() => Promise<string>>(),
  keep: vi.fn<(text: string) => Promise<void>>(),
  send: vi.fn<(text: string) => Promise<void>>(),
  withdraw: vi.fn<() => Promise<boolean>>(),
};
beforeEach(() => {
  effects.kept.mockReset().mockResolvedValue('');
  effects.keep.mockReset().mockResolvedValue();
  effects.send.mockReset().mockResolvedValue();
  effects.withdraw.mockReset().mockResolvedValue(true);
});

test('what is written is kept as it is written, and sent without spaces around', async () => {
  const flag = createFlagStore(effects);
  flag.write(' Hva er «nær»? ');
  expect(effects.keep).toHaveBeenLastCalledWith(' Hva er «nær»? ');
  await flag.send();
  expect(effects.send).toHaveBeenCalledWith('Hva er «nær»?');
  expect(flag.said.value).toBe('thanks');
});

test('what was kept is there again, but not in place of what is written meanwhile', async () => {
  effects.kept.mockResolvedValue('fra i går');
  const [back, busy] = [createFlagStore(effects), createFlagStore(effects)];
  await back.load();
  expect(back.text.value).toBe('fra i går');
  const late = busy.load();
  busy.write('nytt');
  await late;
  expect(busy.text.value).toBe('nytt');
});

test.for([
  [{ reason: 'offline' }, 'offline'],
  [new TypeError('Failed to fetch dynamically imported module'), 'offline'],
  [{ reason: 'signed-out' }, 'signedOut'],
  [{ reason: 'refused', code: 'national_id_in_text' }, 'national_id_in_text'],
  [{ reason: 'wait', code: 'too_many_flags' }, 'too_many_flags'],
  [{ reason: 'refused', code: '23514' }, 'refused'],
  [{ reason: 'unknown' }, 'refused'],
] as const)('when it is not sent, the text stays and the reason is told: %j', async ([error, trouble]) => {
  effects.send.mockRejectedValueOnce(error);
  const flag = createFlagStore(effects);
  flag.write('Uklart.');
  await flag.send();
  expect([flag.text.value, flag.trouble.value, flag.said.value]).toEqual(['Uklart.', trouble, undefined]);
});

test('501 characters are not sent; letters of two code units count as one', async () => {
  const flag = createFlagStore(effects);
  flag.write('x'.repeat(501));
  await flag.send();
  expect(flag.trouble.value).toBe('tooLong');
  expect(effects.send).not.toHaveBeenCalled();
  expect(flagLength('𝒜'.repeat(500))).toBe(500);
});

test('withdrawing empties the field, and says when there was nothing to withdraw', async () => {
  const flag = createFlagStore(effects);
  flag.write('Uklart.');
  await flag.withdraw();
  expect([flag.text.value, flag.said.value]).toEqual(['', 'withdrawn']);
  effects.withdraw.mockResolvedValueOnce(false);
  await flag.withdraw();
  expect(flag.said.value).toBe('nothingSent');
});

test('two clicks send once', async () => {
  const flag = createFlagStore(effects);
  await Promise.all([flag.send(), flag.send()]);
  expect(effects.send).toHaveBeenCalledTimes(1);
});
