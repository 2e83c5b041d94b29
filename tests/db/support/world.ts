import type postgres from 'postgres';
import { course } from './course.ts';
import { become, openDatabase, type TestDatabase } from './database.ts';
import { worldName } from './names.ts';
import {
  arne,
  everybody,
  fjordvik,
  frida,
  geir,
  granheim,
  gro,
  kari,
  leif,
  ola,
  service,
  stine,
} from './people.ts';

/** Two offices with their people, and a course of two modules. Nobody has read anything. */
export const openWorld = (): Promise<TestDatabase> => openDatabase(worldName);

/** Fills the database that worlds are copied from: once for all tests. */
export async function fillWorld(sql: postgres.Sql): Promise<void> {
  await addPeople(sql);
  await sql.begin(async (tx) => {
    await become(tx, service);
    await tx`select public.sync_catalog(${JSON.stringify(course)}::text::jsonb)`;
  });
}

async function addPeople(sql: postgres.Sql): Promise<void> {
  await sql`insert into auth.users ${sql(everybody.map(({ id, email }) => ({ id, email })))}`;
  await sql`insert into public.governors values ('fjordfylket', 'Statsforvalteren i Fjordfylket')`;
  await sql`insert into public.offices (id, name, nav_number, governor_id) values
    (${fjordvik}, 'Nav Fjordvik', '0101', 'fjordfylket'), (${granheim}, 'Nav Granheim', '0102', 'fjordfylket')`;
  await sql`insert into public.memberships ${sql([
    { user_id: kari.id, office_id: fjordvik, role: 'advisor' },
    { user_id: ola.id, office_id: fjordvik, role: 'advisor' },
    { user_id: leif.id, office_id: fjordvik, role: 'leader' },
    { user_id: geir.id, office_id: granheim, role: 'advisor' },
    { user_id: gro.id, office_id: granheim, role: 'leader' },
  ])}`;
  await sql`insert into public.role_grants ${sql([
    { user_id: stine.id, role: 'governor', governor_id: 'fjordfylket' },
    { user_id: frida.id, role: 'author', governor_id: null },
    { user_id: arne.id, role: 'admin', governor_id: null },
  ])}`;
}
