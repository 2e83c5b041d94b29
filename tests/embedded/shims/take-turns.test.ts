import { describe, expect, it } from 'vitest';
import { takeTurns } from '../../../src/embedded/shims/take-turns.ts';

describe('shims/take-turns', () => {
  it('one request at a time, in order, also after one that fails', async () => {
    const inTurn = takeTurns();
    const seen: string[] = [];
    const task =
      (name: string, fails = false) =>
      async () => {
        seen.push(`${name} begins`);
        await new Promise((resolve) => setTimeout(resolve, 5));
        seen.push(`${name} ends`);
        if (fails) throw new Error(name);
        return name;
      };
    const results = await Promise.allSettled([inTurn(task('first', true)), inTurn(task('second'))]);
    expect(seen).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  });
});
