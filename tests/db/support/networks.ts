import type { TestDatabase } from './database.ts';
import { fjordvik, gro, leif, stine } from './people.ts';

/** Stine's network, where Nav Fjordvik takes part: Leif contributes, Kari and Ola read. */
export const stinesNetwork = '20000000-0000-4000-8000-000000000001';
/** Gro's network, with nobody else in it. */
export const grosNetwork = '20000000-0000-4000-8000-000000000002';

export async function openNetworks({ sql }: TestDatabase): Promise<void> {
  await sql`insert into public.networks (id, name) values (${stinesNetwork}, 'Her'), (${grosNetwork}, 'Der')
    on conflict do nothing`;
  await sql`insert into public.network_members (network_id, user_id, role) values
    (${stinesNetwork}, ${stine.id}, 'owner'), (${grosNetwork}, ${gro.id}, 'owner')`;
  await sql`insert into public.network_offices (network_id, office_id) values (${stinesNetwork}, ${fjordvik})`;
}

/** A link that is shared in a network where Nav Fjordvik takes part; the network is made when there is none. */
export async function shareSomething({ sql }: TestDatabase): Promise<void> {
  await sql`insert into public.networks (id, name) select ${stinesNetwork}, 'Her'
    where not exists (select from public.network_offices where office_id = ${fjordvik} and left_at is null)`;
  await sql`insert into public.network_offices (network_id, office_id) select ${stinesNetwork}, ${fjordvik}
    where not exists (select from public.network_offices where office_id = ${fjordvik} and left_at is null)`;
  await sql`insert into public.materials (network_id, kind, title, url, created_by)
    select network_id, 'link', 'Barnas stemme', 'https://www.example.no/', ${leif.id}
    from public.network_offices where office_id = ${fjordvik} and left_at is null limit 1`;
}
