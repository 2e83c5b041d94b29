import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { feelsSure, joinOffice, leaveOffices } from './support/crowd.ts';
import type { TestDatabase } from './support/database.ts';
import {
  anon,
  arne,
  fjordvik,
  granheim,
  gro,
  kari,
  leif,
  ola,
  type Person,
  stine,
} from './support/people.ts';
import { openWorld } from './support/world.ts';

let db: TestDatabase;
beforeEach(async () => {
  db = await openWorld();
});
afterEach(() => db.close());

type Change = { module_id: string; people: number; mean: number; spread: number };
const change = (who: Parameters<TestDatabase['rpc']>[0] = leif, office = fjordvik) =>
  db.rpc<Change[]>(who, 'office_confidence', { office });
const code = (work: Promise<unknown>) =>
  work.then(
    () => 'went through',
    (error: { code?: string }) => error.code,
  );
async function answering(pairs: readonly (readonly [number, number])[]): Promise<Person[]> {
  const people = await joinOffice(db, fjordvik, pairs.length);
  for (const [n, [before, after]] of pairs.entries()) {
    await feelsSure(db, people[n] ?? kari, 'before', before);
    await feelsSure(db, people[n] ?? kari, 'after', after);
  }
  return people;
}
const upOne = (people: number) => answering(Array.from({ length: people }, () => [2, 3] as const));

describe('one’s own answers', () => {
  test('are seen by nobody else, and deleted by the person', async () => {
    await feelsSure(db, kari, 'before', 2);
    const seen = (who: typeof kari) => db.as(who, 'select value from public.confidence_answers');
    expect([...(await seen(kari))]).toEqual([{ value: 2 }]);
    for (const other of [leif, ola, stine, arne]) expect(await seen(other), other.email).toHaveLength(0);
    expect((await db.as(leif, 'delete from public.confidence_answers')).count).toBe(0);
    expect((await db.as(kari, 'delete from public.confidence_answers')).count).toBe(1);
    expect(await code(db.as(anon, 'select * from public.confidence_answers'))).toBe('42501');
  });

  test('cannot be put right afterwards, nor be another’s', async () => {
    await feelsSure(db, kari, 'before', 2);
    expect(await code(db.as(kari, 'update public.confidence_answers set value = 5'))).toBe('42501');
    expect(await code(feelsSure(db, kari, 'before', 5))).toBe('23505');
  });

  test.for([0, 6])('a value of %i is refused', async (value) => {
    expect(await code(feelsSure(db, kari, 'before', value))).toBe('23514');
  });

  test('a clock that is ahead is put back to now', async () => {
    await db.as(
      kari,
      `insert into public.confidence_answers (statement_id, moment, module_id, value, answered_at)
       values ('a', 'before', 'loven', 1, '2190-01-01')`,
    );
    const [row] = await db.as(kari, 'select answered_at <= now() as sane from public.confidence_answers');
    expect(row).toEqual({ sane: true });
  });
});

describe('the office’s mean change', () => {
  test.for([
    [4, undefined],
    [5, 5],
    [6, 5],
    [9, 5],
    [10, 10],
  ] as const)('with %i who have answered both times is about %s', async ([people, counted]) => {
    await upOne(people);
    expect(await change()).toEqual(
      counted ? [{ module_id: 'loven', people: counted, mean: 1, spread: 0.3 }] : [],
    );
  });

  test('is the mean of the persons’ means, with the spread between them', async () => {
    await answering([
      [1, 1],
      [1, 2],
      [1, 3],
      [1, 4],
      [1, 5],
    ]);
    // Changes 0 to 4: mean 2, standard deviation √2.5.
    expect(await change()).toEqual([{ module_id: 'loven', people: 5, mean: 2, spread: 1.6 }]);
  });

  test('needs both times, and does not count the leader', async () => {
    await upOne(3);
    await feelsSure(db, kari, 'before', 1);
    await feelsSure(db, ola, 'after', 5);
    await feelsSure(db, leif, 'before', 1);
    await feelsSure(db, leif, 'after', 5);
    expect(await change()).toEqual([]);
  });

  test('does not move when one arrives, leaves, deletes, answers anew or deletes the account', async () => {
    const [leaver, regrets, anew, gone] = (await upOne(5)) as [Person, Person, Person, Person];
    const before = await change();
    await leaveOffices(db, leaver);
    expect(await change()).toEqual(before);
    await db.as(regrets, 'delete from public.confidence_answers');
    expect(await change()).toEqual(before);
    await db.as(anew, `delete from public.confidence_answers where moment = 'after'`);
    await feelsSure(db, anew, 'after', 5);
    expect(await change()).toEqual(before);
    await answering([
      [5, 1],
      [5, 1],
      [5, 1],
      [5, 1],
    ]);
    expect(await change()).toEqual(before);
    await db.sql`delete from auth.users where id = ${gone.id}`;
    expect(await change()).toEqual(before);
    await answering([[5, 1]]);
    expect(await change()).toMatchObject([{ people: 10, mean: -1.5 }]);
  });

  test('one who deletes before being counted is not counted', async () => {
    const [regrets] = await upOne(5);
    await db.as(regrets ?? kari, 'delete from public.confidence_answers');
    expect(await change()).toEqual([]);
  });

  test('is told to active leaders of the office alone', async () => {
    await upOne(5);
    for (const who of [kari, gro, stine, arne]) expect(await code(change(who)), who.email).toBe('PT403');
    expect(await code(change(anon))).toBe('42501');
    expect(await change(gro, granheim)).toEqual([]);
    await leaveOffices(db, leif);
    expect(await code(change(leif))).toBe('PT403');
  });
});
