import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { answersAtOnce, atOnce } from './support/at-once.ts';
import type { TestDatabase } from './support/database.ts';
import { make, makeNetworks, network, otherNetwork, pageOf, roleOf } from './support/network.ts';
import {
  anon,
  arne,
  type Caller,
  fjordvik,
  frida,
  geir,
  granheim,
  gro,
  kari,
  leif,
  nina,
  nowhere,
  ola,
  stine,
} from './support/people.ts';
import { expectRefusal, noGrant } from './support/refusals.ts';
import { openWorld } from './support/world.ts';

let db: TestDatabase;
beforeEach(async () => {
  await db?.close();
  db = await openWorld();
  await makeNetworks(db);
});
afterAll(() => db.close());

const outsider = ['PT403', 'not_in_network'] as const;
const code = (who: Caller = stine, more = {}) =>
  db.rpc<{ code: string; uses_left: number | null }>(who, 'create_network_code', {
    network,
    days: 14,
    ...more,
  });
const join = (who: Caller, typed: string, office?: string) =>
  db.rpc<{ id?: string; error?: string }>(who, 'join_network', { code: typed, ...(office && { office }) });
const log = async () =>
  (await db.sql`select action from public.audit_log where subject_id = ${network} order by id`).map(
    (row) => row['action'],
  );

describe('making', () => {
  test('a governor makes a network and owns it; sent twice it is one', async () => {
    await make(db, stine);
    expect(await roleOf(db, stine)).toBe('owner');
    expect((await log()).filter((action) => action === 'network_made')).toHaveLength(1);
  });

  test.for([
    ['an advisor', kari],
    ['a leader', leif],
    ['an author', frida],
    ['an administrator', arne],
  ] as const)('%s does not make networks', async ([, who]) => {
    await expectRefusal(make(db, who, nowhere), 'PT403', 'not_governor');
  });

  test('nobody works for another governor, or for one whose grant has ended', async () => {
    await db.sql`insert into public.governors values ('innlandet', 'Innlandet')`;
    const there = db.rpc(stine, 'make_network', {
      network: nowhere,
      name: 'N',
      purpose: '',
      governor: 'innlandet',
    });
    await expectRefusal(there, 'PT403', 'not_governor');
    await db.sql`update public.role_grants set revoked_at = now() where user_id = ${stine.id}`;
    await expectRefusal(make(db, stine, nowhere), 'PT403', 'not_governor');
  });

  test('another governor cannot take over a network by its id', async () => {
    await db.sql`insert into public.role_grants (user_id, role, governor_id) values (${nina.id}, 'governor', 'fjordfylket')`;
    await expectRefusal(make(db, nina), ...outsider);
  });

  test.for([
    ['no name', ' ', '', 'PT400', 'malformed_network'],
    ['a name over 120', 'x'.repeat(121), '', 'PT400', 'malformed_network'],
    ['a line break in the name', 'a\nb', '', 'PT400', 'malformed_network'],
    ['a purpose over 2000', 'N', 'x'.repeat(2001), 'PT400', 'malformed_network'],
    ['an identity number', 'N', 'Gjelder 01819010001', 'PT422', 'national_id_in_text'],
  ] as const)('%s is refused, made or changed', async ([, name, purpose, status, word]) => {
    const args = { name, purpose };
    const making = db.rpc(stine, 'make_network', { network: nowhere, governor: 'fjordfylket', ...args });
    await expectRefusal(making, status, word);
    await expectRefusal(db.rpc(stine, 'change_network', { network, ...args }), status, word);
  });
});

