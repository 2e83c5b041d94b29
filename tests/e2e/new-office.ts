import type { Person } from '../../src/embedded/demo/people.ts';
import * as sql from '../../src/embedded/demo/sql.ts';
import { withDatabase } from './database.ts';

export type NewPerson = Omit<Person, 'office'>;

/**
 * An office of a test's own, with people who sign in with the demo's password and whom no other test changes. Those
 * without a role are in no office. Gives the office's id.
 */
export const newOffice = (name: string, people: readonly NewPerson[]): Promise<string> =>
  withDatabase(async (db) => {
    const all = people.map((person) => (person.role ? { ...person, office: name } : person));
    const [demo] = await db.query<{ hash: string }>(
      `select encrypted_password as hash from auth.users where email = 'leder@fjordvik.example'`,
    );
    await db.query(sql.users, [all, demo?.hash ?? '']);
    await db.query(sql.identities, [all]);
    await db.query(sql.offices, [[{ name }], 'statsforvalteren-i-fjordfylket']);
    await db.query(sql.lines, [all]);
    await db.query(sql.memberships, [all]);
    const [office] = await db.query<{ id: string }>('select id from public.offices where name = $1', [name]);
    return office?.id ?? '';
  });
