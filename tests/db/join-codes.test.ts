import { afterAll, beforeEach, expect, test } from 'vitest';
import { answersAtOnce, atOnce } from './support/at-once.ts';
import type { TestDatabase } from './support/database.ts';
import {
  anon,
  type Caller,
  fjordvik,
  geir,
  granheim,
  gro,
  kari,
  leif,
  nina,
  nowhere,
} from './support/people.ts';
import { expectRefusal, noGrant } from './support/refusals.ts';
import { openWorld } from './support/world.ts';

type Code = { code: string; expires_at: string; max_uses: number | null; uses: number };

let db: TestDatabase;
beforeEach(async () => {
  await db?.close();
  db = await openWorld();
});
afterAll(() => db.close());

const create = (who: Caller, office = fjordvik) => db.rpc<Code>(who, 'create_join_code', { office });
const current = (who: Caller, office = fjordvik) => db.rpc<Code | null>(who, 'current_join_code', { office });
const join = (who: Caller, code: string) => db.rpc<unknown>(who, 'join_office', { code });
const member = { office_id: fjordvik, office_name: 'Nav Fjordvik', role: 'advisor' };
const activeIn = (id: string) =>
  db.sql`select role from public.memberships where user_id = ${id} and office_id = ${fjordvik} and to_date is null`;

test('Leif makes a code of eight characters that are not mistaken for each other, good for 14 days', async () => {
  expect(await current(leif)).toBeNull();
  const made = await create(leif);
  expect(made.code).toMatch(/^[A-HJ-NP-Z2-9]{8}$/);
  const days = (Date.parse(made.expires_at) - Date.now()) / 86_400_000;
  expect(days).toBeGreaterThan(13.9);
  expect(days).toBeLessThan(14.1);
  expect(await current(leif)).toEqual(made);
});

test('a new code puts the old one out of use', async () => {
  const old = await create(leif);
  const fresh = await create(leif);
  expect(fresh.code).not.toBe(old.code);
  expect(await join(nina, old.code)).toEqual({ error: 'code_unknown' });
  expect(await join(nina, fresh.code)).toEqual(member);
});

test('a code works as it is read aloud and typed: small letters, spaces, hyphens', async () => {
  const { code } = await create(leif);
  const typed = ` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `;
  expect(await join(nina, typed)).toEqual(member);
});

test('joining twice is harmless: same answer, one membership, one line in the log', async () => {
  const { code } = await create(leif);
  expect(await join(nina, code)).toEqual(member);
  expect(await join(nina, code)).toEqual(member);
  expect(await activeIn(nina.id)).toEqual([{ role: 'advisor' }]);
  const log =
    await db.sql`select action, actor, subject_id, detail from public.audit_log where actor = ${nina.id}`;
  expect(log).toEqual([{ action: 'office_joined', actor: nina.id, subject_id: fjordvik, detail: {} }]);
});

test("a leader who types the office's own code stays leader", async () => {
  const { code } = await create(leif);
  expect(await join(leif, code)).toEqual({ ...member, role: 'leader' });
  expect(await activeIn(leif.id)).toEqual([{ role: 'leader' }]);
});

test('one who has left may come back', async () => {
  const { code } = await create(leif);
  await db.rpc(kari, 'leave_office', { office: fjordvik });
  expect(await activeIn(kari.id)).toEqual([]);
  expect(await join(kari, code)).toEqual(member);
});

test('an expired code is refused as expired, and no longer shown', async () => {
  const { code } = await create(leif);
  await db.sql`update private.join_codes set expires_at = now()`;
  expect(await join(nina, code)).toEqual({ error: 'code_expired' });
  expect(await current(leif)).toBeNull();
});

test.for([
  ['an advisor', kari],
  ['the leader of another office', gro],
  ['an advisor elsewhere', geir],
] as const)('%s can neither make nor see the code', async ([, who]) => {
  await create(leif);
  await expectRefusal(create(who), 'PT403', 'not_leader_of_office');
  await expectRefusal(current(who), 'PT403', 'not_leader_of_office');
});

test('a visitor can neither make, see nor use a code', async () => {
  const { code } = await create(leif);
  await expectRefusal(create(anon), ...noGrant);
  await expectRefusal(current(anon), ...noGrant);
  await expectRefusal(join(anon, code), ...noGrant);
});

test('after ten wrong codes in an hour even the right one is not tried', async () => {
  const { code } = await create(leif);
  for (let i = 0; i < 10; i++) expect(await join(nina, `WRONG${i}`)).toEqual({ error: 'code_unknown' });
  expect(await join(nina, code)).toEqual({ error: 'too_many_tries' });
  expect(await activeIn(nina.id)).toEqual([]);
  expect(await join(geir, code)).toEqual(member);

  await db.sql`update private.join_tries set at = at - interval '61 minutes'`;
  expect(await join(nina, code)).toEqual(member);
});

