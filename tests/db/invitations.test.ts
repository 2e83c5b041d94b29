import { afterAll, beforeEach, expect, test } from 'vitest';
import { atOnce } from './support/at-once.ts';
import type { TestDatabase } from './support/database.ts';
import { anon, type Caller, fjordvik, geir, granheim, gro, kari, leif, nina, ola } from './support/people.ts';
import { expectRefusal, noGrant } from './support/refusals.ts';
import { openWorld } from './support/world.ts';

type Answer = { done: boolean; left: number; rows: { row: number; outcome: string; fault: string | null }[] };
type Mine = { id: string; office_name: string; inviter: string; role: string; team: string | null };
type Listed = { id: string; email: string; status: string; mail: string };

let db: TestDatabase;
beforeEach(async () => {
  await db?.close();
  db = await openWorld();
  await db.sql`update auth.users set email_confirmed_at = now()`;
});
afterAll(() => db.close());

const invite = (rows: object[], who: Caller = leif, office = fjordvik) =>
  db.rpc<Answer>(who, 'import_members', { office, rows });
const mine = (who: Caller) => db.rpc<Mine[]>(who, 'my_invitations');
const accept = (who: Caller, invitation: string) => db.rpc(who, 'accept_invitation', { invitation });
const decline = (who: Caller, invitation: string) => db.rpc(who, 'decline_invitation', { invitation });
const listed = async () =>
  (await db.rpc<{ invitations: Listed[] }>(leif, 'office_members', { office: fjordvik })).invitations;
const rolesAt = async (office: string, person: string) =>
  (
    await db.sql`select role, team from public.memberships
    where user_id = ${person} and office_id = ${office} and to_date is null`
  ).map((row) => ({ ...row }));
const idOf = async (who: Caller) => (await mine(who))[0]?.id ?? '';
const mails = () =>
  db.sql`select to_email, kind, data from private.outgoing_mails order by created_at, to_email`;

test('Nina is invited by e-mail, is asked when she signs in, and joins', async () => {
  const answer = await invite([
    { email: ' Nina@Nowhere.example ', name: 'Nina N', role: 'advisor', team: 'Familie' },
  ]);
  expect(answer).toEqual({
    done: true,
    left: 199,
    rows: [{ row: 1, email: nina.email, outcome: 'invited', fault: null }],
  });
  expect(await mails()).toMatchObject([
    {
      to_email: nina.email,
      kind: 'invitation',
      data: { office: 'Nav Fjordvik', name: 'Nina N', inviter: 'leif' },
    },
  ]);
  const [offer] = await mine(nina);
  expect(offer).toMatchObject({
    office_name: 'Nav Fjordvik',
    inviter: 'leif',
    role: 'advisor',
    team: 'Familie',
  });
  expect(await accept(nina, offer?.id ?? '')).toEqual({ office_id: fjordvik, office_name: 'Nav Fjordvik' });
  expect(await rolesAt(fjordvik, nina.id)).toEqual([{ role: 'advisor', team: 'Familie' }]);
  expect(await mine(nina)).toEqual([]);
  expect(await listed()).toMatchObject([{ email: nina.email, status: 'accepted' }]);
  // What she is called, she says herself.
  const [profile] = await db.sql`select display_name from public.profiles where user_id = ${nina.id}`;
  expect(profile).toEqual({ display_name: 'nina' });
});

test('an invitation is seen by the one it is for alone, and only when the address is shown to be theirs', async () => {
  await invite([{ email: nina.email }]);
  const id = await idOf(nina);
  expect(await mine(geir)).toEqual([]);
  await expectRefusal(accept(geir, id), 'PT404', 'invitation_gone');
  await expectRefusal(decline(geir, id), 'PT404', 'invitation_gone');
  await db.sql`update auth.users set email_confirmed_at = null where id = ${nina.id}`;
  expect(await mine(nina)).toEqual([]);
  await expectRefusal(accept(nina, id), 'PT404', 'invitation_gone');
  for (const call of [() => mine(anon), () => accept(anon, id), () => decline(anon, id)])
    await expectRefusal(call(), ...noGrant);
});

test('no thanks: nobody is added, the leader sees it, and is not to ask again at once', async () => {
  await invite([{ email: nina.email }]);
  await decline(nina, await idOf(nina));
  expect(await rolesAt(fjordvik, nina.id)).toEqual([]);
  expect(await listed()).toMatchObject([{ status: 'declined' }]);
  expect(await invite([{ email: nina.email }])).toMatchObject({ done: false, rows: [{ fault: 'declined' }] });
  await db.sql`update private.invitations set closed_at = closed_at - interval '31 days'`;
  expect(await invite([{ email: nina.email }])).toMatchObject({ done: true });
});

test('an invitation is good for thirty days; sent again it is good for thirty more, with a mail of its own', async () => {
  await invite([{ email: nina.email }]);
  const id = await idOf(nina);
  await db.sql`update private.invitations set expires_at = now(), sent_at = sent_at - interval '30 days'`;
  await db.sql`update private.outgoing_mails set dedupe = 'thirty days ago'`;
  expect(await mine(nina)).toEqual([]);
  await expectRefusal(accept(nina, id), 'PT404', 'invitation_gone');
  expect(await listed()).toMatchObject([{ status: 'expired' }]);
  await db.rpc(leif, 'renew_invitation', { invitation: id });
  expect(await listed()).toMatchObject([{ status: 'sent', mail: 'waiting' }]);
  expect(await mails()).toHaveLength(2);
  await db.rpc(leif, 'renew_invitation', { invitation: id });
  expect(await mails(), 'one mail a day').toHaveLength(2);
  await accept(nina, id);
});

