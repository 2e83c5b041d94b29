import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { become, type TestDatabase, undone } from './support/database.ts';
import { addNetworks, coast, contentOf, guide, inland, packId, save } from './support/packs.ts';
import { anon, arne, type Caller, geir, gro, kari, leif, type Person, stine } from './support/people.ts';
import { expectRefusal } from './support/refusals.ts';
import { openWorld } from './support/world.ts';

// Leif contributes to the coast and Kari reads there. Gro owns the inland network, where Geir reads; Stine and Arne take part in neither.
let db: TestDatabase;
beforeAll(async () => {
  db = await openWorld();
  await addNetworks(db);
  await db.sql`insert into public.network_members (network_id, user_id, role) values (${inland}, ${leif.id}, 'contributor')`;
});
afterAll(() => db.close());

const folder = '40000000-0000-4000-8000-000000000001';
let serial = 0;
/** A file that is in a network's storage. */
async function stored(network = coast): Promise<string> {
  const path = `${network}/${folder}/fil${++serial}.pdf`;
  await db.sql`insert into storage.objects (bucket_id, name) values ('materials', ${path})`;
  return path;
}
const file = (path: string, id = 'fil') => ({ ...guide(id), kind: 'file', name: 'fil.pdf', path });
const mayRead = async (who: Caller, path: string) =>
  (await db.as(who, 'select from storage.objects where name = $1', [path])).length === 1;
const readers = async (path: string) => {
  const all = { leif, kari, gro, geir, stine, arne, anon };
  const may = await Promise.all(
    Object.entries(all).map(async ([name, who]) => [name, await mayRead(who, path)]),
  );
  return may.flatMap(([name, yes]) => (yes ? [name] : []));
};
const shareInland = (pack: string) =>
  db.rpc<{ id: string }>(leif, 'share_pack', { pack, with_network: inland });
const saveFiles = (pack: string, paths: readonly string[], more: object = {}, who: Person = leif) => {
  const { version = 1, ...rest } = more as { version?: number };
  const items = paths.map((path, i) => file(path, `fil-${i}`));
  return save(db, who, { pack, contents: contentOf(pack, version, items), ...rest });
};

let pack = packId(100);
beforeEach(() => {
  pack = packId(100 + ++serial);
});

describe('who reads a file of a pack', () => {
  test('at first its own network alone', async () => {
    const path = await stored();
    await saveFiles(pack, [path]);
    expect(await readers(path)).toEqual(['leif', 'kari']);
  });

  test('those whom the pack is shared with, until the share ends', async () => {
    const path = await stored();
    await saveFiles(pack, [path]);
    const share = await shareInland(pack);
    expect(await readers(path)).toEqual(['leif', 'kari', 'gro', 'geir']);
    await db.rpc(leif, 'revoke_pack_share', { share: share.id });
    expect(await readers(path)).toEqual(['leif', 'kari']);
  });

  test('not when the pack is put away, and not by a link', async () => {
    const path = await stored();
    await saveFiles(pack, [path]);
    await db.rpc(leif, 'share_pack', { pack });
    expect(await readers(path)).toEqual(['leif', 'kari']);
    await shareInland(pack);
    await db.rpc(leif, 'archive_pack', { pack, archived: true });
    expect(await readers(path)).toEqual(['leif', 'kari']);
  });

  test('guests only what the newest version names', async () => {
    const [old, fresh] = [await stored(), await stored()];
    await saveFiles(pack, [old]);
    await shareInland(pack);
    await saveFiles(pack, [fresh], { version: 2, base: 1 });
    expect([await mayRead(geir, old), await mayRead(geir, fresh)]).toEqual([false, true]);
  });

  test('those who have a copy, also after the share has ended and when the original is gone', async () => {
    const path = await stored();
    await saveFiles(pack, [path]);
    const share = await shareInland(pack);
    const copy = packId(9000 + serial);
    await db.rpc(gro, 'copy_pack', { network: inland, copy, pack });
    await db.rpc(leif, 'revoke_pack_share', { share: share.id });
    expect(await readers(path)).toEqual(['leif', 'kari', 'gro', 'geir']);
    await db.sql`delete from public.packs where id = ${pack}`;
    expect(await readers(path)).toEqual(['leif', 'kari', 'gro', 'geir']);
    // The copy is written on, with the file that it has.
    expect(await saveFiles(copy, [path], { version: 2, base: 1, network: inland }, gro)).toMatchObject({
      version: 2,
    });
  });
});

