/**
 * How long the leader's pages take in the database, at the size of the whole country: 20 000 people in 400 offices of 50,
 * 12 modules, more than two million lessons read. Asked as `authenticated`, with row level security on.
 * Run: node tests/bench/office-overview.ts (`--short` leaves the plans out). Bars: 50 ms for one office's overview, and
 * 50 ms for how its plan goes.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import { startPostgres } from '../../src/embedded/postgres.ts';
import { makeTemplate } from '../db/global-setup.ts';
import { databaseAt, templateName } from '../db/support/names.ts';
import { assignEverything, catalogOf, lessonsEach, loadCountry, people } from './country.ts';

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
  report('office_trend', await timed(sql, leaders, 'select public.office_trend($1::text::uuid)'));
  const assignments = await assignEverything(sql);
  if (assignments > 0) {
    report(
      `plan_status, 12 of ${assignments} assignments`,
      await timed(sql, leaders, 'select public.plan_status($1::text::uuid)'),
    );
  } else console.log('plan_status is not in these migrations: not measured');
  report('my_office_view, one person', await timed(sql, leaders, 'select public.my_office_view(), $1::text'));
  report('one lesson read, state kept by trigger', await timedReads(sql));
  await reportSync(sql);
  const [leader] = leaders;
  if (leader && !process.argv.includes('--short')) {
    await printPlan(sql, leader, 'select public.office_overview($1::text::uuid)', notices);
    await printPlan(sql, leader, 'select public.office_trend($1::text::uuid)', notices);
    if (assignments > 0) await printPlan(sql, leader, 'select public.plan_status($1::text::uuid)', notices);
  }
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
      await tx`insert into public.lesson_progress (lesson_id, client_id)
               values (${`leksjon-3-${lessonsEach}`}, gen_random_uuid())`;
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

/** `explain analyze` of what happens inside a function, which `explain` itself does not show: by auto_explain. */
async function printPlan(
  sql: postgres.Sql,
  leader: { user_id: string; office_id: string },
  statement: string,
  notices: string[],
): Promise<void> {
  await sql.unsafe(`load 'auto_explain'; set auto_explain.log_min_duration = 0; set auto_explain.log_analyze = on;
    set auto_explain.log_buffers = on; set auto_explain.log_nested_statements = on; set client_min_messages = log`);
  await sql.begin(async (tx) => {
    await become(tx, leader.user_id);
    notices.length = 0;
    await tx.unsafe(statement, [leader.office_id]);
  });
  await sql.unsafe('reset auto_explain.log_min_duration; reset client_min_messages');
  // Those that read tables, the slowest first; an outer one counts its inner ones in.
  const duration = (text: string) => Number(/^duration: ([\d.]+)/.exec(text)?.[1] ?? 0);
  const reading = notices.filter((text) => /(?:Scan|Join).*actual time/.test(text));
  const slowest = reading.sort((a, b) => duration(b) - duration(a)).slice(0, 2);
  console.log(`\n${statement}\n${slowest.join('\n\n')}`);
}
