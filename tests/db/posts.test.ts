import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { TestDatabase } from './support/database.ts';
import { makeNetworks, network, nextId, otherNetwork, post } from './support/network.ts';
import { anon, type Caller, geir, gro, kari, leif, nina, ola, service, stine } from './support/people.ts';
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
type Seen = { id: string; body: string; state: string; author: string | null; mine: boolean; tags: string[] };
type Exchange = { seen_at: string | null; watches: object[]; threads: (Seen & { replies: Seen[] })[] };
const read = (who: Caller, more = {}) => db.rpc<Exchange>(who, 'network_posts', { network, ...more });
const first = async (who: Caller) => (await read(who)).threads[0];

describe('writing', () => {
  test('contributors and owners write; readers, outsiders and visitors do not', async () => {
    await post(db, { who: stine });
    await post(db, { who: leif });
    for (const who of [kari, geir, gro, nina]) await expectRefusal(post(db, { who }), ...outsider);
    await expectRefusal(post(db, { who: anon }), ...noGrant);
    expect((await read(kari)).threads).toHaveLength(2);
  });

  test('sent twice it is one post; another person cannot use the id', async () => {
    const id = await post(db);
    await db.rpc(leif, 'send_post', { network, post: id, body: 'Vi prøvde.' });
    expect((await read(kari)).threads).toHaveLength(1);
    await expectRefusal(db.rpc(stine, 'send_post', { network, post: id, body: 'Min' }), 'PT409', 'id_taken');
  });

  test('a reply stands under its thread, and a reply to a reply, or into another network, is refused', async () => {
    const thread = await post(db);
    const reply = await post(db, { who: stine, body: 'Hvordan gikk det?', parent: thread });
    expect((await first(kari))?.replies.map(({ body }) => body)).toEqual(['Hvordan gikk det?']);
    await expectRefusal(post(db, { parent: reply }), 'PT404', 'thread_gone');
    const elsewhere = db.rpc(stine, 'send_post', {
      network: otherNetwork,
      post: nextId(),
      body: 'x',
      parent: thread,
    });
    await expectRefusal(elsewhere, 'PT404', 'thread_gone');
  });

  test.for([
    ['nothing', ' \n', [], 'PT400', 'malformed_post'],
    ['4001 characters', 'x'.repeat(4001), [], 'PT400', 'malformed_post'],
    ['a theme that is not there', 'Hei', ['vær'], 'PT400', 'malformed_post'],
    ['an identity number', 'Far er 018190 10001', [], 'PT422', 'national_id_in_text'],
  ] as const)('%s is refused, new or changed', async ([, body, tags, status, word]) => {
    await expectRefusal(post(db, { body, tags: [...tags] }), status, word);
    const id = await post(db);
    await expectRefusal(db.rpc(leif, 'edit_post', { post: id, body, tags }), status, word);
  });

  test('a hundred a day is enough', async () => {
    await db.sql`insert into private.posts (id, network_id, author, body)
      select gen_random_uuid(), ${network}, ${leif.id}, 'x' from generate_series(1, 100)`;
    await expectRefusal(post(db), 'PT429', 'too_many_posts');
  });
});

describe('changing and deleting', () => {
  test("one's own only", async () => {
    const id = await post(db);
    for (const who of [stine, kari]) {
      await expectRefusal(db.rpc(who, 'edit_post', { post: id, body: 'x' }), 'PT403', 'not_author_of_post');
      await expectRefusal(db.rpc(who, 'delete_post', { post: id }), 'PT403', 'not_author_of_post');
    }
    await expectRefusal(db.rpc(geir, 'edit_post', { post: id, body: 'x' }), ...outsider);
    await db.rpc(leif, 'edit_post', { post: id, body: 'Bedre sagt.', tags: ['loven'] });
    expect(await first(kari)).toMatchObject({
      body: 'Bedre sagt.',
      edited: true,
      tags: ['loven'],
      mine: false,
    });
  });

  test('deleted, the text is gone from the database too, and the replies stay', async () => {
    const id = await post(db);
    await post(db, { who: stine, body: 'Svar', parent: id });
    await db.rpc(leif, 'delete_post', { post: id });
    expect(await first(stine)).toMatchObject({ state: 'deleted', body: '', replies: [{ body: 'Svar' }] });
    expect(await db.sql`select body from private.posts where id = ${id}`).toEqual([{ body: '' }]);
    await expectRefusal(db.rpc(leif, 'edit_post', { post: id, body: 'x' }), 'PT403', 'not_author_of_post');
  });

  test('a deleted thread without replies is not shown', async () => {
    await db.rpc(leif, 'delete_post', { post: await post(db) });
    expect((await read(kari)).threads).toEqual([]);
  });

  test('when the account is deleted the text stays without a name', async () => {
    await post(db);
    await db.sql`delete from auth.users where id = ${leif.id}`;
    expect(await first(kari)).toMatchObject({ author: null, body: 'Vi prøvde.' });
  });

  test('nothing is written in an archived network', async () => {
    const id = await post(db);
    await db.rpc(stine, 'archive_network', { network, archived: true });
    for (const [fn, args] of [
      ['edit_post', { body: 'x' }],
      ['delete_post', {}],
      ['report_post', {}],
    ] as const)
      await expectRefusal(db.rpc(leif, fn, { post: id, ...args }), 'PT409', 'network_archived');
  });
});