describe('what a pack may name', () => {
  test('no file of another network, whoever knows where it is', async () => {
    const path = await stored();
    await expectRefusal(saveFiles(pack, [path], { network: inland }, gro), 'PT422', 'file_missing');
    // Not even by somebody who could read it there: to share it, the pack is shared.
    await expectRefusal(saveFiles(pack, [path], { network: inland }), 'PT422', 'file_missing');
    expect(await readers(path)).toEqual(['leif', 'kari']);
  });

  test('nothing that is not there, and no path that is none', async () => {
    for (const path of [
      `${coast}/${folder}/borte.pdf`,
      '',
      'files/fil/fil.pdf',
      `${coast}x/${folder}/fil.pdf`,
    ])
      await expectRefusal(saveFiles(pack, [path]), 'PT422', 'file_missing');
  });

  test('a copy takes over what is new in the original, and only while it is open', async () => {
    const [first, second, third] = [await stored(), await stored(), await stored()];
    await saveFiles(pack, [first]);
    const share = await shareInland(pack);
    const copy = packId(9000 + serial);
    await db.rpc(gro, 'copy_pack', { network: inland, copy, pack });
    await saveFiles(pack, [first, second], { version: 2, base: 1 });
    const mine = { network: inland, version: 2, base: 1, taken_from: 2 };
    expect(await saveFiles(copy, [first, second], mine, gro)).toMatchObject({ version: 2 });
    expect(await mayRead(geir, second)).toBe(true);
    await db.rpc(leif, 'revoke_pack_share', { share: share.id });
    await saveFiles(pack, [third], { version: 3, base: 2 });
    const more = { network: inland, version: 3, base: 2, taken_from: 3 };
    await expectRefusal(saveFiles(copy, [first, second, third], more, gro), 'PT422', 'file_missing');
    expect(await mayRead(geir, third)).toBe(false);
  });
});

test('the policy bites: without it guests read nothing, with it open all read all', async () => {
  const path = await stored();
  await saveFiles(pack, [path]);
  await shareInland(pack);
  const seen = (who: Caller, change: string) =>
    undone(db.sql, async (tx) => {
      await tx.unsafe(
        `alter policy "those who may read a pack read its files" on storage.objects using (${change})`,
      );
      await become(tx, who);
      return (await tx`select from storage.objects where name = ${path}`).length;
    });
  expect([await seen(geir, 'false'), await seen(stine, 'true')]).toEqual([0, 1]);
});

test('files of a network that is gone are forgotten, but for those that a copy elsewhere names', async () => {
  const gone = '20000000-0000-4000-8000-0000000000ff';
  await db.sql`insert into public.networks (id, name) values (${gone}, 'Borte')`;
  await db.sql`insert into public.network_members (network_id, user_id, role) values (${gone}, ${leif.id}, 'owner')`;
  const [kept, lost, here] = [await stored(gone), await stored(gone), await stored()];
  await saveFiles(pack, [kept], { network: gone });
  await db.rpc(leif, 'copy_pack', { network: inland, copy: packId(9000 + serial), pack });
  await db.sql`delete from public.networks where id = ${gone}`;
  await db.sql`select private.forget_files_of_gone_networks()`;
  const left = await db.sql`select name from storage.objects where name in (${kept}, ${lost}, ${here})`;
  expect(left.map(({ name }) => name).sort()).toEqual([kept, here].sort());
});
