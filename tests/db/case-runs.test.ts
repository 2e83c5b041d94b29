import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, undone } from './support/database.ts';
import { anon, everybody, frida, gro, kari, leif, ola, service, stine } from './support/people.ts';
import { chose, did, saveRun } from './support/runs.ts';
import { openWorld } from './support/world.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openWorld();
});
afterAll(() => db.close());

const code = (work: Promise<unknown>) =>
  work.then(
    () => 'went through',
    (error: { code?: string }) => error.code,
  );
const seen = (who: typeof kari) => db.as(who, 'select steps, finished from public.case_runs');
const shares = (who: typeof kari | typeof anon = anon) =>
  db.as(who, `select scene, choice, percent from public.case_shares('en-sak')`);

describe('how far somebody has come', () => {
  test('is kept, and goes on from another device', async () => {
    await saveRun(db, kari, { steps: [did('start', 'ring')], at: '2026-11-20T10:00:00Z' });
    const kept = await saveRun(db, kari, {
      steps: [did('start', 'ring'), chose('start', 'a')],
      at: '2026-11-20T10:05:00Z',
    });
    expect(kept).toMatchObject({ steps: [did('start', 'ring'), chose('start', 'a')], finished: false });
    expect(await seen(kari)).toHaveLength(1);
  });

  test('an older device does not take back what a newer one has done, and is told what is kept', async () => {
    const kept = await saveRun(db, kari, { steps: [], at: '2026-11-20T09:00:00Z' });
    expect(kept?.['steps']).toHaveLength(2);
  });

  test('nobody else sees it, the secret key included', async () => {
    for (const other of [leif, ola, gro, stine, frida]) expect(await seen(other), other.email).toEqual([]);
    expect(await code(db.as(service, 'select * from public.case_runs'))).toBe('42501');
    expect(await code(db.as(kari, 'select * from private.case_choices'))).toBe('42501');
    expect(await code(saveRun(db, anon, { steps: [] }))).toBe('42501');
  });

  test('a clock that is ahead does not win for ever', async () => {
    await saveRun(db, ola, { steps: [], at: '2190-01-01T00:00:00Z' });
    const [row] = await db.as(ola, 'select stepped_at <= now() as sane from public.case_runs');
    expect(row).toEqual({ sane: true });
  });

  test.for([
    ['text instead of ids', [{ scene: 'start', id: 'Jeg skrev noe om familien' }]],
    ['something more in a step', [{ scene: 'start', id: 'a', text: 'x' }]],
    ['a step that is not an object', ['start.a']],
    ['a number as id', [{ scene: 'start', id: 3 }]],
    ['no list', { scene: 'start', id: 'a' }],
    ['choice that is not true', [{ scene: 'start', id: 'a', choice: 'ja' }]],
    ['nothing', null],
    ['too many steps', Array.from({ length: 401 }, () => did('start', 'a'))],
  ] as const)('%s is refused, and what was kept stays', async ([, steps]) => {
    const before = await seen(kari);
    expect(await code(saveRun(db, kari, { steps, at: '2026-11-20T11:00:00Z' }))).toBe('PT400');
    expect(await seen(kari)).toEqual(before);
  });
});

describe('what others chose', () => {
  const finish = (who: typeof kari, choice: string, at = '2026-11-20T12:00:00Z') =>
    saveRun(db, who, { steps: [did('start', 'ring'), chose('start', choice)], finished: true, at });

  test('is told when five have finished, in whole percentages, to everybody', async () => {
    const [five, rest] = [everybody.slice(0, 5), everybody.slice(5)];
    for (const [n, who] of five.slice(0, 4).entries()) await finish(who, n === 0 ? 'a' : 'b');
    expect(await shares()).toEqual([]);
    await finish(five[4] ?? kari, 'b');
    expect([...(await shares())]).toEqual([
      { scene: 'start', choice: 'a', percent: 20 },
      { scene: 'start', choice: 'b', percent: 80 },
    ]);
    // The sixth to the ninth move nothing: one more person's choice is not to be seen.
    const before = [...(await shares(kari))].map(({ percent }) => percent);
    expect(before.reduce<number>((sum, percent) => sum + Number(percent), 0)).toBe(100);
    for (const who of rest) await finish(who, 'a');
    const after = [...(await shares())].map(({ percent }) => Number(percent) % 20);
    expect(after.every((part) => part === 0)).toBe(true);
  });

  test('acts are not counted, and nobody counts twice: the first choice stands', async () => {
    await undone(db.sql, async (tx) => {
      const all = await tx`select count(*)::int as n from private.case_choices`;
      expect(all[0]?.['n']).toBe(everybody.length);
    });
    await finish(kari, 'c', '2026-11-20T13:00:00Z');
    expect([...(await shares())].map(({ choice }) => choice)).not.toContain('c');
  });

  test('a case that is begun but not finished says nothing', async () => {
    for (const who of everybody)
      await saveRun(db, who, { caseId: 'annen', steps: [chose('start', 'a')], at: '2026-11-20T14:00:00Z' });
    expect(await db.as(anon, `select * from public.case_shares('annen')`)).toHaveLength(0);
  });
});
