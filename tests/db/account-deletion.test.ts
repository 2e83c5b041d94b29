import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestDatabase } from './support/database.ts';
import { pass, readEverything, start } from './support/exam.ts';
import { fjordvik, kari, leif } from './support/people.ts';
import { practise } from './support/reviews.ts';
import { chose, saveRun } from './support/runs.ts';
import { openWorld } from './support/world.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openWorld();
  await readEverything(db, kari);
  await pass(db, kari);
  await start(db, kari);
  await db.as(kari, `insert into public.question_flags (question_id, text) values ('bp-s-001', 'Uklart.')`);
  await practise(db, kari, 'bp-s-001');
  await saveRun(db, kari, { steps: [chose('start', 'a')], finished: true });
  await db.rpc(kari, 'join_office', { code: 'WRONG' });
  await db.rpc(leif, 'create_join_code', { office: fjordvik });
});
afterAll(() => db.close());

/** Every column in our tables that points at a person. */
const personColumns = () => db.sql<{ table: string; column: string }[]>`
  select c.conrelid::regclass::text as table, a.attname as column
  from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
  where c.contype = 'f' and c.confrelid = 'auth.users'::regclass`;

const traces = async (id: string) => {
  const found: string[] = [];
  for (const { table, column } of await personColumns()) {
    const [row] = await db.sql.unsafe(`select count(*)::int as n from ${table} where ${column} = $1`, [id]);
    if (row?.['n'] > 0) found.push(`${table}.${column}`);
  }
  return found.sort();
};

test('deleting an account, as the sign-in service does, takes everything of the person along', async () => {
  expect(await traces(kari.id)).toEqual([
    'audit_log.actor',
    'case_runs.user_id',
    'exam_attempts.user_id',
    'lesson_progress.user_id',
    'memberships.user_id',
    'module_completions.user_id',
    'module_states.user_id',
    'practice_reviews.user_id',
    'private.case_choices.user_id',
    'private.join_tries.user_id',
    'profiles.user_id',
    'question_flags.user_id',
  ]);
  await db.sql.begin(async (tx) => {
    await tx`set local role supabase_auth_admin`;
    await tx`delete from auth.users where id = ${kari.id}`;
  });
  expect(await traces(kari.id)).toEqual([]);
  expect(await db.sql`select from private.exam_draws`).toHaveLength(0);
});

test('the log remembers that something happened, and not who', async () => {
  const rows = await db.sql`select actor, action from public.audit_log where action = 'module_completed'`;
  expect(rows).toEqual([{ actor: null, action: 'module_completed' }]);
  const all = JSON.stringify(await db.sql`select * from public.audit_log`);
  expect(all).not.toContain(kari.id);
  expect(all).not.toMatch(/@|kari|leif/i);
});