describe('reading', () => {
  test('by theme, and twenty at a time', async () => {
    await post(db, { body: 'Om loven', tags: ['loven', 'annet'] });
    for (let i = 0; i < 21; i++) await post(db, { body: `Nr. ${i}` });
    expect((await read(kari, { tag: 'loven' })).threads.map(({ body }) => body)).toEqual(['Om loven']);
    const { threads } = await read(kari);
    expect(threads).toHaveLength(20);
    const before = (threads.at(-1) as unknown as { at: string }).at;
    expect((await read(kari, { before })).threads.map(({ body }) => body)).toEqual(['Nr. 0', 'Om loven']);
  });

  test('what is new since last: posts of others, until it is seen', async () => {
    type Mine = { networks: { id: string; fresh: number }[] };
    const fresh = async (who: Caller) =>
      (await db.rpc<Mine>(who, 'my_networks')).networks.find(({ id }) => id === network)?.fresh;
    await post(db);
    expect([await fresh(kari), await fresh(leif)]).toEqual([1, 0]);
    expect(await db.rpc(kari, 'network_news', { network })).toMatchObject({ posts: [{ fresh: true }] });
    await db.rpc(kari, 'see_network', { network });
    expect([await fresh(kari), await fresh(ola)]).toEqual([0, 1]);
  });

  test('no client reaches the tables', async () => {
    for (const table of ['posts', 'post_reports', 'network_watches', 'network_seen', 'network_codes'])
      for (const who of [kari, stine, service])
        await expectRefusal(db.as(who, `select * from private.${table}`), ...noGrant);
  });
});

describe('moderation', () => {
  const moderation = (who: Caller) =>
    db.rpc<(Seen & { reports: number; reasons: string[] })[]>(who, 'moderation', { network });
  const settle = (id: string, verdict: string, who: Caller = stine) =>
    db.rpc(who, 'settle_post', { post: id, verdict });

  test('who takes part reports; owners see why and how many, never who', async () => {
    const id = await post(db);
    await db.rpc(kari, 'report_post', { post: id, reason: 'En familie kan kjennes igjen.' });
    await db.rpc(ola, 'report_post', { post: id });
    const [found] = await moderation(stine);
    expect(found).toMatchObject({ id, reports: 2, reasons: ['En familie kan kjennes igjen.'] });
    expect(JSON.stringify(found)).not.toMatch(/kari|ola/i);
    await expectRefusal(db.rpc(geir, 'report_post', { post: id }), ...outsider);
    const secret = db.rpc(kari, 'report_post', { post: id, reason: '01819010001' });
    await expectRefusal(secret, 'PT422', 'national_id_in_text');
  });

  test('a hidden post shows its text to owners and the author alone, and can be shown again', async () => {
    const id = await post(db, { tags: ['loven'] });
    for (const who of [leif, kari]) await expectRefusal(settle(id, 'hide', who), ...outsider);
    await settle(id, 'hide');
    expect(await first(kari)).toMatchObject({ state: 'hidden', body: '', tags: [] });
    expect((await read(kari, { tag: 'loven' })).threads).toEqual([]);
    for (const who of [stine, leif])
      expect(await first(who)).toMatchObject({ state: 'hidden', body: 'Vi prøvde.' });
    expect(await db.rpc(kari, 'network_news', { network })).toMatchObject({ posts: [] });
    await expectRefusal(post(db, { who: stine, parent: id }), 'PT404', 'thread_gone');
    expect(await moderation(stine)).toMatchObject([{ id, reports: 0 }]);
    await settle(id, 'restore');
    expect(await first(kari)).toMatchObject({ state: 'shown', body: 'Vi prøvde.' });
    expect(await moderation(stine)).toEqual([]);
  });

  test('kept, the report is settled until somebody reports again', async () => {
    const id = await post(db);
    await db.rpc(kari, 'report_post', { post: id });
    await settle(id, 'keep');
    expect(await moderation(stine)).toEqual([]);
    await db.rpc(kari, 'report_post', { post: id });
    expect(await moderation(stine)).toHaveLength(1);
    await expectRefusal(settle(id, 'burn'), 'PT400', 'malformed_verdict');
  });
});

describe('following', () => {
  const watch = (who: Caller, more = {}) =>
    db.rpc(who, 'watch_network', { network, watching: true, ...more });

  test('a network or a thread, on and off', async () => {
    const id = await post(db);
    await watch(kari);
    await watch(kari, { post: id, by_mail: true });
    expect((await read(kari)).watches).toHaveLength(2);
    await watch(kari, { watching: false });
    expect((await read(kari)).watches).toEqual([{ post: id, email: true }]);
    await expectRefusal(watch(geir), ...outsider);
    await expectRefusal(watch(kari, { post: nextId() }), 'PT404', 'thread_gone');
  });

  test('one mail a day to those who want it and still take part, without what was written', async () => {
    // A stand-in for the queue, kept to what it has when it is there.
    await db.sql.unsafe(`create table if not exists private.outgoing_mails (to_email text, kind text, data jsonb, dedupe text unique);
      grant all on private.outgoing_mails to postgres_like;
      create or replace function private.queue_mail(to_email text, kind text, data jsonb, dedupe text) returns void
      language sql set search_path = '' as $$ insert into private.outgoing_mails (to_email, kind, data, dedupe)
      values (to_email, kind, data, dedupe) on conflict do nothing $$`);
    for (const who of [kari, ola, leif]) await watch(who, { by_mail: true });
    await db.sql`update public.memberships set to_date = current_date where user_id = ${ola.id}`;
    await post(db, { body: 'Noe vi ikke sender.' });
    await post(db);
    const mails = await db.sql`select to_email, kind, data from private.outgoing_mails`;
    expect(mails.map((mail) => [mail['to_email'], mail['kind']])).toEqual([[kari.email, 'network-news']]);
    expect(JSON.stringify(mails)).not.toContain('Noe vi ikke sender');
  });
});
