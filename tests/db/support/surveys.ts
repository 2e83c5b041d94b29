import { randomBytes } from 'node:crypto';
import type { TestDatabase } from './database.ts';
import { anon, type Person } from './people.ts';

export type Round = {
  readonly id: string;
  readonly closed_on: string | null;
  readonly invited: number;
  readonly answered_at_least: number | null;
};
export type Figure = {
  readonly id: string;
  readonly group: string;
  readonly n: number;
  readonly k?: number;
  readonly about?: 'few' | 'most' | 'too-few';
  readonly silent?: number;
  readonly municipal?: { n: number; k?: number };
  readonly state?: { n: number; k?: number };
};
export type Results = {
  readonly answered: number | null;
  readonly lines: { readonly municipal: number | null; readonly state: number | null };
  readonly figures: readonly Figure[];
  readonly county_leaders: readonly Figure[] | null;
};
export type Given = { role?: string; line?: string | null; answers?: Record<string, unknown> };

export const newSecret = () => randomBytes(32).toString('hex');

/** New members of an office, who exist for this. */
export async function addMembers(
  { sql }: TestDatabase,
  office: string,
  count: number,
  role: 'advisor' | 'leader' = 'advisor',
): Promise<Person[]> {
  const rows = await sql<{ id: string; email: string }[]>`
    insert into auth.users (id, email)
    select id, id || '@survey.example' from (select gen_random_uuid() as id from generate_series(1, ${count})) u
    returning id, email`;
  await sql`insert into public.memberships ${sql(rows.map(({ id }) => ({ user_id: id, office_id: office, role })))}`;
  return rows.map(({ id, email }) => ({ role: 'authenticated', id, email }));
}

export const openRound = (db: TestDatabase, leader: Person, office: string, days = 14) =>
  db.rpc<Round>(leader, 'open_survey_round', { office, days });

export const take = (db: TestDatabase, who: Person, survey: string, secret = newSecret()) =>
  db
    .rpc<{ kind: string; stamp: string }>(who, 'take_ballot', { survey, secret })
    .then((taken) => ({ ...taken, secret, survey }));
export type Taken = Awaited<ReturnType<typeof take>>;

export const cast = (db: TestDatabase, { survey, kind, secret, stamp }: Taken, given: Given = {}) =>
  db.rpc<{ counted: boolean }>(anon, 'cast_ballot', {
    survey,
    kind,
    secret,
    stamp,
    ballot: {
      role: given.role ?? kind,
      line: given.line ?? null,
      answers: given.answers ?? { 'q07-hvor-godt': '4' },
    },
  });

/** Takes a ballot and uses it, as a browser does. */
export const answer = async (db: TestDatabase, who: Person, survey: string, given: Given = {}) =>
  cast(db, await take(db, who, survey), given);

/** Moves the round back in time: what a test cannot wait for. */
export const ageRound = ({ sql }: TestDatabase, survey: string, days: number) =>
  sql`update private.survey_rounds set opened_on = opened_on - ${days}::int, closes_on = closes_on - ${days}::int,
      closed_on = closed_on - ${days}::int where id = ${survey}`;

export async function close(db: TestDatabase, leader: Person, survey: string): Promise<Round> {
  await ageRound(db, survey, 3);
  return db.rpc<Round>(leader, 'close_survey_round', { survey });
}

export const results = (db: TestDatabase, leader: Person, survey: string) =>
  db.rpc<Results>(leader, 'survey_results', { survey });
