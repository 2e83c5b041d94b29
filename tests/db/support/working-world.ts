import type { TestDatabase } from './database.ts';
import { pass, read, readEverything, start } from './exam.ts';
import { geir, kari, nina } from './people.ts';
import { openWorld } from './world.ts';

/** The world with something in every table: Kari's module completed, Geir's begun, Nina without a profile. */
export async function openWorkingWorld(): Promise<TestDatabase> {
  const db = await openWorld();
  await readEverything(db, kari);
  await pass(db, kari);
  await read(db, geir, 'a');
  await start(db, geir);
  await db.sql`delete from public.profiles where user_id = ${nina.id}`;
  return db;
}
