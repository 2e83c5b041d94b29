import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Row, TestDatabase } from './support/database.ts';
import { grosNetwork, openNetworks, stinesNetwork } from './support/networks.ts';
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
  ola,
  stine,
} from './support/people.ts';
import { expectRefusal } from './support/refusals.ts';
import { openWorld } from './support/world.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openWorld();
  await openNetworks(db);
});
afterAll(() => db.close());

type Saved = { id: string; version: number };
type Shown = Row & {
  id: string;
  title: string;
  version: number;
  versions: Row[];
  my_uses: Row[];
  uses: Row | null;
};
const link = (more: Row = {}) => ({
  id: randomUUID(),
  network_id: stinesNetwork,
  kind: 'link',
  title: 'Barnas stemme',
  url: 'https://www.example.no/stemme',
  ...more,
});
const save = (who: Caller, given: Row) => db.rpc<Saved>(who, 'save_material', { given });
const shown = async (who: Caller, network = stinesNetwork) =>
  (await db.rpc<{ materials: Shown[] }>(who, 'network_materials', { network })).materials;
const one = async (who: Caller, id: string) => (await shown(who)).find((material) => material.id === id);

describe('sharing', () => {
  test.for([
    ['contributor', leif],
    ['owner', stine],
  ] as const)('%s: may', async ([, who]) => {
    const { id, version } = await save(who, link());
    expect(version).toBe(1);
    expect(await one(kari, id)).toMatchObject({
      title: 'Barnas stemme',
      mine: false,
      may_change: false,
      uses: null,
    });
  });
  test.for([
    ['reader', kari],
    ['outsider', geir],
    ['owner of another network', gro],
    ['author', frida],
    ['administrator', arne],
  ] as const)('%s: may not', async ([, who]) => {
    await expectRefusal(save(who, link()), 'PT403', 'not_in_network');
  });
  test('nobody signed in: may not', async () => {
    await expectRefusal(save(anon, link()), '42501', /permission denied/);
  });
  test('sent twice it is there once', async () => {
    const given = link();
    await save(leif, given);
    expect(await save(leif, { ...given, version: 1 })).toEqual({ id: given.id, version: 1 });
    expect((await shown(kari)).filter(({ id }) => id === given.id)).toHaveLength(1);
  });
  test('in an archived network nobody does', async () => {
    await db.sql`update public.networks set archived_at = now() where id = ${grosNetwork}`;
    await expectRefusal(save(gro, link({ network_id: grosNetwork })), 'PT409', 'network_archived');
    await db.sql`update public.networks set archived_at = null where id = ${grosNetwork}`;
  });
  test.for([
    ['a title with an identity number', { title: 'Sak 018190 10001' }],
    ['a text with one', { kind: 'text', url: null, text: 'Gjelder 31871250041.' }],
    ['what it is good for', { good_for: 'Ring 318712-50041' }],
    ['the origin', { origin: '01819010001' }],
    ['the address', { url: 'https://x.example/01819010001' }],
    ['the note', { note: '01819010001' }],
  ] as const)('%s is refused', async ([, more]) => {
    await expectRefusal(save(leif, link(more)), 'PT422', 'national_id_in_text');
  });
  test.for([
    ['no title', { title: ' ' }],
    ['a link that is a script', { url: 'javascript:alert(1)' }],
    ['a page that is elsewhere', { kind: 'lesson', url: '//evil.example/' }],
    ['a page by backslash', { kind: 'lesson', url: '/\\evil.example/' }],
    ['a text without text', { kind: 'text', url: null, text: ' ' }],
    ['an unknown kind', { kind: 'program' }],
    ['an unknown licence', { licence: 'mine' }],
    ['a day that is none', { review_on: '2026-02-31' }],
    ['a text that is far too long', { kind: 'text', url: null, text: 'x'.repeat(50_001) }],
  ] as const)('%s is refused', async ([, more]) => {
    await expectRefusal(save(leif, link(more)), 'PT422', 'material_incomplete');
  });
  test('a file that is not in the storage is refused, and so is another material’s', async () => {
    const given = link({ kind: 'file', url: null, file_name: 'a.pdf', file_size: 3 });
    const mine = `${stinesNetwork}/${given.id}/a.pdf`;
    await expectRefusal(save(leif, { ...given, object_path: mine }), 'PT422', 'file_missing');
    const others = `${grosNetwork}/${given.id}/a.pdf`;
    await db.sql`insert into storage.objects (bucket_id, name) values ('materials', ${mine}), ('materials', ${others})`;
    await expectRefusal(save(leif, { ...given, object_path: others }), 'PT422', 'material_incomplete');
    expect(await save(leif, { ...given, object_path: mine })).toMatchObject({ version: 1 });
    expect(await db.rpc(leif, 'delete_material', { material: given.id })).toEqual([mine]);
  });
});

