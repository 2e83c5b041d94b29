import { feelsSure } from './crowd.ts';
import type { TestDatabase } from './database.ts';
import { pass, read, readEverything, start } from './exam.ts';
import { makeNetworks } from './network.ts';
import { shareSomething } from './networks.ts';
import { addPack } from './packs.ts';
import { geir, kari, nina } from './people.ts';
import { practise } from './reviews.ts';
import { saveRun } from './runs.ts';
import { openWorld } from './world.ts';

/** The world with something in every table: Kari's module completed, Geir's begun, both have practised and flagged; two networks, one with each office; Nina has no profile. */
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
  await feelsSure(db, kari, 'before', 2);
  await feelsSure(db, kari, 'after', 4);
  await feelsSure(db, geir, 'before', 3);
  await db.sql`insert into public.assignments (office_id, module_id, module_ids, audience, due_on)
    select id, 'loven', array['loven'], 'all', current_date + 21 from public.offices`;
  await db.sql`delete from public.profiles where user_id = ${nina.id}`;
  await makeNetworks(db);
  await shareSomething(db);
  await addPack(db);
  return db;
}
