import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { atOnce } from './support/at-once.ts';
import type { TestDatabase } from './support/database.ts';
import { addNetworks, coast, contentOf, guide, inland, packId, save } from './support/packs.ts';
import {
  anon,
  arne,
  fjordvik,
  frida,
  geir,
  gro,
  kari,
  leif,
  nina,
  type Person,
  service,
  stine,
} from './support/people.ts';
import { expectRefusal, noGrant } from './support/refusals.ts';
import { openWorld } from './support/world.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openWorld();
  await addNetworks(db);
});
afterAll(() => db.close());

type Page = {
  role: string;
  current: number;
  version: number;
  content: { items: { id: string }[] };
  versions: unknown[];
  shares: { id: string; token: string | null }[];
};
const page = (who: Person, pack: string, wanted?: number) =>
  db.rpc<Page>(who, 'pack_page', { pack, ...(wanted ? { wanted } : {}) });
const list = (who: Person, network: string) =>
  db.rpc<{ role: string; packs: { id: string; news: boolean }[]; shared: { id: string; from: string }[] }>(
    who,
    'network_packs',
    { network },
  );
const share = (who: Person, pack: string, with_network?: string) =>
  db.rpc<{ id: string; token: string | null }>(who, 'share_pack', {
    pack,
    ...(with_network ? { with_network } : {}),
  });

describe('saving', () => {
  const pack = packId(10);
  test('contributors write, and those who only read may not', async () => {
    expect(await save(db, leif, { pack })).toEqual({ id: pack, version: 1 });
    await expectRefusal(save(db, kari, { pack: packId(11) }), 'PT403', 'not_in_network');
    for (const outsider of [gro, stine, frida, arne, nina])
      await expectRefusal(save(db, outsider, { pack: packId(11) }), 'PT403', 'not_in_network');
    await expectRefusal(
      db.rpc(anon, 'save_pack', { network: coast, pack, contents: contentOf(pack) }),
      ...noGrant,
    );
    await expectRefusal(
      db.rpc(service, 'save_pack', { network: coast, pack, contents: contentOf(pack) }),
      ...noGrant,
    );
  });

  test('sending the same twice makes one version', async () => {
    expect(await save(db, leif, { pack })).toEqual({ id: pack, version: 1 });
    expect((await page(leif, pack)).versions).toHaveLength(1);
  });

  test('a new version is a new row, and the one before stays', async () => {
    await save(db, leif, {
      pack,
      base: 1,
      contents: contentOf(pack, 2, [guide('a'), guide('b')]),
      remark: 'Ny del',
    });
    expect((await page(kari, pack)).content.items.map(({ id }) => id)).toEqual(['a', 'b']);
    expect((await page(kari, pack, 1)).content.items.map(({ id }) => id)).toEqual(['a']);
  });

  test('what somebody else has saved since is not written over', async () => {
    await expectRefusal(
      save(db, leif, { pack, base: 1, contents: contentOf(pack, 2) }),
      'PT409',
      'pack_changed',
    );
    await expectRefusal(save(db, leif, { pack, contents: contentOf(pack, 1, []) }), 'PT409', 'pack_changed');
    await expectRefusal(
      save(db, leif, { pack, base: 2, contents: contentOf(pack, 9) }),
      'PT422',
      'malformed_pack',
    );
  });

  test('of two that save at once, one is told', async () => {
    const both = await atOnce(
      db,
      { table: 'public.pack_versions' },
      ['x', 'y'].map(
        (id) => () => save(db, leif, { pack, base: 2, contents: contentOf(pack, 3, [guide(id)]) }),
      ),
    ).catch(() => []);
    const codes = both.map((one) =>
      one.status === 'rejected' ? (one.reason as { code: string }).code : 'saved',
    );
    expect(codes.sort()).toEqual(['PT409', 'saved']);
  });

  test("a pack's id does not open it from another network", async () => {
    await expectRefusal(
      save(db, gro, { network: inland, pack, base: 3, contents: contentOf(pack, 4) }),
      'PT404',
      'no_such_pack',
    );
    await expectRefusal(save(db, gro, { network: inland, pack }), 'PT404', 'no_such_pack');
  });

  test('a version is never changed, not even by the owner of the tables', async () => {
    await expectRefusal(
      db.sql`update public.pack_versions set note = 'x'` as never,
      'PT409',
      'version_is_kept',
    );
  });

  test.for([
    ['a number in a text', contentOf(pack, 1, [guide('a', 'Om 13097248022.')])],
    ['a number in the title', contentOf(pack, 1, [], { title: 'Sak 13097248022' })],
    ['a number with a space', contentOf(pack, 1, [{ ...guide('a'), note: 'ring 130972 48022' }])],
  ] as const)('%s is refused', async ([, contents]) => {
    await expectRefusal(save(db, leif, { pack: packId(12), contents }), 'PT422', 'national_id_in_text');
  });

  test('a number in what is said of a version is refused', async () => {
    await expectRefusal(
      save(db, leif, { pack: packId(12), remark: 'for 13097248022' }),
      'PT422',
      'national_id_in_text',
    );
  });

  test('a checksum that looks like a number is none', async () => {
    const file = { ...guide('f'), sha256: `13097248022${'a'.repeat(53)}` };
    expect(
      await save(db, leif, { pack: packId(13), contents: contentOf(packId(13), 1, [file]) }),
    ).toMatchObject({ version: 1 });
  });

  test.for([
    ['no object', []],
    ['no items', { ...contentOf(pack), items: null }],
    ['two items with one id', contentOf(pack, 1, [guide('a'), guide('a')])],
    ['an item of another kind', contentOf(pack, 1, [{ ...guide('a'), kind: 'script' }])],
    ['a link that is a script', contentOf(pack, 1, [{ ...guide('a'), kind: 'link', url: 'javascript:x' }])],
    ['no title', contentOf(pack, 1, [], { title: ' ' })],
    ['version 0', contentOf(pack, 0)],
    ['an item that is a text', contentOf(pack, 1, ['a'] as never)],
    [
      'too many items',
      contentOf(
        pack,
        1,
        Array.from({ length: 151 }, (_, n) => guide(`a${n}`)),
      ),
    ],
  ] as const)('%s is refused', async ([, contents]) => {
    await expectRefusal(save(db, leif, { pack: packId(12), contents }), 'PT422', 'malformed_pack');
  });

  test('three megabytes are too much', async () => {
    const contents = contentOf(pack, 1, [guide('a', 'x'.repeat(3_000_000))]);
    await expectRefusal(save(db, leif, { pack: packId(12), contents }), 'PT413', 'pack_too_large');
  });
});