describe('changing', () => {
  test('what is said about it changes it; new content is a new version, and the old one is kept', async () => {
    const given = link();
    await save(leif, given);
    expect((await save(leif, { ...given, version: 1, good_for: 'Møter' })).version).toBe(1);
    const changed = { ...given, version: 1, url: 'https://www.example.no/ny', note: 'Ny adresse' };
    expect((await save(stine, changed)).version).toBe(2);
    const versions = (await one(kari, given.id))?.versions;
    expect(versions).toMatchObject([
      { version: 2, url: 'https://www.example.no/ny', note: 'Ny adresse' },
      { version: 1, url: 'https://www.example.no/stemme' },
    ]);
  });
  test('from a version that is no longer the newest: refused', async () => {
    const given = link();
    await save(leif, given);
    await save(leif, { ...given, version: 1, url: 'https://www.example.no/2' });
    await expectRefusal(
      save(stine, { ...given, version: 1, url: 'https://www.example.no/3' }),
      'PT409',
      'material_changed',
    );
  });
  test('the network, the kind and who shared it stay what they were', async () => {
    const given = link();
    await save(leif, given);
    await save(stine, { ...given, version: 1, network_id: grosNetwork, kind: 'text', created_by: stine.id });
    const [row] =
      await db.sql`select network_id, kind, created_by from public.materials where id = ${given.id}`;
    expect(row).toEqual({ network_id: stinesNetwork, kind: 'link', created_by: leif.id });
  });
  test.for([
    ['reader', kari],
    ['owner of another network', gro],
    ['outsider', geir],
  ] as const)('%s: neither changes nor removes it', async ([, who]) => {
    const given = link();
    await save(leif, given);
    await expectRefusal(save(who, { ...given, version: 1 }), 'PT403', 'not_in_network');
    await expectRefusal(db.rpc(who, 'delete_material', { material: given.id }), 'PT403', 'not_in_network');
  });
  test('a contributor does not change what the owner has shared', async () => {
    const given = link();
    await save(stine, given);
    await expectRefusal(save(leif, { ...given, version: 1 }), 'PT403', 'not_in_network');
  });
  test('what is not there is refused as what is not one’s own', async () => {
    await expectRefusal(
      db.rpc(leif, 'delete_material', { material: randomUUID() }),
      'PT403',
      'not_in_network',
    );
  });
  test('it is written down who shared and removed, without a word of what', async () => {
    const { id } = await save(leif, link({ title: 'Hemmelig tittel' }));
    await db.rpc(stine, 'delete_material', { material: id });
    const rows =
      await db.sql`select actor, action, detail::text from public.audit_log where subject_id = ${id} order by id`;
    expect(rows.map(({ actor, action }) => [actor, action])).toEqual([
      [leif.id, 'material_shared'],
      [stine.id, 'material_removed'],
    ]);
    expect(JSON.stringify(rows)).not.toContain('Hemmelig');
  });
});

describe('who has used it', () => {
  const use = (who: Caller, material: string, office: string, useful: boolean) =>
    db.rpc(who, 'use_material', { material, office, used: true, useful });

  test('an office says so once, and can take it back', async () => {
    const { id } = await save(leif, link());
    await use(kari, id, fjordvik, true);
    await use(ola, id, fjordvik, false);
    expect((await one(kari, id))?.my_uses).toEqual([
      { office_id: fjordvik, office_name: 'Nav Fjordvik', used: true, useful: false },
    ]);
    expect((await one(leif, id))?.uses).toEqual({ offices: 'some', useful: 0 });
    expect((await one(stine, id))?.uses).toEqual({ offices: 'some', useful: 0 });
    await db.rpc(kari, 'use_material', { material: id, office: fjordvik, used: false, useful: false });
    expect((await one(leif, id))?.uses).toEqual({ offices: 0, useful: 0 });
  });
  test('nobody says so for an office that is not theirs, or that does not take part', async () => {
    const { id } = await save(leif, link());
    for (const [who, office] of [
      [geir, fjordvik],
      [geir, granheim],
      [stine, fjordvik],
      [kari, granheim],
    ] as const)
      await expectRefusal(use(who, id, office, true), 'PT403', 'not_in_network');
  });
  test.for([
    [0, 0],
    [1, 'some'],
    [4, 'some'],
    [5, 5],
    [9, 5],
    [10, 10],
    [12, 10],
  ] as const)('%i offices are told as %s', async ([offices, told]) => {
    const [row] = await db.sql`select private.in_fives(${offices}) as told`;
    expect(row?.['told']).toEqual(told);
  });
});

describe('reading', () => {
  test('those who take part see it, nobody else', async () => {
    await save(leif, link());
    for (const who of [kari, ola, leif, stine]) expect((await shown(who)).length).toBeGreaterThan(0);
    for (const who of [geir, gro, frida, arne]) {
      await expectRefusal(shown(who), 'PT403', 'not_in_network');
      expect(
        await db.as(who, `select id from public.materials where network_id = '${stinesNetwork}'`),
      ).toHaveLength(0);
    }
  });
  test('an ended membership sees no more', async () => {
    await db.sql`update public.memberships set to_date = current_date where user_id = ${ola.id}`;
    await expectRefusal(shown(ola), 'PT403', 'not_in_network');
    await db.sql`update public.memberships set to_date = null where user_id = ${ola.id}`;
  });
});