describe('who may do what', () => {
  const office = fjordvik;
  const person = kari.id;
  const ownersOnly: Readonly<Record<string, Record<string, unknown>>> = {
    change_network: { name: 'Nytt', purpose: '' },
    archive_network: { archived: true },
    create_network_code: { days: 7 },
    withdraw_network_code: {},
    invite_office: { office: granheim },
    withdraw_network_invitation: { office: granheim },
    set_network_role: { person, role: 'contributor' },
    network_log: {},
    moderation: {},
    take_office_out: { office },
  };
  for (const [fn, args] of Object.entries(ownersOnly)) {
    test(`${fn}: owners, and nobody else`, async () => {
      const refused: Caller[] =
        fn === 'take_office_out' ? [kari, geir, gro, frida] : [leif, kari, geir, gro, frida];
      for (const who of refused) await expectRefusal(db.rpc(who, fn, { network, ...args }), ...outsider);
      await expectRefusal(db.rpc(anon, fn, { network, ...args }), ...noGrant);
      await expectRefusal(db.rpc(stine, fn, { network: nowhere, ...args }), ...outsider);
      await db.rpc(stine, fn, { network, ...args });
    });
  }

  test.for([
    ['network_page'],
    ['network_news'],
    ['network_posts'],
    ['network_gatherings'],
    ['see_network'],
  ] as const)('%s: everybody who takes part, and nobody of another network', async ([fn]) => {
    for (const who of [stine, leif, kari, ola]) await db.rpc(who, fn, { network });
    for (const who of [geir, gro, frida, arne, nina])
      await expectRefusal(db.rpc(who, fn, { network }), ...outsider);
    await expectRefusal(db.rpc(anon, fn, { network }), ...noGrant);
  });

  test('an office membership that has ended opens nothing', async () => {
    await db.sql`update public.memberships set to_date = current_date where user_id = ${kari.id}`;
    await expectRefusal(pageOf(db, kari), ...outsider);
    expect(await db.rpc(kari, 'my_networks')).toMatchObject({ networks: [] });
  });

  test('the page shows those who take part themselves and the leaders, and the code to owners alone', async () => {
    await code();
    await db.rpc(stine, 'invite_office', { network, office: granheim });
    const [seen, read] = [await pageOf(db, stine), await pageOf(db, kari)];
    expect(seen.people.map(({ name, role, own }) => [name, role, own])).toEqual([
      ['leif', 'contributor', false],
      ['stine', 'owner', true],
    ]);
    expect([seen.code === null, seen.invitations]).toEqual([false, [{ id: granheim, name: 'Nav Granheim' }]]);
    expect([read.code, read.invitations, read.role]).toEqual([null, null, 'reader']);
  });

  test('my_networks tells where I take part, and for whom I may make networks', async () => {
    const mine = (who: Caller) =>
      db.rpc<{ networks: { id: string }[]; governors: object[] }>(who, 'my_networks');
    expect((await mine(stine)).networks.map(({ id }) => id).sort()).toEqual([network, otherNetwork]);
    expect((await mine(stine)).governors).toHaveLength(1);
    expect((await mine(kari)).networks.map(({ id }) => id)).toEqual([network]);
    expect(await mine(nina)).toMatchObject({ networks: [], governors: [], invitations: [] });
  });
});

describe('joining', () => {
  test('a leader joins the office with the code, a person joins as a reader, and twice is once', async () => {
    const { code: typed } = await code();
    for (let i = 0; i < 2; i++) {
      expect(await join(gro, ` ${typed.toLowerCase()} `, granheim)).toEqual({
        id: network,
        name: 'Barn og økonomi',
      });
      expect(await join(nina, typed)).toMatchObject({ id: network });
    }
    expect([await roleOf(db, gro), await roleOf(db, geir), await roleOf(db, nina)]).toEqual([
      'contributor',
      'reader',
      'reader',
    ]);
    expect((await log()).filter((action) => /joined/.test(action))).toEqual([
      'network_office_joined',
      'network_joined',
    ]);
  });

  test('only a leader joins an office', async () => {
    const { code: typed } = await code();
    await expectRefusal(join(geir, typed, granheim), 'PT403', 'not_leader_of_office');
    await expectRefusal(join(leif, typed, granheim), 'PT403', 'not_leader_of_office');
    await expectRefusal(join(anon, typed), ...noGrant);
  });

  test('a code for two is used by two; who is in already uses nothing', async () => {
    const { code: typed } = await code(stine, { uses: 2 });
    await join(gro, typed, granheim);
    await join(gro, typed, granheim);
    await join(nina, typed);
    expect(await join(frida, typed)).toEqual({ error: 'code_expired' });
  });

  test('two who use the last place at once: one comes in', async () => {
    const { code: typed } = await code(stine, { uses: 1 });
    const gate = { table: 'private.network_codes', mode: 'access exclusive' } as const;
    const answers = await answersAtOnce(
      db,
      gate,
      [nina, frida].map((who) => () => join(who, typed)),
    );
    expect(answers.filter(({ error }) => error === 'code_expired')).toHaveLength(1);
  });

  test('expired, withdrawn, replaced and archived codes let nobody in, and wrong ones count', async () => {
    const { code: old } = await code();
    const { code: typed } = await code();
    expect(await join(nina, old)).toEqual({ error: 'code_unknown' });
    await db.rpc(stine, 'archive_network', { network, archived: true });
    expect(await join(nina, typed)).toEqual({ error: 'code_expired' });
    await db.rpc(stine, 'archive_network', { network, archived: false });
    await db.sql`update private.network_codes set expires_at = now()`;
    expect(await join(nina, typed)).toEqual({ error: 'code_expired' });
    await db.rpc(stine, 'withdraw_network_code', { network });
    expect(await join(nina, typed)).toEqual({ error: 'code_unknown' });
    for (let i = 0; i < 6; i++) await join(nina, `WRONG${i}`);
    const { code: right } = await code();
    expect(await join(nina, right)).toEqual({ error: 'too_many_tries' });
  });

  test.for([[{ days: 0 }], [{ days: 91 }], [{ uses: 0 }], [{ uses: 1001 }]])(
    'no code for %j',
    async ([more]) => {
      await expectRefusal(code(stine, more), 'PT400', 'malformed_code');
    },
  );

  test("an invitation is the leader's to answer, once", async () => {
    await db.rpc(stine, 'invite_office', { network, office: granheim });
    const answer = (who: Caller, accepted: boolean) =>
      db.rpc(who, 'answer_network_invitation', { network, office: granheim, accepted });
    for (const who of [geir, leif, stine])
      await expectRefusal(answer(who, true), 'PT403', 'not_leader_of_office');
    expect(await db.rpc(gro, 'my_networks')).toMatchObject({ invitations: [{ network_id: network }] });
    expect(await db.rpc(geir, 'my_networks')).toMatchObject({ invitations: [] });
    await answer(gro, true);
    await expectRefusal(answer(gro, true), 'PT404', 'no_invitation');
    expect(await roleOf(db, geir)).toBe('reader');
    const again = db.rpc(stine, 'invite_office', { network, office: granheim });
    await expectRefusal(again, 'PT409', 'office_is_in');
  });

  test('an invitation is declined, or withdrawn', async () => {
    const invite = () => db.rpc(stine, 'invite_office', { network, office: granheim });
    const answer = (accepted: boolean) =>
      db.rpc(gro, 'answer_network_invitation', { network, office: granheim, accepted });
    await invite();
    await answer(false);
    expect(await roleOf(db, gro)).toBeNull();
    await invite();
    await db.rpc(stine, 'withdraw_network_invitation', { network, office: granheim });
    await expectRefusal(answer(true), 'PT404', 'no_invitation');
    await expectRefusal(
      db.rpc(stine, 'invite_office', { network, office: nowhere }),
      'PT404',
      'office_unknown',
    );
  });
});