describe('reading', () => {
  const pack = packId(20);
  beforeAll(async () => {
    await save(db, leif, { pack });
    await save(db, leif, { pack, base: 1, contents: contentOf(pack, 2) });
  });

  test('those who take part read, in their role', async () => {
    expect(await page(kari, pack)).toMatchObject({ role: 'reader', current: 2, shares: [] });
    expect((await list(kari, coast)).packs.map(({ id }) => id)).toContain(pack);
  });

  test('another network sees none of it, and not whether it is there', async () => {
    for (const outsider of [gro, geir, stine, frida, arne, nina]) {
      await expectRefusal(page(outsider, pack), 'PT404', 'no_such_pack');
      await expectRefusal(list(outsider, coast), 'PT403', 'not_in_network');
    }
    await expectRefusal(page(gro, packId(99)), 'PT404', 'no_such_pack');
    expect((await list(gro, inland)).packs).toEqual([]);
    for (const table of ['packs', 'pack_versions', 'pack_shares'])
      expect(await db.as(gro, `select * from public.${table}`), table).toHaveLength(0);
    for (const table of ['packs', 'pack_versions', 'pack_shares'])
      await expectRefusal(db.as(anon, `select * from public.${table}`), ...noGrant);
  });

  test('who has left the office has left its packs', async () => {
    await db.sql`update public.memberships set to_date = current_date where user_id = ${kari.id}`;
    await expectRefusal(page(kari, pack), 'PT404', 'no_such_pack');
    await db.sql`update public.memberships set to_date = null where user_id = ${kari.id}`;
    await db.sql`update public.network_offices set left_at = now() where office_id = ${fjordvik}`;
    await expectRefusal(page(leif, pack), 'PT404', 'no_such_pack');
    await db.sql`update public.network_offices set left_at = null where office_id = ${fjordvik}`;
  });

  test('pack_networks names the networks and roles of the caller', async () => {
    expect(await db.rpc(gro, 'pack_networks')).toEqual([
      { id: inland, name: 'Innlandet', role: 'owner', archived: false },
    ]);
    expect(await db.rpc(nina, 'pack_networks')).toEqual([]);
  });
});

