import { afterAll, beforeAll, expect, test } from 'vitest';
import { become, type TestDatabase, undone } from './support/database.ts';
import { start } from './support/exam.ts';
import { anon, arne, frida, kari, leif, service } from './support/people.ts';
import { expectRefusal, noGrant } from './support/refusals.ts';
import { openWorld } from './support/world.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openWorld();
  await start(db, kari);
});
afterAll(() => db.close());

const callers = { anon, kari, leif, frida, arne, service };
const secrets = ['exam_keys', 'exam_items', 'exam_draws', 'join_codes', 'join_tries', 'active_memberships'];
const attempts = Object.entries(callers).flatMap(([name, caller]) =>
  secrets.map((table) => ({ name, caller, table })),
);

test.for(attempts)('$name cannot read private.$table', async ({ caller, table }) => {
  await expectRefusal(db.as(caller, `select * from private.${table}`), ...noGrant);
});

test.for(attempts)(
  '$name cannot read private.$table even if let into the schema',
  async ({ caller, table }) => {
    const inside = undone(db.sql, async (tx) => {
      await tx`grant usage on schema private to public`;
      await become(tx, caller);
      return tx.unsafe(`select * from private.${table}`);
    });
    await expectRefusal(inside, ...noGrant);
  },
);

test.for(['exam_keys', 'exam_items', 'exam_draws'])(
  'should a grant slip as well, row level security still hides private.%s',
  async (table) => {
    const seen = await undone(db.sql, async (tx) => {
      await tx`grant usage on schema private to authenticated`;
      await tx`grant select on all tables in schema private to authenticated`;
      await become(tx, kari);
      return tx.unsafe(`select * from private.${table}`);
    });
    expect(seen).toHaveLength(0);
  },
);

test.for([
  'private.grade(null, null, null, null, null)',
  'private.module_record(null, null)',
  'private.new_join_code()',
])('a helper cannot be called: %s', async (call) => {
  await expectRefusal(db.as(kari, `select ${call}`), ...noGrant);
});

test('what the person may read of their own exam does not tell the key', async () => {
  const rows = await db.as(kari, 'select * from public.exam_attempts');
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toMatch(/correct|sequence|option_order/);
});
