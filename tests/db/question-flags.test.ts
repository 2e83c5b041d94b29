import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { answersAtOnce, atOnce } from './support/at-once.ts';
import type { TestDatabase } from './support/database.ts';
import { anon, arne, type Caller, frida, kari, leif, ola, service } from './support/people.ts';
import { expectRefusal, noGrant } from './support/refusals.ts';
import { openWorld } from './support/world.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openWorld();
});
afterAll(() => db.close());
beforeEach(async () => {
  await db.sql`delete from public.question_flags`;
});

/** As the Data API sends it: every column that was given is set again. */
const send = (who: Caller, question: string, text = '') =>
  db.as(
    who,
    `insert into public.question_flags (question_id, text) values ($1, $2)
     on conflict (user_id, question_id) do update set question_id = excluded.question_id, text = excluded.text`,
    [question, text],
  );
const mine = (who: Caller) => db.as(who, 'select question_id, text from public.question_flags');

test('one flag a person and question: sending again replaces it', async () => {
  await send(kari, 'a-single', 'Hva er «nær»?');
  await send(kari, 'a-single', 'Jeg mener ordet «nær».');
  await send(ola, 'a-single');
  expect(await mine(kari)).toEqual([{ question_id: 'a-single', text: 'Jeg mener ordet «nær».' }]);
  expect(await mine(ola)).toEqual([{ question_id: 'a-single', text: '' }]);
});

test('it can be withdrawn, and only by the one who sent it', async () => {
  await send(kari, 'bp-s-001', 'Uklart.');
  expect((await db.as(ola, 'delete from public.question_flags')).count).toBe(0);
  expect((await db.as(kari, 'delete from public.question_flags')).count).toBe(1);
});

test.for([
  ['the leader', leif],
  ['the author', frida],
  ['the administrator', arne],
] as const)('%s does not see what Kari sent', async ([, who]) => {
  await send(kari, 'a-single', 'Uklart.');
  expect(await mine(who)).toEqual([]);
});

test.for([
  ['a visitor', anon],
  ['the secret key', service],
] as const)('%s can neither send nor read', async ([, who]) => {
  await expectRefusal(send(who, 'a-single'), ...noGrant);
  await expectRefusal(mine(who), ...noGrant);
});

test.for(['', 'Bp-1', 'a b', '../x', 'a'.repeat(101)])('«%s» is no question id', async (id) => {
  await expectRefusal(send(kari, id), '23514', /question_id/);
});

test('500 characters are taken, 501 are not', async () => {
  await send(kari, 'a-single', 'å'.repeat(500));
  await expectRefusal(send(kari, 'a-order', 'å'.repeat(501)), '23514', /text/);
});

test('a national identity number is refused, also in a text sent again, and what was there stands', async () => {
  await send(kari, 'a-single', 'Uklart.');
  for (const text of ['Som for 01819010001.', '018190 10001', 'nr 018190-10001']) {
    const { hint } = await expectRefusal(send(kari, 'a-single', text), 'PT422', 'national_id_in_text');
    expect(hint).toMatch(/Take it out/);
    await expectRefusal(send(kari, 'b-single', text), 'PT422', 'national_id_in_text');
    const changed = db.as(kari, 'update public.question_flags set text = $1', [text]);
    await expectRefusal(changed, 'PT422', 'national_id_in_text');
  }
  expect(await mine(kari)).toEqual([{ question_id: 'a-single', text: 'Uklart.' }]);
});

test('fifty a day and no more; what is replaced does not count, and tomorrow is another day', async () => {
  for (let n = 1; n <= 50; n++) await send(kari, `q-${n}`);
  await expectRefusal(send(kari, 'q-51'), 'PT429', 'too_many_flags');
  await send(kari, 'q-50', 'En gang til.');
  await send(ola, 'q-51');
  await db.sql`alter table public.question_flags disable trigger touch_updated_at`;
  await db.sql`update public.question_flags set updated_at = now() - interval '25 hours'`;
  await db.sql`alter table public.question_flags enable trigger touch_updated_at`;
  await send(kari, 'q-51');
});

test('flags sent at once are counted one by one', async () => {
  for (let n = 1; n <= 48; n++) await send(kari, `q-${n}`);
  const more = [49, 50, 51, 52].map((n) => () => send(kari, `q-${n}`));
  await atOnce(db, { table: 'public.question_flags', mode: 'access exclusive' }, more);
  expect(await mine(kari)).toHaveLength(50);
});

test('the same flag sent from two tabs at once is one flag', async () => {
  const twice = ['a', 'b'].map((text) => () => send(kari, 'a-single', text));
  await answersAtOnce(db, { table: 'public.question_flags' }, twice);
  expect(await mine(kari)).toHaveLength(1);
});