describe('sharing', () => {
  const pack = packId(30);
  let given: { id: string };
  beforeAll(async () => {
    await save(db, leif, { pack });
    await save(db, leif, { pack, base: 1, contents: contentOf(pack, 2) });
  });

  test('with a network needs a say in both', async () => {
    await expectRefusal(share(leif, pack, inland), 'PT403', 'not_in_network');
    await expectRefusal(share(kari, pack, inland), 'PT403', 'not_in_network');
    await expectRefusal(share(gro, pack, inland), 'PT404', 'no_such_pack');
    await db.sql`insert into public.network_members (network_id, user_id, role) values (${inland}, ${leif.id}, 'contributor')`;
    given = await share(leif, pack, inland);
    expect(await share(leif, pack, inland)).toEqual(given);
    await expectRefusal(share(leif, pack, coast), 'PT422', 'own_network');
  });

  test('lets the other network read the newest version, and nothing else', async () => {
    expect(await page(geir, pack, 1)).toMatchObject({ role: 'guest', version: 2, versions: [], shares: [] });
    expect((await list(geir, inland)).shared).toMatchObject([{ id: pack, from: 'Kysten' }]);
    await expectRefusal(
      save(db, gro, { network: coast, pack, base: 2, contents: contentOf(pack, 3) }),
      'PT403',
      'not_in_network',
    );
    await expectRefusal(db.rpc(gro, 'archive_pack', { pack, archived: true }), 'PT404', 'no_such_pack');
    expect(await db.as(geir, 'select * from public.packs')).toHaveLength(0);
  });

  test('can be stopped by who gave it and by an owner of who got it, and by no reader', async () => {
    await expectRefusal(db.rpc(geir, 'revoke_pack_share', { share: given.id }), 'PT404', 'no_such_pack');
    await expectRefusal(db.rpc(kari, 'revoke_pack_share', { share: given.id }), 'PT404', 'no_such_pack');
    await db.rpc(gro, 'revoke_pack_share', { share: given.id });
    await expectRefusal(page(geir, pack), 'PT404', 'no_such_pack');
    expect((await list(geir, inland)).shared).toEqual([]);
  });

  test('by link opens for everybody until it is stopped', async () => {
    const { token, id } = await share(leif, pack);
    expect(token).toMatch(/^[0-9a-f]{64}$/);
    expect(await db.rpc(anon, 'public_pack', { link: token })).toMatchObject({
      version: 2,
      content: { title: 'Barnets stemme' },
    });
    expect(await db.rpc(anon, 'public_pack', { link: 'x' })).toBeNull();
    expect((await page(kari, pack)).shares).toEqual([]);
    expect((await page(leif, pack)).shares).toMatchObject([{ id, token }]);
    expect(await db.as(kari, 'select token from public.pack_shares')).toHaveLength(0);
    await db.rpc(leif, 'revoke_pack_share', { share: id });
    expect(await db.rpc(anon, 'public_pack', { link: token })).toBeNull();
    expect((await share(leif, pack)).token).not.toBe(token);
  });

  test('ends when the pack is put away', async () => {
    const { token } = await share(leif, pack);
    await expectRefusal(db.rpc(kari, 'archive_pack', { pack, archived: true }), 'PT403', 'not_in_network');
    await db.rpc(leif, 'archive_pack', { pack, archived: true });
    expect(await db.rpc(anon, 'public_pack', { link: token })).toBeNull();
    await expectRefusal(share(leif, pack), 'PT409', 'pack_archived');
    await db.rpc(leif, 'archive_pack', { pack, archived: false });
    expect((await page(leif, pack)).shares).toEqual([]);
  });

  test('and saving end when the network is archived', async () => {
    await db.sql`update public.networks set archived_at = now() where id = ${coast}`;
    await expectRefusal(share(leif, pack), 'PT409', 'network_archived');
    await expectRefusal(save(db, leif, { pack: packId(31) }), 'PT409', 'network_archived');
    expect((await page(kari, pack)).current).toBe(2);
    await db.sql`update public.networks set archived_at = null where id = ${coast}`;
  });
});

