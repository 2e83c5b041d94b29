import type { TestDatabase } from './database.ts';
import { pass, read, readEverything, start } from './exam.ts';
import { geir, kari, nina } from './people.ts';
import { practise } from './reviews.ts';
import { saveRun } from './runs.ts';
import { openWorld } from './world.ts';

/** The world with something in every table: Kari's module completed, Geir's begun, both have practised and flagged; Nina has no profile. */
export async function openWorkingWorld(): Promise<TestDatabase> {
  const db = await openWorld();
  await readEverything(db, kari);
  await pass(db, kari);
  await read(db, geir, 'a');
  await start(db, geir);
  for (const who of [kari, geir])
    await db.as(who, `insert into public.question_flags (question_id, text) values ('bp-s-001', 'Uklart.')`);
  await practise(db, kari, 'bp-s-001', 'bp-s-002');
  await practise(db, geir, 'bp-s-001');
  for (const who of [kari, geir]) await saveRun(db, who, { steps: [] });
  await db.sql`delete from public.profiles where user_id = ${nina.id}`;
  return db;
}
