/**
 * How long the leader's page takes in the database, at the size of the whole country: 20 000 people in 400
 * offices of 50, 12 modules of 5 lessons. Run: node tests/bench/office-overview.ts. Bar: 50 ms for one office.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import { startPostgres } from '../../src/embedded/postgres.ts';
import { makeTemplate } from '../db/global-setup.ts';
import { databaseAt, templateName } from '../db/support/names.ts';
import { catalogOf, loadCountry, people } from './country.ts';

const runs = 60;

const dir = mkdtempSync(path.join(os.tmpdir(), 'barneblikk-bench-'));
const server = await startPostgres({
  dir,
  flags: ['fsync=off', 'synchronous_commit=off', 'max_connections=20'],
});
try {
  await makeTemplate(server.url);
  await measure(databaseAt(server.url, templateName));
} finally {
  await server.stop();
  rmSync(dir, { recursive: true, force: true });
}

async function measure(url: string): Promise<void> {
  const notices: string[] = [];
  const sql = postgres(url, { max: 1, onnotice: (notice) => notices.push(notice['message'] ?? '') });
  await loadCountry(sql);
  const [size] = await sql`select (select count(*) from public.module_states)::int as states,
                                  (select count(*) from public.lesson_progress)::int as lessons`;
  console.log(`${people} people, ${size?.['states']} states, ${size?.['lessons']} lessons read`);

  const leaders = await sql<{ user_id: string; office_id: string }[]>`
    select user_id, office_id from public.memberships where role = 'leader' order by md5(id::text) limit ${runs}`;
  report(
    'office_overview, one office of 50',
    await timed(sql, leaders, 'select public.office_overview($1::text::uuid)'),
  );
  report('my_office_view, one person', await timed(sql, leaders, 'select public.my_office_view(), $1::text'));
  report('one lesson read, state kept by trigger', await timedReads(sql));
  await reportSync(sql);
  await printPlan(sql, leaders[0], notices);
  await sql.end();
}

async function timed(
  sql: postgres.Sql,
  leaders: readonly { user_id: string; office_id: string }[],
  statement: string,
): Promise<number[]> {
  const times: number[] = [];
  for (const { user_id, office_id } of leaders) {
    await sql.begin(async (tx) => {
      await become(tx, user_id);
      const begun = performance.now();
      await tx.unsafe(statement, [office_id]);
      times.push(performance.now() - begun);
    });
  }
  return times;
}

async function timedReads(sql: postgres.Sql): Promise<number[]> {
  const readers = await sql<{ id: string }[]>`select id from auth.users order by md5(id::text) limit ${runs}`;
  const times: number[] = [];
  for (const { id } of readers) {
    await sql.begin(async (tx) => {
      await become(tx, id);
      const begun = performance.now();
      await tx`insert into public.lesson_progress (lesson_id, client_id) values ('leksjon-3-5', gen_random_uuid())`;
      times.push(performance.now() - begun);
    });
  }
  return times;
}

/** A new edition of one module: everybody's state in it is worked out again. */
async function reportSync(sql: postgres.Sql): Promise<void> {
  const begun = performance.now();
  const [row] =
    await sql`select public.sync_catalog(${JSON.stringify(catalogOf(2))}::text::jsonb) as summary`;
  const ms = performance.now() - begun;
  console.log(
    `sync_catalog with a new edition of one module: ${ms.toFixed(0)} ms ${JSON.stringify(row?.['summary'])}`,
  );
}

async function become(tx: postgres.TransactionSql, id: string): Promise<void> {
  const claims = JSON.stringify({ role: 'authenticated', sub: id });
  await tx`select set_config('role', 'authenticated', true), set_config('request.jwt.claims', ${claims}, true)`;
}

function report(what: string, times: readonly number[]): void {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? Number.NaN).toFixed(2);
  console.log(`${what}: median ${at(0.5)} ms, p95 ${at(0.95)} ms, first ${times[0]?.toFixed(2)} ms`);
}

/** auto_explain shows what happens inside the functions, which `explain` does not. */
async function printPlan(
  sql: postgres.Sql,
  leader: { user_id: string; office_id: string } | undefined,
  notices: string[],
): Promise<void> {
  if (!leader) return;
  await sql.unsafe(`load 'auto_explain'; set auto_explain.log_min_duration = 0; set auto_explain.log_analyze = on;
    set auto_explain.log_buffers = on; set auto_explain.log_nested_statements = on; set client_min_messages = log`);
  notices.length = 0;
  await sql.begin(async (tx) => {
    await tx`select set_config('request.jwt.claims', ${JSON.stringify({ sub: leader.user_id })}, true)`;
    await tx`select public.office_overview(${leader.office_id})`;
  });
  const plan = notices.filter(
    (text) => text.includes('module_states') || text.includes('active_memberships'),
  );
  console.log(plan.join('\n\n'));
}
