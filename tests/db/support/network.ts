import type { TestDatabase } from './database.ts';
import { type Caller, fjordvik, granheim, leif, stine } from './people.ts';

export const network = '20000000-0000-4000-8000-000000000001';
/** A network that Stine has too, and nobody else takes part in. */
export const otherNetwork = '20000000-0000-4000-8000-000000000002';

/** Stine's network with Nav Fjordvik in it: Leif contributes, Kari and Ola read. Nav Granheim is in the other one. */
export async function makeNetworks(db: TestDatabase): Promise<void> {
  for (const [id, name] of [
    [network, 'Barn og økonomi'],
    [otherNetwork, 'Et annet nettverk'],
  ])
    await make(db, stine, id, name);
  await db.sql`insert into public.network_offices (network_id, office_id) values
    (${network}, ${fjordvik}), (${otherNetwork}, ${granheim})`;
}

export const make = (db: TestDatabase, who: Caller, id = network, name = 'Barn og økonomi') =>
  db.rpc<{ id: string }>(who, 'make_network', {
    network: id,
    name,
    purpose: 'Lære av hverandre.',
    governor: 'fjordfylket',
  });

export type Page = {
  role: string;
  people: { user_id: string; name: string; role: string; own: boolean }[];
  offices: { id: string; name: string }[];
  code: { code: string } | null;
  invitations: { id: string }[] | null;
};
export const pageOf = (db: TestDatabase, who: Caller, id = network) =>
  db.rpc<Page>(who, 'network_page', { network: id });

/** The role of each in the network, as the database gives it. */
export const roleOf = async (db: TestDatabase, who: { id: string }, id = network) =>
  (await db.sql`select private.network_role(${who.id}, ${id}) as role`)[0]?.['role'];

let made = 0;
export const nextId = () => `30000000-0000-4000-8000-${String(++made).padStart(12, '0')}`;

/** A post by Leif unless somebody else is given. Returns its id. */
export async function post(
  db: TestDatabase,
  {
    who = leif,
    body = 'Vi prøvde.',
    ...rest
  }: { who?: Caller; body?: string; tags?: string[]; parent?: string } = {},
) {
  const id = nextId();
  await db.rpc(who, 'send_post', { network, post: id, body, ...rest });
  return id;
}
