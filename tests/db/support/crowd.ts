import type { TestDatabase } from './database.ts';
import type { Caller, Person } from './people.ts';
import { sendReview } from './reviews.ts';

/** New advisors at an office. */
export async function joinOffice(db: TestDatabase, office: string, people: number): Promise<Person[]> {
  const found = Array.from({ length: people }, (): Person => {
    const id = crypto.randomUUID();
    return { role: 'authenticated', id, email: `${id}@crowd.example` };
  });
  await db.sql`insert into auth.users ${db.sql(found.map(({ id, email }) => ({ id, email })))}`;
  await db.sql`insert into public.memberships ${db.sql(
    found.map(({ id }) => ({ user_id: id, office_id: office, role: 'advisor' })),
  )}`;
  return found;
}

/** The last day at every office. */
export const leaveOffices = (db: TestDatabase, { id }: Person) =>
  db.sql`update public.memberships set to_date = current_date where user_id = ${id}`;

/** A first answer to a practice item: `share` is how much of it was right. */
export const answerItem = (db: TestDatabase, who: Caller, item_id: string, share: number) =>
  sendReview(db, who, { id: crypto.randomUUID(), item_id, share: String(share) });

/** One answer to «hvor trygg er du», sent as the device does. */
export const feelsSure = (
  db: TestDatabase,
  who: Caller,
  moment: 'before' | 'after',
  value: number,
  module = 'loven',
) =>
  db.as(
    who,
    `insert into public.confidence_answers (statement_id, moment, module_id, value, answered_at)
     values ($1, $2, $3, $4::text::int, '2026-11-20T08:30:00Z')`,
    [`trygg-${module}-1`, moment, module, String(value)],
  );
