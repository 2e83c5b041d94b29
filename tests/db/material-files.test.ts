import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { become, type TestDatabase, type Tx, undone } from './support/database.ts';
import { grosNetwork, openNetworks, stinesNetwork } from './support/networks.ts';
import { anon, arne, type Caller, geir, gro, kari, leif, stine } from './support/people.ts';
import { openWorld } from './support/world.ts';

// The policies on storage.objects, asked as the storage asks them.
let db: TestDatabase;
beforeAll(async () => {
  db = await openWorld();
  await openNetworks(db);
});
afterAll(() => db.close());

const name = (network = stinesNetwork) => `${network}/${randomUUID()}/fil.pdf`;
const put = (tx: Tx, who: Caller, path: string, owner = who.id ?? null) =>
  tx`insert into storage.objects (bucket_id, name, owner_id) values ('materials', ${path}, ${owner})`;

/** What somebody may do: put a file, and with one of Leif's and one of Stine's there, see and remove. */
async function rights(tx: Tx, who: Caller): Promise<string> {
  const attempt = async (work: (inner: Tx) => Promise<{ count: number }>) => {
    const takeBack = new Error('taken back');
    let seen = '-';
    await tx
      .savepoint(async (inner) => {
        await become(inner, who);
        seen = String((await work(inner)).count);
        throw takeBack;
      })
      .catch((error: unknown) => {
        if (error !== takeBack) seen = (error as { code: string }).code === '42501' ? '-' : String(error);
      });
    return seen;
  };
  await put(tx, leif, name());
  await put(tx, stine, name());
  return [
    await attempt((inner) => put(inner, who, name())),
    await attempt((inner) => inner`select from storage.objects`),
    await attempt((inner) => inner`delete from storage.objects`),
    await attempt((inner) => inner`update storage.objects set name = ${name()} where true`),
  ].join(' ');
}

const expected = [
  ['reader', kari, '- 2 0 0'],
  ['contributor', leif, '1 2 1 0'],
  ['owner', stine, '1 2 2 0'],
  ['outsider', geir, '- 0 0 0'],
  ['owner of another network', gro, '- 0 0 0'],
  ['administrator', arne, '- 0 0 0'],
  ['anon', anon, '- 0 0 0'],
] as const;

test.for(expected)('%s: puts, sees, removes, changes: %s', async ([, who, seen]) => {
  expect(await undone(db.sql, (tx) => rights(tx, who))).toBe(seen);
});

const breakages = [
  ['those who take part in a network read its files', `using (bucket_id = 'materials')`],
  ['those who take part in a network read its files', 'using (false)'],
  ['contributors put files into their networks', 'with check (true)'],
  ['contributors put files into their networks', 'with check (false)'],
  ['uploaders and owners remove files', 'using (true)'],
  ['uploaders and owners remove files', 'using (false)'],
] as const;

test.for(breakages)('«%s» with %s is noticed', async ([policy, change]) => {
  const seen = await undone(db.sql, async (tx) => {
    await tx.unsafe(`alter policy "${policy}" on storage.objects ${change}`);
    const all = [];
    for (const [, who] of expected) {
      await tx`delete from storage.objects`;
      all.push(await rights(tx, who));
    }
    return all;
  });
  expect(seen).not.toEqual(expected.map(([, , right]) => right));
});

test.for([
  ['in another’s name', name(), stine.id],
  ['for a network that is not one’s own', name(grosNetwork), leif.id],
  ['right in a network’s folder', `${stinesNetwork}/fil.pdf`, leif.id],
  ['deeper', `${stinesNetwork}/${randomUUID()}/a/fil.pdf`, leif.id],
  ['with a name that is none', `${stinesNetwork}/${randomUUID()}/å.pdf`, leif.id],
] as const)('nobody puts a file %s', async ([, path, owner]) => {
  const put = db.as(leif, 'insert into storage.objects (bucket_id, name, owner_id) values ($1, $2, $3)', [
    'materials',
    path,
    owner ?? '',
  ]);
  await expect(put).rejects.toMatchObject({ code: '42501' });
});

test('the bucket is private, and takes 20 MB of known types', async () => {
  const [row] =
    await db.sql`select public, file_size_limit::int as size, allowed_mime_types as types from storage.buckets`;
  expect(row).toMatchObject({ public: false, size: 20_971_520 });
  expect(row?.['types']).not.toEqual(expect.arrayContaining([expect.stringMatching(/html|svg|script|xml$/)]));
});