describe('copies', () => {
  const [pack, copy] = [packId(40), packId(41)];
  const take = (who: Person, args: Record<string, unknown>) =>
    db.rpc<{ id: string; version: number }>(who, 'copy_pack', { network: inland, copy, ...args });
  const news = (who: Person) =>
    db.rpc<{ open: boolean; from: number; to: number } | null>(who, 'pack_news', { pack: copy });
  beforeAll(() => save(db, leif, { pack }).then(() => undefined));

  test('are made of what one may read alone, into a network where one may write', async () => {
    await expectRefusal(take(gro, { pack }), 'PT404', 'no_such_pack');
    await share(leif, pack, inland);
    await expectRefusal(take(geir, { pack }), 'PT403', 'not_in_network');
    expect(await take(gro, { pack })).toEqual({ id: copy, version: 1 });
    expect(await take(gro, { pack })).toEqual({ id: copy, version: 1 });
    expect((await page(geir, copy)).content).toEqual((await page(leif, pack)).content);
  });

  test('know what is new in the original, and are level after taking it over', async () => {
    expect(await news(geir)).toMatchObject({ open: true, from: 1, to: 1 });
    await save(db, leif, { pack, base: 1, contents: contentOf(pack, 2, [guide('a'), guide('b')]) });
    expect(await news(gro)).toMatchObject({ open: true, from: 1, to: 2 });
    expect((await list(gro, inland)).packs).toMatchObject([{ id: copy, news: true }]);
    const contents = contentOf(copy, 2, [guide('b')], { origin: { pack, version: 1 } });
    await save(db, gro, { network: inland, pack: copy, base: 1, contents, taken_from: 2 });
    expect(await news(gro)).toMatchObject({ from: 2, to: 2 });
    expect((await list(gro, inland)).packs).toMatchObject([{ id: copy, news: false }]);
  });

  test('may be left as they are, and never get ahead of the original', async () => {
    await save(db, leif, { pack, base: 2, contents: contentOf(pack, 3, []) });
    await expectRefusal(
      db.rpc(geir, 'pass_over_pack_news', { pack: copy, upto: 3 }),
      'PT403',
      'not_in_network',
    );
    await db.rpc(gro, 'pass_over_pack_news', { pack: copy, upto: 99 });
    expect(await news(gro)).toMatchObject({ from: 3, to: 3 });
    await db.rpc(gro, 'pass_over_pack_news', { pack: copy, upto: 1 });
    expect(await news(gro)).toMatchObject({ from: 3 });
  });

  test('stay when the share ends, and say that the original is closed', async () => {
    const [given] = (await page(leif, pack)).shares;
    await db.rpc(leif, 'revoke_pack_share', { share: given?.id });
    // Leif is in both networks, so he may still see both.
    expect(await news(gro)).toEqual({ open: false });
    expect((await page(gro, copy)).current).toBe(2);
  });

  test('are made from a public link, by who has it', async () => {
    const { token } = await share(leif, pack);
    await expectRefusal(take(gro, { copy: packId(42), link: 'feil' }), 'PT404', 'no_such_pack');
    expect(await take(gro, { copy: packId(42), link: token })).toMatchObject({ version: 3 });
    expect(await db.rpc(gro, 'pack_news', { pack: packId(42) })).toMatchObject({ open: true });
  });

  test("do not open another's pack by its id", async () => {
    await save(db, leif, { pack: packId(43) });
    await expectRefusal(take(gro, { copy: packId(43), pack: copy }), 'PT404', 'no_such_pack');
    await expectRefusal(news(kari), 'PT404', 'no_such_pack');
  });

  test('outlive the original and the account of their maker', async () => {
    await db.sql`delete from public.packs where id = ${pack}`;
    expect(await news(gro)).toEqual({ open: false });
    await db.sql`delete from auth.users where id = ${gro.id}`;
    expect((await page(geir, copy)).current).toBe(2);
  });
});
