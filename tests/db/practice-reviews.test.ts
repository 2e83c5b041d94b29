import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, undone } from './support/database.ts';
import { arne, frida, kari, leif, ola, stine } from './support/people.ts';
import { aReview, sendReview } from './support/reviews.ts';
import { openWorld } from './support/world.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openWorld();
  await sendReview(db, kari);
});
afterAll(() => db.close());

const seen = (who: typeof kari) => db.as(who, 'select * from public.practice_reviews');
const code = (work: Promise<unknown>) =>
  work.then(
    () => 'went through',
    (error: { code?: string }) => error.code,
  );

test('what was sent is there, for the one who sent it', async () => {
  const [row] = await seen(kari);
  expect(row).toMatchObject({
    ...aReview,
    user_id: kari.id,
    reviewed_at: new Date(aReview.reviewed_at),
    seconds: 24,
  });
});

test('nobody else sees it: not the leader, the colleague, the governor, the author or the administrator', async () => {
  for (const other of [leif, ola, stine, frida, arne]) expect(await seen(other), other.email).toHaveLength(0);
});

test('one function reads it, to make sums over five people; no view does', async () => {
  const readers = await db.sql`
    select p.oid::regprocedure::text as name from pg_proc p
    where p.pronamespace in ('public'::regnamespace, 'private'::regnamespace) and p.prosrc like '%practice_reviews%'
    union all select viewname from pg_views where definition like '%practice_reviews%'`;
  expect(readers.map(({ name }) => name)).toEqual(['private.first_practice_answers(uuid,text[])']);
});

test('sending it again changes nothing, also with other contents', async () => {
  expect(await sendReview(db, kari)).toBe(0);
  expect(await sendReview(db, kari, { share: '1', item_id: 'bp-s-002' })).toBe(0);
  expect(await seen(kari)).toHaveLength(1);
  expect((await seen(kari))[0]).toMatchObject({ share: '0.5', item_id: 'bp-s-001' });
});

test('an id that another person has used is free, is not overwritten, and does not tell that it was used', async () => {
  expect(await sendReview(db, ola, { item_id: 'bp-s-009' })).toBe(1);
  expect(await seen(ola)).toMatchObject([{ id: aReview.id, item_id: 'bp-s-009' }]);
  expect(await seen(kari)).toMatchObject([{ id: aReview.id, item_id: 'bp-s-001' }]);
});

test('a clock that is ahead is put back to now; one that is behind is believed', async () => {
  await sendReview(db, leif, { id: crypto.randomUUID(), reviewed_at: '2190-01-01T00:00:00Z' });
  const [row] = await db.as(leif, 'select reviewed_at <= now() as sane from public.practice_reviews');
  expect(row).toEqual({ sane: true });
});

test('whose it is, one’s own too, and when it was received, cannot be sent', async () => {
  const id = crypto.randomUUID();
  for (const user_id of [leif.id, kari.id])
    expect(await code(sendReview(db, kari, { id, user_id } as object)), user_id).toBe('42501');
  expect(await code(sendReview(db, kari, { id, received_at: '2020-01-01' } as object))).toBe('42501');
});

test.for([
  { what: 'an id that is no id', change: { item_id: 'Navn Navnesen' } },
  { what: 'an endless id', change: { item_id: 'a'.repeat(101) } },
  { what: 'more than all of it right', change: { share: '1.1' } },
  { what: 'less than nothing right', change: { share: '-0.1' } },
  { what: 'no number', change: { share: 'NaN' } },
  { what: 'an unknown event', change: { event: 'peeked' } },
  { what: 'an answer without a share', change: { share: null } },
  { what: 'a share without an answer', change: { event: 'resumed', confidence: null, seconds: null } },
  { what: 'a confidence that nobody can have', change: { confidence: 'hopeful' } },
  { what: 'more than an hour', change: { seconds: '3601' } },
  { what: 'a time that runs backwards', change: { seconds: '-1' } },
  { what: 'a version with words in it', change: { version: 'fritekst om en familie' } },
])('$what is refused', async ({ change }) => {
  expect(await code(sendReview(db, kari, { id: crypto.randomUUID(), ...change }))).toBe('23514');
});

test('taking an item in again is stored without a result', async () => {
  const id = crypto.randomUUID();
  const resumed = { id, event: 'resumed', share: null, confidence: null, seconds: null };
  expect(await sendReview(db, kari, resumed)).toBe(1);
});

test('without anybody signed in there is nothing to send to', async () => {
  expect(await code(sendReview(db, { role: 'anon' }))).toBe('42501');
  expect(await code(sendReview(db, { role: 'authenticated' }))).toBe('42501');
});

test('asking for what is new uses the index', async () => {
  const plan = await undone(db.sql, async (tx) => {
    await tx`insert into public.practice_reviews (user_id, id, item_id, reviewed_at, event, share, version)
      select ${kari.id}, gen_random_uuid(), 'x', now(), 'answered', 1, 'a.b' from generate_series(1, 5000)`;
    await tx`analyze public.practice_reviews`;
    return tx`explain select * from public.practice_reviews
      where user_id = ${kari.id} and received_at >= now() + interval '1 hour' order by received_at, id limit 1000`;
  });
  expect(JSON.stringify(plan)).toContain('practice_reviews_user_received');
});