test('guesses made at once are counted one by one', async () => {
  for (let i = 0; i < 8; i++) await join(nina, `WRONG${i}`);
  const guesses = ['A', 'B', 'C', 'D', 'E'].map((code) => () => join(nina, code));
  const gate = { table: 'private.join_codes', mode: 'access exclusive' } as const;
  const answers = (await answersAtOnce(db, gate, guesses)) as { error: string }[];
  expect(answers.map(({ error }) => error).sort()).toEqual([
    'code_unknown',
    'code_unknown',
    'too_many_tries',
    'too_many_tries',
    'too_many_tries',
  ]);
});

test('the last leader stays; with another leader she may leave', async () => {
  await expectRefusal(db.rpc(leif, 'leave_office', { office: fjordvik }), 'PT409', 'last_leader');
  await db.sql`update public.memberships set role = 'leader' where user_id = ${kari.id}`;
  await db.rpc(leif, 'leave_office', { office: fjordvik });
  expect(await activeIn(leif.id)).toEqual([]);
});

test('two leaders who leave at once: one stays', async () => {
  await db.sql`update public.memberships set role = 'leader' where user_id = ${kari.id}`;
  const leaving = [leif, kari].map((who) => () => db.rpc(who, 'leave_office', { office: fjordvik }));
  const outcomes = await atOnce(db, { table: 'public.memberships' }, leaving);
  const left = outcomes.filter((outcome) => outcome.status === 'fulfilled');
  expect(left).toHaveLength(1);
});

test.for([granheim, nowhere])('nobody leaves an office they are not in', async (office) => {
  await expectRefusal(db.rpc(kari, 'leave_office', { office }), 'PT404', 'not_member_of_office');
});

const createFor = (args: { days?: number; max_uses?: number }) =>
  db.rpc<Code>(leif, 'create_join_code', { office: fjordvik, ...args });

test.for([1, 14, 60])('a code lasts as long as the leader says: %d days', async (days) => {
  const { expires_at } = await createFor({ days });
  expect(Math.round((Date.parse(expires_at) - Date.now()) / 86_400_000)).toBe(days);
});

test.for([{ days: 2 }, { days: 0 }, { max_uses: 0 }, { max_uses: 501 }])(
  'a code on other terms is refused: %j',
  async (terms) => {
    await expectRefusal(createFor(terms), 'PT400', 'malformed_join_code');
  },
);

test('a code for two lets in two, and says so; who is in already takes no place', async () => {
  const { code } = await createFor({ max_uses: 2 });
  expect(await join(kari, code)).toEqual(member);
  expect(await join(nina, code)).toEqual(member);
  expect(await join(nina, code)).toEqual(member);
  expect(await current(leif)).toMatchObject({ uses: 1, max_uses: 2 });
  expect(await join(geir, code)).toEqual(member);
  expect(await join(gro, code)).toEqual({ error: 'code_used_up' });
  expect(await join(nina, code)).toEqual(member);
  expect(await current(leif)).toMatchObject({ uses: 2, max_uses: 2 });
});

test('of many who use the last place at once, one gets it', async () => {
  const { code } = await createFor({ max_uses: 1 });
  const joining = [nina, geir, gro].map((who) => () => join(who, code));
  const gate = { table: 'private.join_codes', mode: 'access exclusive' } as const;
  const answers = await answersAtOnce(db, gate, joining);
  expect(answers.filter((answer) => (answer as { error?: string }).error === 'code_used_up')).toHaveLength(2);
  expect(await current(leif)).toMatchObject({ uses: 1 });
});

test('a new code begins to count anew', async () => {
  await join(nina, (await createFor({ max_uses: 1 })).code);
  expect(await createFor({ max_uses: 1 })).toMatchObject({ uses: 0 });
});

test('a code that is withdrawn lets nobody in, and withdrawing twice is harmless', async () => {
  const { code } = await create(leif);
  await db.rpc(leif, 'withdraw_join_code', { office: fjordvik });
  await db.rpc(leif, 'withdraw_join_code', { office: fjordvik });
  expect(await current(leif)).toBeNull();
  expect(await join(nina, code)).toEqual({ error: 'code_unknown' });
  const log = await db.sql`select action from public.audit_log where actor = ${leif.id} order by id`;
  expect(log.map(({ action }) => action)).toEqual(['join_code_created', 'join_code_withdrawn']);
});

test.for([
  ['an advisor', kari],
  ['the leader of another office', gro],
] as const)('%s cannot withdraw the code', async ([, who]) => {
  await expectRefusal(
    db.rpc(who, 'withdraw_join_code', { office: fjordvik }),
    'PT403',
    'not_leader_of_office',
  );
});
