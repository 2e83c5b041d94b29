import { afterAll, beforeAll, expect, test } from 'vitest';
import { become, type TestDatabase, undone } from './support/database.ts';
import { read } from './support/exam.ts';
import { fjordvik, geir, granheim, kari, leif, nina, ola } from './support/people.ts';
import { expectRefusal, noGrant, noPolicy } from './support/refusals.ts';
import { openWorld } from './support/world.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openWorld();
});
afterAll(() => db.close());

test.for([
  `update public.memberships set role = 'leader'`,
  `update public.memberships set office_id = '${granheim}'`,
  `insert into public.memberships (user_id, office_id, role) values ('${kari.id}', '${fjordvik}', 'leader')`,
  `delete from public.memberships`,
  `insert into public.role_grants (user_id, role) values ('${kari.id}', 'admin')`,
  `update public.role_grants set revoked_at = null`,
  `update public.profiles set user_id = '${leif.id}'`,
  `update public.profiles set created_at = now()`,
  `insert into public.profiles (user_id, display_name) values ('${kari.id}', 'Kari')`,
  `insert into public.module_completions (user_id, module_id, edition, content_version)
   values ('${kari.id}', 'barneperspektivet', 1, 'v1')`,
  `insert into public.module_states (user_id, module_id, status, lessons_read, exam_passed)
   values ('${kari.id}', 'barneperspektivet', 'completed', 3, true)`,
  `update public.exam_attempts set passed = true`,
  `insert into public.exam_attempts (user_id, module_id, edition, content_version, pass_mark)
   values ('${kari.id}', 'barneperspektivet', 1, 'v1', 0.1)`,
  `update public.catalog_modules set pass_mark = 0.01`,
  `update auth.users set email = 'leif@fjordvik.example'`,
])('Kari may not: %s', async (statement) => {
  await expectRefusal(db.as(kari, statement), ...noGrant);
});

test("Kari cannot send a lesson in somebody else's name: the column is not hers to send", async () => {
  const forged = `insert into public.lesson_progress (user_id, lesson_id, client_id)
                  values ('${leif.id}', 'a', gen_random_uuid())`;
  await expectRefusal(db.as(kari, forged), ...noGrant);
});

test('even with the column open, the policy refuses a lesson in another name', async () => {
  const forged = undone(db.sql, async (tx) => {
    await tx`grant insert on public.lesson_progress to authenticated`;
    await become(tx, kari);
    return tx`insert into public.lesson_progress (user_id, lesson_id, client_id)
              values (${leif.id}, 'a', gen_random_uuid())`;
  });
  await expectRefusal(forged, ...noPolicy);
});

test('even with the column open, Kari cannot hand her profile to another', async () => {
  const handed = undone(db.sql, async (tx) => {
    await tx`delete from public.profiles where user_id = ${nina.id}`;
    await tx`grant update on public.profiles to authenticated`;
    await become(tx, kari);
    return tx`update public.profiles set user_id = ${nina.id}`;
  });
  await expectRefusal(handed, ...noPolicy);
});

test('what Kari changes in profiles changes hers alone', async () => {
  const { count } = await db.as(kari, `update public.profiles set display_name = 'Kari N', line = 'state'`);
  expect(count).toBe(1);
  const changed = await db.sql`select user_id from public.profiles where display_name = 'Kari N'`;
  expect(changed).toEqual([{ user_id: kari.id }]);
});

test('a lesson already read by Ola is neither seen nor changed when Kari reads it', async () => {
  await read(db, ola, 'a');
  await read(db, kari, 'a');
  const rows =
    await db.sql`select user_id from public.lesson_progress where lesson_id = 'a' order by user_id`;
  expect(rows.map((row) => row['user_id'])).toEqual([kari.id, ola.id]);
});

test('a read lesson cannot be unread or rewritten', async () => {
  await read(db, geir, 'b');
  await expectRefusal(db.as(geir, `delete from public.lesson_progress`), ...noGrant);
  await expectRefusal(db.as(geir, `update public.lesson_progress set read_at = now()`), ...noGrant);
  const upsert = `insert into public.lesson_progress (lesson_id, client_id) values ('b', gen_random_uuid())
                  on conflict (user_id, lesson_id) do update set client_id = excluded.client_id`;
  await expectRefusal(db.as(geir, upsert), ...noGrant);
});

test('a lesson that the catalog does not have is refused with its id', async () => {
  const { hint } = await expectRefusal(read(db, kari, 'finnes-ikke'), 'PT404', 'lesson_unknown');
  expect(hint).toContain('finnes-ikke');
});