describe('an archived network', () => {
  test('is read and no longer written in; it can be taken back into use', async () => {
    await db.rpc(stine, 'archive_network', { network, archived: true });
    expect((await pageOf(db, kari)).role).toBe('reader');
    const writes: [string, Record<string, unknown>][] = [
      ['change_network', { name: 'N', purpose: '' }],
      ['create_network_code', { days: 7 }],
      ['invite_office', { office: granheim }],
      ['set_network_role', { person: leif.id, role: 'owner' }],
      ['send_post', { post: nowhere, body: 'Hei' }],
      ['save_gathering', { gathering: nowhere, title: 'S', starts: '2027-01-01T09:00Z' }],
    ];
    for (const [fn, args] of writes)
      await expectRefusal(db.rpc(stine, fn, { network, ...args }), 'PT409', 'network_archived');
    await db.rpc(stine, 'archive_network', { network, archived: false });
    await db.rpc(stine, 'change_network', { network, name: 'Nytt navn', purpose: '' });
  });
});

describe('roles and leaving', () => {
  const setRole = (person: string, role: string) =>
    db.rpc(stine, 'set_network_role', { network, person, role });

  test('who takes part by an office gets a role of their own; an outsider gets none', async () => {
    await setRole(kari.id, 'contributor');
    expect(await roleOf(db, kari)).toBe('contributor');
    await expectRefusal(setRole(geir.id, 'reader'), 'PT404', 'not_taking_part');
    await expectRefusal(setRole(kari.id, 'king'), 'PT400', 'malformed_role');
  });

  test('a member is removed; one who is in by the office is not', async () => {
    await join(nina, (await code()).code);
    const remove = (who: Caller, person: string) => db.rpc(who, 'remove_from_network', { network, person });
    for (const who of [leif, kari, gro]) await expectRefusal(remove(who, nina.id), ...outsider);
    await remove(stine, nina.id);
    await expectRefusal(pageOf(db, nina), ...outsider);
    await expectRefusal(remove(stine, kari.id), 'PT409', 'in_by_office');
    await expectRefusal(remove(stine, stine.id), 'PT409', 'last_owner');
  });

  test('a leader takes the office out, and another does not', async () => {
    await expectRefusal(db.rpc(gro, 'take_office_out', { network, office: fjordvik }), ...outsider);
    await db.rpc(leif, 'take_office_out', { network, office: fjordvik });
    expect([await roleOf(db, leif), await roleOf(db, kari)]).toEqual([null, null]);
    await expectRefusal(
      db.rpc(leif, 'take_office_out', { network, office: fjordvik }),
      'PT404',
      'not_taking_part',
    );
  });

  test('the last owner names a successor first', async () => {
    const leave = (successor?: string) =>
      db.rpc(stine, 'leave_network', { network, ...(successor && { successor }) });
    await expectRefusal(setRole(stine.id, 'reader'), 'PT409', 'last_owner');
    await expectRefusal(leave(), 'PT409', 'last_owner');
    await expectRefusal(leave(stine.id), 'PT404', 'not_taking_part');
    await expectRefusal(leave(geir.id), 'PT404', 'not_taking_part');
    await leave(leif.id);
    expect([await roleOf(db, leif), await roleOf(db, stine)]).toEqual(['owner', null]);
  });

  test('a reader names no successor on the way out', async () => {
    await setRole(kari.id, 'contributor');
    await db.rpc(kari, 'leave_network', { network, successor: ola.id });
    expect([await roleOf(db, ola), await roleOf(db, kari)]).toEqual(['reader', 'reader']);
    await expectRefusal(db.rpc(ola, 'leave_network', { network }), 'PT409', 'in_by_office');
  });

  test('two owners who leave at once: one stays', async () => {
    await setRole(leif.id, 'owner');
    const leaving = [stine, leif].map((who) => () => db.rpc(who, 'leave_network', { network }));
    const outcomes = await atOnce(db, { table: 'public.network_members' }, leaving);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('succession', () => {
  const remove = (who: { id: string }) =>
    db.sql.begin(async (tx) => {
      await tx`set local role supabase_auth_admin`;
      await tx`delete from auth.users where id = ${who.id}`;
    });
  const owners = async () =>
    (
      await db.sql`select m.user_id from public.network_members m
      where m.network_id = ${network} and m.role = 'owner' and m.left_at is null`
    ).map((row) => row['user_id']);
  const endGrant = () => db.sql`update public.role_grants set revoked_at = now() where user_id = ${stine.id}`;
  const hire = (who: { id: string }) =>
    db.sql`insert into public.role_grants (user_id, role, governor_id) values (${who.id}, 'governor', 'fjordfylket')`;
  const contribute = (who: { id: string }, days: number) =>
    db.sql`insert into public.network_members (network_id, user_id, role, joined_at)
      values (${network}, ${who.id}, 'contributor', now() - make_interval(days => ${days}))`;

  test('with another owner nothing more happens', async () => {
    await db.rpc(stine, 'set_network_role', { network, person: kari.id, role: 'owner' });
    await contribute(ola, 300);
    await remove(stine);
    expect(await owners()).toEqual([kari.id]);
  });

  test('the longest-standing contributor takes over, also from an account that is deleted', async () => {
    await contribute(ola, 300);
    await contribute(nina, 200);
    await remove(stine);
    expect(await owners()).toEqual([ola.id]);
    await remove(ola);
    expect(await owners()).toEqual([nina.id]);
  });

  test("a leader of an office counts as a contributor, before the governor's staff", async () => {
    await hire(nina);
    await endGrant();
    expect([await owners(), await roleOf(db, stine)]).toEqual([[leif.id], null]);
  });

  test("else the governor's other staff, the one who has worked longest", async () => {
    await db.sql`update public.network_offices set left_at = now()`;
    await hire(nina);
    await hire(frida);
    await endGrant();
    expect(await owners()).toEqual([nina.id]);
    await db.sql`delete from public.role_grants where user_id = ${nina.id}`;
    expect(await owners()).toEqual([frida.id]);
  });

  test('with nobody the network waits, and the next who works for the governor owns it', async () => {
    await db.sql`update public.network_offices set left_at = now()`;
    await remove(stine);
    expect(await owners()).toEqual([]);
    await hire(nina);
    expect(await owners()).toEqual([nina.id]);
    expect(await log()).toContain('network_inherited');
  });

  test('an owner who never worked for the governor stays, and so does one with a second grant', async () => {
    await db.rpc(stine, 'set_network_role', { network, person: leif.id, role: 'owner' });
    await endGrant();
    expect(await owners()).toEqual([leif.id]);
    await hire(leif);
    await db.sql`update public.role_grants set revoked_at = now() where role <> 'governor'`;
    expect(await owners()).toEqual([leif.id]);
  });

  test('deleting the network is not stopped by it', async () => {
    await db.sql`delete from public.networks`;
    expect(await owners()).toEqual([]);
  });
});

test('the log tells owners what was done, by the names of now, and holds ids only', async () => {
  await db.rpc(stine, 'set_network_role', { network, person: kari.id, role: 'contributor' });
  await db.sql`update public.profiles set display_name = 'Kari Nytt Navn' where user_id = ${kari.id}`;
  const [first] = await db.rpc<object[]>(stine, 'network_log', { network });
  expect(first).toMatchObject({
    action: 'network_role_set',
    by: 'stine',
    person: 'Kari Nytt Navn',
    role: 'contributor',
  });
  expect(JSON.stringify(await db.sql`select * from public.audit_log`)).not.toMatch(/Nytt Navn|stine|@/);
});
