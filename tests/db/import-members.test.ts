import { afterAll, beforeEach, expect, test } from 'vitest';
import type { TestDatabase } from './support/database.ts';
import { fjordvik, geir, kari, leif, nina, ola } from './support/people.ts';
import { expectRefusal } from './support/refusals.ts';
import { openWorld } from './support/world.ts';

type Answer = {
  done: boolean;
  rows: { row: number; email: string; outcome: string; fault: string | null }[];
};

let db: TestDatabase;
beforeEach(async () => {
  await db?.close();
  db = await openWorld();
  await db.sql`update auth.users set email_confirmed_at = now()`;
});
afterAll(() => db.close());

const call = (name: string, rows: unknown) => db.rpc<Answer>(leif, name, { office: fjordvik, rows });
const preview = (rows: unknown) => call('preview_members', rows);
const importing = (rows: unknown) => call('import_members', rows);
const state = async () => ({
  memberships: await db.sql`select user_id, role, team from public.memberships order by user_id`,
  invitations: await db.sql`select email, role, team from private.invitations order by email`,
  mails: await db.sql`select to_email from private.outgoing_mails order by to_email`,
});
const outcomes = ({ rows }: Answer) => rows.map(({ outcome }) => outcome);

test('a list is looked over without anything being done, and then done as it said', async () => {
  const rows = [
    { row: 2, email: 'Kari@Fjordvik.example', team: 'Familie', name: 'Et annet navn' },
    { row: 3, email: ola.email, role: 'leader' },
    { row: 4, email: leif.email, role: 'leader' },
    { row: 5, email: nina.email, role: 'advisor', name: 'Nina' },
    { row: 7, email: geir.email },
  ];
  const before = await state();
  const planned = await preview(rows);
  expect(outcomes(planned)).toEqual(['updated', 'updated', 'unchanged', 'invited', 'invited']);
  expect(await state()).toEqual(before);
  const done = await importing(rows);
  expect(done).toMatchObject({ done: true, rows: planned.rows });
  const after = await state();
  expect(after.mails).toEqual([{ to_email: geir.email }, { to_email: nina.email }]);
  expect(after.memberships).toMatchObject([
    { user_id: kari.id, role: 'advisor', team: 'Familie' },
    { user_id: leif.id, role: 'leader' },
    { user_id: geir.id },
    { user_id: expect.anything() },
    { user_id: ola.id, role: 'leader', team: null },
  ]);
  const names = await db.sql`select display_name from public.profiles where user_id = ${kari.id}`;
  expect(names).toEqual([{ display_name: 'kari' }]);
  expect(outcomes(await importing(rows)), 'again, nothing is left to do').toEqual(
    rows.map(() => 'unchanged'),
  );
});

test('what is left empty stays as it is: a leader stays leader, a team stays', async () => {
  await importing([{ email: ola.email, role: 'leader', team: 'Ungdom' }]);
  expect(outcomes(await importing([{ email: ola.email, role: '', team: ' ' }]))).toEqual(['unchanged']);
  expect((await state()).memberships.at(-1)).toMatchObject({ role: 'leader', team: 'Ungdom' });
});

test('an open invitation is updated without a new mail, and keeps what is not said', async () => {
  await importing([{ email: nina.email, role: 'leader', team: 'Ungdom' }]);
  expect(outcomes(await importing([{ email: nina.email, team: 'Familie' }]))).toEqual(['updated']);
  const { invitations, mails } = await state();
  expect(invitations).toEqual([{ email: nina.email, role: 'leader', team: 'Familie' }]);
  expect(mails).toHaveLength(1);
});

test.for([
  [{ email: '' }, 'email_missing'],
  [{ name: 'Kari' }, 'email_missing'],
  [{ email: 'kari' }, 'email_malformed'],
  [{ email: 'a@b.no c@d.no' }, 'email_malformed'],
  [{ email: 'ny@nav.example', role: 'sjef' }, 'role_unknown'],
  [{ email: 'ny@nav.example', line: 'privat' }, 'line_unknown'],
  [{ email: 'ny@nav.example', name: 'n'.repeat(81) }, 'name_too_long'],
  [{ email: 'ny@nav.example', team: 't'.repeat(61) }, 'team_too_long'],
  [{ email: 'ny@nav.example', name: 'Kari 010190 12480' }, 'national_id_in_text'],
  [{ email: 'ny@nav.example', team: '01019012480' }, 'national_id_in_text'],
  [{ email: '01019012480@nav.example' }, 'national_id_in_text'],
  [{ email: leif.email, role: 'advisor' }, 'own_role'],
] as const)('one wrong row stops the whole list: %j', async ([row, fault]) => {
  const before = await state();
  const answer = await importing([
    { email: 'god@nav.example', row: 2 },
    { ...row, row: 3 },
  ]);
  expect(answer).toMatchObject({ done: false, rows: [{ row: 2 }, { row: 3, outcome: 'refused', fault }] });
  expect(await state()).toEqual(before);
});

test('the same address twice is refused where it comes the second time', async () => {
  const answer = await importing([
    { row: 2, email: 'a@nav.example' },
    { row: 3, email: 'A@nav.example ' },
  ]);
  expect(answer).toMatchObject({ done: false, rows: [{ fault: null }, { row: 3, fault: 'duplicate' }] });
});

test('an address that nobody has shown to be theirs is no member, and is invited', async () => {
  await db.sql`update auth.users set email_confirmed_at = null where id = ${kari.id}`;
  expect(outcomes(await preview([{ email: kari.email }]))).toEqual(['invited']);
});

test.for([[[]], [{}], ['x'], [['x']], [[{ row: 'x', email: 'a@b.no' }]]] as const)(
  'what is no list of rows is refused: %j',
  async ([rows]) => {
    for (const call of [preview, importing]) await expectRefusal(call(rows), 'PT400', 'malformed_rows');
  },
);

test('501 rows are refused', () =>
  expectRefusal(
    preview(Array.from({ length: 501 }, (_, i) => ({ email: `p${i}@nav.example` }))),
    'PT400',
    'too_many_rows',
  ));

test('the log says that something was done to whom, by ids', async () => {
  await importing([
    { email: kari.email, role: 'leader', team: 'Familie', name: 'Kari' },
    { email: nina.email, row: 2 },
  ]);
  const log = await db.sql`select action, detail from public.audit_log where actor = ${leif.id} order by id`;
  expect(log).toEqual([
    { action: 'member_updated', detail: { role: 'leader' } },
    { action: 'members_imported', detail: { rows: 2 } },
  ]);
});
