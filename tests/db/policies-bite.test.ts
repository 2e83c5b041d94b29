import { afterAll, beforeAll, expect, test } from 'vitest';
import { cells, tables } from './support/access.ts';
import { become, openDatabase, type TestDatabase, type Tx, undone } from './support/database.ts';
import { mismatches } from './support/observe.ts';
import { kari, leif, nina } from './support/people.ts';
import { openWorkingWorld } from './support/working-world.ts';

// Each policy is broken, once in each way it can be, and something must notice. What notices: the access table,
// and for what the column grants keep from being tried at all, forgeries with those grants opened.

type Policy = {
  tablename: string;
  policyname: string;
  cmd: string;
  qual: string | null;
  with_check: string | null;
};

const template = await openDatabase();
const policies = await template.sql<Policy[]>`
  select tablename, policyname, cmd, qual, with_check from pg_policies where schemaname = 'public'
  order by tablename, policyname`;
await template.close();

let db: TestDatabase;
beforeAll(async () => {
  db = await openWorkingWorld();
});
afterAll(() => db.close());

/** Ways to break a policy: let everything through, or nothing. */
function breakages({ qual, with_check }: Policy): string[] {
  const using = qual === null ? [] : [qual === 'true' ? [] : ['using (true)'], ['using (false)']].flat();
  return with_check === null ? using : [...using, 'with check (true)', 'with check (false)'];
}
const mutations = policies.flatMap((policy) => breakages(policy).map((change) => ({ ...policy, change })));

/** What each policy on writing must refuse although the grant is there; true when it went through. */
const forgeries: Readonly<Record<string, (tx: Tx) => Promise<unknown>>> = {
  lesson_progress: (tx) =>
    tx`insert into public.lesson_progress (user_id, lesson_id, client_id)
       values (${leif.id}, 'loven-1', gen_random_uuid())`,
  // An insert in another's name, and where that is refused, one's own flag made another's.
  question_flags: (tx) =>
    tx
      .savepoint(
        (inner) => inner`insert into public.question_flags (user_id, question_id) values (${leif.id}, 'ny')`,
      )
      .catch(() => tx`update public.question_flags set user_id = ${leif.id}`),
  practice_reviews: (tx) =>
    tx`insert into public.practice_reviews (user_id, id, item_id, reviewed_at, event, share, version)
       values (${leif.id}, gen_random_uuid(), 'bp-s-001', now(), 'answered', 1, 'a.b')`,
  confidence_answers: (tx) =>
    tx`insert into public.confidence_answers (user_id, statement_id, moment, module_id, value, answered_at)
       values (${leif.id}, 'loven-trygg-1', 'before', 'loven', 3, now())`,
  profiles: (tx) => tx`update public.profiles set user_id = ${nina.id}`,
};

async function forgerySucceeds(tx: Tx, table: string): Promise<boolean> {
  const forge = forgeries[table];
  if (!forge) return false;
  await tx.unsafe(`grant insert, update on public.${table} to authenticated`);
  return tx
    .savepoint(async (inner) => {
      await become(inner, kari);
      await forge(inner);
    })
    .then(
      () => true,
      () => false,
    );
}

/** Where people may already do all four things with their own rows, a wider grant still lets them empty the table. */
async function emptiers(tx: Tx, table: string): Promise<string[]> {
  const rows = await tx`select role from unnest(array['anon', 'authenticated']) as role
    where has_table_privilege(role, ${`public.${table}`}, 'truncate')`;
  return rows.map(({ role }) => `${role} may empty ${table}`);
}

async function noticed(tx: Tx, table: string): Promise<string[]> {
  const found = await mismatches(
    tx,
    cells.filter((cell) => cell.table === table),
  );
  found.push(...(await emptiers(tx, table)));
  return (await forgerySucceeds(tx, table)) ? [...found, 'a forgery went through'] : found;
}

test('there are policies on every table, and each is broken at least once', () => {
  expect([...new Set(policies.map((policy) => policy.tablename))].sort()).toEqual([...tables].sort());
  expect(new Set(mutations.map((m) => m.policyname)).size).toBe(policies.length);
});

test.for(tables)('%s: nothing is noticed while nothing is broken', async (table) => {
  expect(await undone(db.sql, (tx) => noticed(tx, table))).toEqual([]);
});

test.for(mutations)('$tablename: «$policyname» with $change is noticed', async (mutation) => {
  const found = await undone(db.sql, async (tx) => {
    await tx.unsafe(
      `alter policy "${mutation.policyname}" on public.${mutation.tablename} ${mutation.change}`,
    );
    return noticed(tx, mutation.tablename);
  });
  expect(found).not.toEqual([]);
});

test.for(tables)('%s: a grant to everybody is noticed', async (table) => {
  for (const role of ['anon', 'authenticated']) {
    const found = await undone(db.sql, async (tx) => {
      await tx.unsafe(`grant all on public.${table} to ${role}`);
      return noticed(tx, table);
    });
    expect(found, role).not.toEqual([]);
  }
});

test('an administrator whose grant is revoked is one no longer', async () => {
  const found = await undone(db.sql, async (tx) => {
    await tx`update public.role_grants set revoked_at = now() where role = 'admin'`;
    return mismatches(
      tx,
      cells.filter((cell) => cell.table === 'audit_log'),
    );
  });
  expect(found).toEqual(['admin select audit_log: 0 instead of 6']);
});
