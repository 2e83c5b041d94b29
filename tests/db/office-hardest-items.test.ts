import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { answerItem, joinOffice, leaveOffices } from './support/crowd.ts';
import type { TestDatabase } from './support/database.ts';
import { anon, fjordvik, gro, kari, leif, ola, type Person, service, stine } from './support/people.ts';
import { openWorld } from './support/world.ts';

let db: TestDatabase;
beforeEach(async () => {
  db = await openWorld();
});
afterEach(() => db.close());

type Found = { item_id: string; band: 'few' | 'half' | 'most' };
const hardest = (who: Parameters<TestDatabase['rpc']>[0] = leif, items: unknown = ['x-1']) =>
  db.rpc<Found[]>(who, 'office_hardest_items', { office: fjordvik, items });
const code = (work: Promise<unknown>) =>
  work.then(
    () => 'went through',
    (error: { code?: string }) => error.code,
  );
async function answering(people: number, share = 0): Promise<Person[]> {
  const found = await joinOffice(db, fjordvik, people);
  for (const who of found) await answerItem(db, who, 'x-1', share);
  return found;
}
const sums = async () => (await db.sql`select count(*)::int as n from private.sums_of_five`)[0]?.['n'];

describe('how many it takes', () => {
  test.for([
    [4, 0],
    [5, 1],
    [6, 1],
    [9, 1],
    [10, 2],
  ] as const)('%i who have answered make %i sums', async ([people, made]) => {
    await answering(people);
    expect(await hardest()).toEqual(made > 0 ? [{ item_id: 'x-1', band: 'few' }] : []);
    expect(await sums()).toBe(made);
  });

  test('the leader does not fill up a group of four, nor does somebody at another office', async () => {
    await answering(4);
    await answerItem(db, leif, 'x-1', 0);
    await answerItem(db, gro, 'x-1', 0);
    expect(await hardest()).toEqual([]);
  });

  test('nobody is counted twice: not for many tries, and not when the leader asks often', async () => {
    const [first] = await answering(4);
    for (let n = 0; n < 6; n++) await answerItem(db, first ?? kari, 'x-1', 1);
    for (let n = 0; n < 3; n++) expect(await hardest()).toEqual([]);
  });
});

describe('what single people do moves nothing', () => {
  test('the sixth to the ninth who answer', async () => {
    await answering(5, 1);
    expect(await hardest()).toEqual([{ item_id: 'x-1', band: 'most' }]);
    for (const _ of [6, 7, 8, 9]) {
      await answering(1, 0);
      expect(await hardest()).toEqual([{ item_id: 'x-1', band: 'most' }]);
    }
    await answering(1, 0);
    expect(await hardest()).toEqual([{ item_id: 'x-1', band: 'half' }]);
  });

  test('one who leaves, one who takes the place, and one whose account is deleted', async () => {
    const [leaver, deleted] = await answering(5, 1);
    const before = await hardest();
    await leaveOffices(db, leaver ?? kari);
    expect(await hardest()).toEqual(before);
    await answering(4, 0);
    expect(await hardest()).toEqual(before);
    await db.sql`delete from auth.users where id = ${deleted?.id ?? ''}`;
    expect(await hardest()).toEqual(before);
  });

  test('one who leaves before being counted is not counted', async () => {
    const [leaver] = await answering(5);
    await leaveOffices(db, leaver ?? kari);
    expect(await hardest()).toEqual([]);
  });

  test('one who becomes a leader', async () => {
    const [promoted] = await answering(6, 1);
    const before = await hardest();
    await db.sql`update public.memberships set role = 'leader' where user_id = ${promoted?.id ?? ''}`;
    expect(await hardest()).toEqual(before);
    expect(await hardest(promoted ?? kari)).toEqual(before);
  });

  test('an older answer that comes late from another device', async () => {
    const people = await answering(5, 0);
    for (const who of people) {
      await db.as(
        who,
        `insert into public.practice_reviews (id, item_id, reviewed_at, event, share, version)
         values (gen_random_uuid(), 'x-1', '2020-01-01', 'answered', 1, 'a.b')`,
      );
    }
    expect(await hardest()).toEqual([{ item_id: 'x-1', band: 'few' }]);
  });
});

test('at most three, the hardest of those asked about; bands and ids, no numbers, no people', async () => {
  const people = await joinOffice(db, fjordvik, 5);
  const right: Record<string, number> = { 'x-1': 5, 'x-2': 0, 'x-3': 3, 'x-4': 1, 'y-1': 0 };
  for (const [item, n] of Object.entries(right))
    for (const [place, who] of people.entries()) await answerItem(db, who, item, place < n ? 1 : 0.5);
  expect(await hardest(leif, ['x-1', 'x-2', 'x-3', 'x-4', 'x-4'])).toEqual([
    { item_id: 'x-2', band: 'few' },
    { item_id: 'x-3', band: 'half' },
    { item_id: 'x-4', band: 'few' },
  ]);
  expect(await hardest(leif, ['x-1'])).toEqual([{ item_id: 'x-1', band: 'most' }]);
  expect(await hardest(leif, [])).toEqual([]);
});

test('what was counted long ago goes out', async () => {
  await answering(5);
  expect(await hardest()).toHaveLength(1);
  await db.sql`update private.sums_of_five set made_at = now() - interval '25 months'`;
  expect(await hardest()).toEqual([]);
});

test('two leaders who ask at once count nobody twice', async () => {
  await answering(7);
  await Promise.all([hardest(), hardest(), hardest(), hardest()]);
  expect(await sums()).toBe(1);
});

test('only an active leader of the office may ask', async () => {
  await answering(5);
  for (const who of [kari, ola, gro, stine]) expect(await code(hardest(who)), who.email).toBe('PT403');
  expect(await code(hardest(anon))).toBe('42501');
  expect(await code(hardest(service))).toBe('42501');
  await leaveOffices(db, leif);
  expect(await code(hardest(leif))).toBe('PT403');
});

test.for([
  ['no list', { a: 1 }],
  ['a text', 'x-1'],
  ['nothing', null],
  ['too many', Array.from({ length: 101 }, (_, n) => `x-${n}`)],
] as const)('%s instead of a module’s items is refused', async ([, items]) => {
  expect(await code(hardest(leif, items))).toBe('PT400');
});

test('what is counted cannot be read in other ways', async () => {
  await answering(5);
  for (const table of ['private.sums_of_five', 'private.counted_in_five'])
    for (const who of [leif, service]) expect(await code(db.as(who, `select * from ${table}`))).toBe('42501');
});
