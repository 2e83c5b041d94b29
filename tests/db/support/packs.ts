import type { TestDatabase } from './database.ts';
import { fjordvik, geir, gro, leif, type Person } from './people.ts';

/** A network of Nav Fjordvik, where Leif contributes and Kari reads; and one of Geir's and Gro's own. */
export const coast = '20000000-0000-4000-8000-000000000001';
export const inland = '20000000-0000-4000-8000-000000000002';
export const packId = (n: number) => `30000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

export async function addNetworks({ sql }: TestDatabase): Promise<void> {
  await sql`insert into public.networks (id, name) values (${coast}, 'Kysten'), (${inland}, 'Innlandet')`;
  await sql`insert into public.network_offices (network_id, office_id) values (${coast}, ${fjordvik})`;
  await sql`insert into public.network_members ${sql([
    { network_id: inland, user_id: gro.id, role: 'owner' },
    { network_id: inland, user_id: geir.id, role: 'reader' },
  ])}`;
}

const guide = (id: string, text = 'Snakk sammen.') => ({
  ...{ kind: 'guide', id, title: `Del ${id}`, minutes: 5, note: '', text },
});
export const contentOf = (id: string, version = 1, items: readonly object[] = [guide('a')], more = {}) => ({
  ...{ format: 'barneblikk-pakke', formatVersion: 1, id, version, origin: null },
  ...{ title: 'Barnets stemme', goodFor: '', audience: '', licence: 'CC BY 4.0', language: 'nb', items },
  ...more,
});
export { guide };

export const save = (
  db: TestDatabase,
  who: Person,
  {
    network = coast,
    pack = packId(1),
    contents = contentOf(pack),
    ...more
  }: Record<string, unknown> & {
    network?: string;
    pack?: string;
    contents?: unknown;
  },
) => db.rpc<{ id: string; version: number }>(who, 'save_pack', { network, pack, contents, ...more });

/** Something in each of the tables of packs: for the table of who may do what. Its network is made where it is not there yet. */
export async function addPack(db: TestDatabase): Promise<void> {
  const [there] = await db.sql`select from public.networks where id = ${coast}`;
  if (!there) await addNetworks(db);
  await save(db, leif, {});
  await db.rpc(leif, 'share_pack', { pack: packId(1) });
}
