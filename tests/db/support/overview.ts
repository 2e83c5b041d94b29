import { joinOffice } from './crowd.ts';
import type { TestDatabase } from './database.ts';
import { network } from './network.ts';
import { type Caller, type Person, stine } from './people.ts';

export type Bands = Record<string, 'few' | 'under-half' | 'over-half' | 'most'>;
export type Overview = {
  as_of: string;
  modules: { id: string }[];
  offices: { id: string; name: string; bands: Bands; plan: string }[];
  too_small: string[];
  surveys: {
    offices: { id: string; name: string; figures: Record<string, unknown>[] }[];
    leaders: Record<string, unknown>[];
  };
  packs: { id: string; networks: unknown; offices: unknown }[];
  materials: { id: string; offices: unknown; useful: unknown }[];
};
export const look = (db: TestDatabase, who: Caller = stine, id = network) =>
  db.rpc<Overview>(who, 'network_overview', { network: id });

/** An office of the governor's in the network with so many advisors, who came long ago. */
export async function officeOf(db: TestDatabase, name: string, people: number) {
  const [office] = await db.sql<{ id: string }[]>`
    insert into public.offices (name, governor_id) values (${name}, 'fjordfylket') returning id`;
  const id = office?.id ?? '';
  await db.sql`insert into public.network_offices (network_id, office_id) values (${network}, ${id})`;
  return { id, people: await arrive(db, id, people) };
}

export async function arrive(db: TestDatabase, office: string, people: number): Promise<Person[]> {
  if (people === 0) return [];
  const found = await joinOffice(db, office, people);
  await db.sql`update public.memberships set from_date = current_date - 60 where office_id = ${office}`;
  return found;
}

/** As if they had left long ago, and so before the Monday that is counted next. */
export const haveLeft = async (db: TestDatabase, people: readonly Person[]) => {
  for (const { id } of people)
    await db.sql`update public.memberships set from_date = current_date - 60, to_date = current_date - 20
      where user_id = ${id}`;
};

export const deleteAccounts = async (db: TestDatabase, people: readonly Person[]) => {
  for (const { id } of people) await db.sql`delete from auth.users where id = ${id}`;
};

/** They completed a module so many days ago. */
export const complete = async (
  db: TestDatabase,
  people: readonly Person[],
  module = 'loven',
  daysAgo = 10,
) => {
  for (const { id } of people)
    await db.sql`insert into public.module_completions (user_id, module_id, edition, content_version, completed_at)
      values (${id}, ${module}, 1, 'v1', now() - make_interval(days => ${daysAgo})) on conflict do nothing`;
};

/** A week passes: what was counted is of the Monday before. */
export const weekPasses = (db: TestDatabase) => db.sql`update private.overview_offices set as_of = as_of - 7`;