test('a withdrawn invitation leads nowhere, and its mail is not sent any more', async () => {
  await invite([{ email: nina.email }]);
  const invitation = await idOf(nina);
  await db.rpc(leif, 'withdraw_invitation', { invitation });
  expect([await mine(nina), await listed()]).toEqual([[], []]);
  expect(await mails()).toEqual([]);
  await expectRefusal(accept(nina, invitation), 'PT404', 'invitation_gone');
  await expectRefusal(db.rpc(leif, 'withdraw_invitation', { invitation }), 'PT404', 'invitation_gone');
  await expectRefusal(db.rpc(leif, 'renew_invitation', { invitation }), 'PT404', 'invitation_gone');
});

test('how the mail went is told', async () => {
  await invite([{ email: nina.email }]);
  await db.sql`update private.outgoing_mails set failed = 'mailbox unknown'`;
  expect(await listed()).toMatchObject([{ mail: 'failed' }]);
  await db.sql`update private.outgoing_mails set sent_at = now()`;
  expect(await listed()).toMatchObject([{ mail: 'sent' }]);
});

test('who joins by a code has no invitation left; one to lead stays, and makes an advisor leader', async () => {
  await invite([{ email: nina.email }, { email: geir.email, role: 'leader', row: 2 }]);
  const { code } = await db.rpc<{ code: string }>(leif, 'create_join_code', { office: fjordvik });
  for (const who of [nina, geir]) await db.rpc(who, 'join_office', { code });
  expect(await mine(nina)).toEqual([]);
  const [offer] = await mine(geir);
  expect(offer).toMatchObject({ role: 'leader' });
  await accept(geir, offer?.id ?? '');
  expect(await rolesAt(fjordvik, geir.id)).toMatchObject([{ role: 'leader' }]);
  expect(await rolesAt(granheim, geir.id)).toMatchObject([{ role: 'advisor' }]);
});

test('a leader who has left cannot come back by an invitation to lead sent on the last day', async () => {
  await db.rpc(leif, 'set_member_role', { office: fjordvik, person: ola.id, role: 'leader' });
  await invite([{ email: nina.email, role: 'leader' }]);
  const id = await idOf(nina);
  await db.rpc(leif, 'leave_office', { office: fjordvik });
  expect(await mine(nina)).toEqual([]);
  await expectRefusal(accept(nina, id), 'PT404', 'invitation_gone');
  // The leader who stays may stand for it.
  await db.rpc(ola, 'renew_invitation', { invitation: id });
  await accept(nina, id);
});

test('an invitation is accepted once, however often at once', async () => {
  await invite([{ email: nina.email }]);
  const invitation = await idOf(nina);
  const calls = [1, 2].map(() => () => accept(nina, invitation));
  const outcomes = await atOnce(db, { table: 'private.invitations', mode: 'access exclusive' }, calls);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await rolesAt(fjordvik, nina.id)).toHaveLength(1);
});

test('the proposed line is taken by those who have said none, and by no others', async () => {
  await db.sql`update public.profiles set line = 'state' where user_id = ${geir.id}`;
  await invite([
    { row: 1, email: nina.email, line: 'municipal' },
    { row: 2, email: geir.email, line: 'municipal' },
  ]);
  for (const who of [nina, geir]) await accept(who, await idOf(who));
  const rows = await db.sql`select user_id, line from public.profiles
    where user_id in (${nina.id}, ${geir.id}) order by user_id`;
  expect(rows.map(({ line }) => line)).toEqual(['state', 'municipal']);
});

test('200 in a day and a night, and no more; two lists at once do not get round it', async () => {
  const many = (from: number, n: number) =>
    Array.from({ length: n }, (_, i) => ({ row: i + 1, email: `p${from + i}@nav.example` }));
  expect(await invite(many(0, 150))).toMatchObject({ done: true, left: 50 });
  const calls = [many(200, 40), many(300, 40)].map((rows) => () => invite(rows));
  const outcomes = await atOnce(db, { table: 'public.offices', mode: 'access exclusive' }, calls);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  await expectRefusal(invite(many(400, 11)), 'PT429', 'too_many_invitations');
  expect(await invite(many(400, 11), gro, granheim)).toMatchObject({ done: true });
  await db.sql`update private.invitations set sent_at = sent_at - interval '25 hours'`;
  expect(await invite(many(400, 11))).toMatchObject({ done: true, left: 189 });
});

test('old addresses are forgotten ninety days after', async () => {
  await invite([{ email: nina.email }]);
  await db.sql`update private.invitations set expires_at = now() - interval '91 days'`;
  await invite([{ email: 'ny@nav.example' }]);
  expect((await listed()).map(({ email }) => email)).toEqual(['ny@nav.example']);
});

test.for([
  ['an advisor', kari],
  ['the leader of another office', gro],
] as const)('%s can neither invite, see, withdraw nor send again', async ([, who]) => {
  await invite([{ email: nina.email }]);
  const invitation = await idOf(nina);
  for (const [name, args] of [
    ['import_members', { office: fjordvik, rows: [{ email: 'x@nav.example' }] }],
    ['preview_members', { office: fjordvik, rows: [{ email: 'x@nav.example' }] }],
    ['office_members', { office: fjordvik }],
    ['withdraw_invitation', { invitation }],
    ['renew_invitation', { invitation }],
  ] as const)
    await expectRefusal(db.rpc(who, name, args), 'PT403', 'not_leader_of_office');
});

test('an invitation that is not there is refused in the same words as one of another office', () =>
  expectRefusal(
    db.rpc(leif, 'withdraw_invitation', { invitation: fjordvik }),
    'PT403',
    'not_leader_of_office',
  ));
