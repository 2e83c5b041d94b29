import { join } from 'node:path';
import { type Database, openDatabase } from '../../src/embedded/database.ts';
import { startPostgres } from '../../src/embedded/postgres.ts';

/** The database of the server under test, joined and left running: to arrange what would take hundreds of people. */
export async function withDatabase<T>(work: (db: Database) => Promise<T>): Promise<T> {
  const dataDir = process.env['E2E_DATA'];
  if (!dataDir || process.env['E2E_URL']) throw new Error('needs the server that the tests start themselves');
  const { url, shared } = await startPostgres({ dir: join(dataDir, 'postgres') });
  if (!shared) throw new Error('the server under test has stopped');
  const db = openDatabase(url);
  try {
    await demoPeople(db);
    return await work(db);
  } finally {
    await db.close();
  }
}

/** The server answers before the demo's people are there, whose password new people get. */
async function demoPeople(db: Database): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const found = await db.query("select from auth.users where email = 'leder@fjordvik.example'", []);
    if (found.length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('the demo has no people');
}

/** New people, each with one exam handed in: every other knows the questions with one right answer, nobody the rest. */
export const examsTaken = (module: string, people: number) =>
  withDatabase((db) =>
    db.transaction(`do $$
declare
  person uuid;
  exam   jsonb;
begin
  for n in 1..${people} loop
    person := gen_random_uuid();
    insert into auth.users (id, aud, role, email, email_confirmed_at, raw_app_meta_data, raw_user_meta_data)
    values (person, 'authenticated', 'authenticated', person || '@taker.example', now(), '{}', '{}');
    perform set_config('request.jwt.claim.sub', person::text, true);
    exam := public.start_exam('${module}');
    perform public.submit_exam((exam ->> 'attempt_id')::uuid, (
      select coalesce(jsonb_object_agg(d.item_id, case when n % 2 = 0 or d.position < 4
          then array_position(d.option_order, d.key -> 'correct' ->> 0)::text else '1' end), '{}')
      from private.exam_draws d
      where d.attempt_id = (exam ->> 'attempt_id')::uuid and d.kind in ('single', 'true-false')));
  end loop;
end $$`),
  );
