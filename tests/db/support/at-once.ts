import type { TestDatabase } from './database.ts';

/**
 * Makes calls truly simultaneous: each runs until it needs the table, all wait there together, then all go on.
 * `mode` share holds those who write to the table, access exclusive those who read it too.
 */
export async function atOnce<T>(
  db: TestDatabase,
  { table, mode = 'share' }: { table: string; mode?: 'share' | 'access exclusive' },
  calls: readonly (() => Promise<T>)[],
): Promise<PromiseSettledResult<T>[]> {
  let running: Promise<PromiseSettledResult<T>[]> | undefined;
  await db.sql.begin(async (gate) => {
    await gate.unsafe(`lock table ${table} in ${mode} mode`);
    running = Promise.allSettled(calls.map((call) => call()));
    while ((await waiting(db)) < calls.length) await new Promise((resolve) => setTimeout(resolve, 10));
  });
  return running ?? [];
}

/** For calls that all succeed. */
export async function answersAtOnce<T>(...args: Parameters<typeof atOnce<T>>): Promise<T[]> {
  return (await atOnce<T>(...args)).map((outcome) => {
    if (outcome.status === 'rejected') throw outcome.reason;
    return outcome.value;
  });
}

async function waiting({ sql }: TestDatabase): Promise<number> {
  const [row] = await sql`select count(*)::int as n from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`;
  return row?.['n'] ?? 0;
}
