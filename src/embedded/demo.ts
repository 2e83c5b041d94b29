import bcrypt from 'bcryptjs';
import type { Database } from './database.ts';
import { demoPassword } from './demo/accounts.ts';
import { networkSteps } from './demo/network.ts';
import { governor, offices, people } from './demo/people.ts';
import * as sql from './demo/sql.ts';

export { demoAccounts, demoPassword } from './demo/accounts.ts';

/**
 * Offices and people to look around with. Lite has no admin API, so accounts are made by SQL; everything else
 * is real rows, from which triggers make states as for anybody. Run at every start: it adds what is missing.
 */
export async function seedDemo(db: Database): Promise<void> {
  await seedAccounts(db);
  if (!(await has(db, 'public.memberships'))) return; // our own tables are not there (lite's tests)
  await db.query(sql.governors, [governor.id, governor.name]);
  await db.query(sql.offices, [offices, governor.id]);
  for (const text of [sql.lines, sql.memberships]) await db.query(text, [people]);
  await db.query(sql.grants, [people, governor.id]);
  for (const [text, values] of networkSteps(governor.id)) await db.query(text, [...values]);
  for (const text of [sql.completions, sql.lessonsRead, sql.examsPassed]) await db.query(text, [people]);
}

async function seedAccounts(db: Database): Promise<void> {
  const emails = people.map(({ email }) => email);
  const there = await db.query(
    'select from auth.users where email in (select jsonb_array_elements_text($1::jsonb))',
    [emails],
  );
  if (there.length === emails.length) return; // hashing is slow on purpose
  await db.query(sql.users, [people, await bcrypt.hash(demoPassword, 10)]);
  await db.query(sql.identities, [people]);
}

async function has(db: Database, table: string): Promise<boolean> {
  const [row] = await db.query<{ there: boolean }>('select to_regclass($1) is not null as there', [table]);
  return row?.there ?? false;
}
