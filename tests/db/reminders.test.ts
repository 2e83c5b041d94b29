import { afterEach, beforeEach, expect, test } from 'vitest';
import { addDays } from '../../src/domain/plan/dates.ts';
import { reminderRule } from '../../src/domain/plan/reminder-rule.ts';
import type { TestDatabase } from './support/database.ts';
import { pass, read } from './support/exam.ts';
import { anon, fjordvik, granheim, gro, kari, leif, ola, service } from './support/people.ts';
import { day, mineOf, setAssignment } from './support/plan.ts';
import { expectRefusal, noGrant } from './support/refusals.ts';
import { openWorld } from './support/world.ts';

type Queued = {
  people: number;
  reminders: number;
  resting: number;
  would: { user_id: string; reminders: { assignment_id: string; rule: string }[] }[];
};
type Taken = { id: string; to_email: string; kind: string; data: { items: Record<string, unknown>[] } };

let db: TestDatabase;
beforeEach(async () => {
  db = await openWorld();
  await db.sql`update auth.users set email_confirmed_at = now()`;
  await db.sql`update public.memberships set from_date = current_date - 90`;
});
afterEach(() => db.close());

const queue = (today: string, dry = false) => db.rpc<Queued>(service, 'queue_reminders', { today, dry });
const take = (max = 50) => db.rpc<Taken[]>(service, 'take_outgoing_mails', { max });
const done = (id: string, error?: string) =>
  db.rpc(service, 'mail_done', { id, ...(error ? { error } : {}) });
const waiting = () =>
  db.sql`select to_email, kind, data, dedupe from private.outgoing_mails order by to_email`;

test('the rule in the database and the one in TypeScript say the same of each day', async () => {
  const rows = await db.sql<{ offset: number; rule: string | null }[]>`
    select n as offset, private.reminder_rule('2026-12-03', '2026-12-03'::date + n) as rule
    from generate_series(-60, 60) as n`;
  for (const { offset, rule } of rows)
    expect([offset, reminderRule('2026-12-03', addDays('2026-12-03', offset)) ?? null]).toEqual([
      offset,
      rule,
    ]);
});

test('those who have not completed get one mail, fourteen days before, with what is left and who set it', async () => {
  await setAssignment(db, leif, { module_id: 'barneperspektivet', module_ids: ['barneperspektivet'] });
  await read(db, kari, 'a');
  await pass(db, ola);
  expect(await queue(day(6))).toMatchObject({ people: 0 });
  expect(await queue(day(7))).toMatchObject({ people: 2, reminders: 2, resting: 0 });
  const mails = await waiting();
  expect(mails.map(({ to_email, kind }) => [to_email, kind])).toEqual([
    ['kari@fjordvik.example', 'reminder'],
    ['leif@fjordvik.example', 'reminder'],
  ]);
  expect(mails[0]?.['data']).toEqual({
    language: null,
    items: [
      {
        due_on: day(21),
        rule: 'before',
        required: false,
        office_name: 'Nav Fjordvik',
        set_by: 'leif',
        modules: [expect.objectContaining({ id: 'barneperspektivet', lessons_left: 2, exam_left: true })],
      },
    ],
  });
});

test('run again, run twice at once, run at the wrong hour: nothing more', async () => {
  await setAssignment(db, leif);
  const answers = await Promise.all([queue(day(10)), queue(day(10)), queue(day(10))]);
  expect(answers.map(({ people }) => people).sort()).toEqual([0, 0, 3]);
  await queue(day(10));
  expect(await waiting()).toHaveLength(3);
});

test('what is due in one week comes in one mail, across offices, and the rest waits for seven days', async () => {
  await db.sql`insert into public.memberships (user_id, office_id, role, from_date)
    values (${kari.id}, ${granheim}, 'advisor', current_date - 90)`;
  const people = { audience: 'persons', people: [kari.id] };
  await setAssignment(db, leif, { ...people, due_on: day(21) });
  await setAssignment(db, leif, { ...people, due_on: day(19), module_id: null, path_id: 'leder' });
  await setAssignment(db, gro, { ...people, office: granheim, due_on: day(26) });
  expect(await queue(day(8))).toMatchObject({ people: 1, reminders: 2 });
  expect((await waiting())[0]?.['data'].items.map((item: { due_on: string }) => item.due_on)).toEqual([
    day(19),
    day(21),
  ]);
  expect(await queue(day(12))).toMatchObject({ people: 0, resting: 1 });
  expect(await queue(day(14))).toMatchObject({ people: 0, resting: 1 });
  expect(await queue(day(15))).toMatchObject({ people: 1, reminders: 1 });
});

test('on the date, and a week after, and then no more; a new date begins anew', async () => {
  const id = await setAssignment(db, leif, { audience: 'persons', people: [kari.id] });
  const found: Record<number, string> = {};
  for (let n = 0; n < 70; n += 1) {
    for (const { reminders } of (await queue(day(n), true)).would)
      found[n] = reminders.map((r) => r.rule).join();
    await queue(day(n));
  }
  expect(found).toEqual({ 7: 'before', 21: 'due', 28: 'after' });
  await db.rpc(leif, 'change_assignment_date', { office: fjordvik, assignment: id, due_on: day(90) });
  expect(await queue(day(76))).toMatchObject({ people: 1 });
});

test('a dry run says who would get what, by ids alone, and queues nothing', async () => {
  const id = await setAssignment(db, leif, { audience: 'persons', people: [kari.id] });
  const answer = await queue(day(7), true);
  expect(answer.would).toEqual([{ user_id: kari.id, reminders: [{ assignment_id: id, rule: 'before' }] }]);
  expect(JSON.stringify(answer)).not.toMatch(/@|kari/);
  expect(await waiting()).toEqual([]);
  expect(await queue(day(7))).toMatchObject({ people: 1 });
});

test('who says no gets mails about what is required, and no others; the choice is one’s own', async () => {
  await db.rpc(kari, 'set_reminder_mails', { wanted: false, language: 'nn' });
  expect(await mineOf(db, kari)).toMatchObject({ reminders: false, language: 'nn' });
  expect(await mineOf(db, ola)).toMatchObject({ reminders: true, language: null });
  const chosen = await setAssignment(db, leif, { audience: 'role', audience_value: 'advisor' });
  expect((await queue(day(8), true)).would.map(({ user_id }) => user_id)).toEqual([ola.id]);
  const required = await setAssignment(db, leif, { required: true, audience: 'persons', people: [kari.id] });
  await queue(day(8));
  const [karis, olas] = await waiting();
  expect(karis?.['data']).toMatchObject({ language: 'nn', items: [{ required: true }] });
  expect(olas?.['data']).toMatchObject({ language: null, items: [{ required: false }] });
  await db.rpc(kari, 'set_reminder_mails', { wanted: true });
  expect((await queue(day(21), true)).would.find(({ user_id }) => user_id === kari.id)?.reminders).toEqual(
    [
      { assignment_id: chosen, rule: 'due' },
      { assignment_id: required, rule: 'due' },
    ].sort((a, b) => a.assignment_id.localeCompare(b.assignment_id)),
  );
  await expectRefusal(
    db.rpc(kari, 'set_reminder_mails', { wanted: true, language: 'se' }),
    '23514',
    /language/,
  );
  await expectRefusal(db.rpc(anon, 'set_reminder_mails', { wanted: true }), ...noGrant);
});

test('nothing for those who have left, have no confirmed address, or of an assignment that is ended', async () => {
  const id = await setAssignment(db, leif);
  await db.rpc(ola, 'leave_office', { office: fjordvik });
  await db.sql`update auth.users set email_confirmed_at = null where id = ${kari.id}`;
  expect((await queue(day(8), true)).would.map(({ user_id }) => user_id)).toEqual([leif.id]);
  await db.rpc(leif, 'end_assignments', { office: fjordvik, assignments: [id] });
  expect(await queue(day(8), true)).toMatchObject({ people: 0 });
});

test('the queue is for the secret key alone', async () => {
  for (const who of [anon, kari, leif]) {
    await expectRefusal(db.rpc(who, 'queue_reminders', { dry: true }), ...noGrant);
    await expectRefusal(db.rpc(who, 'take_outgoing_mails'), ...noGrant);
    await expectRefusal(db.rpc(who, 'mail_done', { id: crypto.randomUUID() }), ...noGrant);
  }
});

test('two senders at once never take the same mail; what is sent is not taken again, nor what it said kept', async () => {
  await setAssignment(db, leif);
  await queue(day(8));
  const [one, two] = await Promise.all([take(2), take(2)]);
  const ids = [...one, ...two].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const rest = await take();
  expect(ids.length + rest.length).toBe(3);
  for (const { id } of [...one, ...two, ...rest]) await done(id);
  expect(await take()).toEqual([]);
  expect(await db.sql`select distinct data from private.outgoing_mails where sent_at is not null`).toEqual([
    { data: {} },
  ]);
});

/** Ten minutes and more go by for every mail, and whatever it waited for is over. */
const later = () =>
  db.sql`update private.outgoing_mails set taken_at = taken_at - interval '11 minutes', not_before = now()`;

test('a sender that dies is followed by one more try, and then by none: at most one mail too many', async () => {
  await setAssignment(db, leif, { audience: 'persons', people: [kari.id] });
  await queue(day(8));
  expect(await take()).toHaveLength(1);
  expect(await take()).toEqual([]);
  await later();
  expect(await take()).toHaveLength(1);
  await later();
  expect(await take()).toEqual([]);
  expect(await db.sql`select sent_at, gave_up_at is not null as over from private.outgoing_mails`).toEqual([
    { sent_at: null, over: true },
  ]);
});

test('a refused mail waits longer each time and is given up after eight; one three days old is out of date', async () => {
  await setAssignment(db, leif, { audience: 'role', audience_value: 'advisor' });
  await queue(day(8));
  await db.sql`update private.outgoing_mails set created_at = now() - interval '73 hours' where to_email like 'ola%'`;
  for (let tries = 1; tries <= 8; tries += 1) {
    const [mail] = await take();
    expect(mail?.to_email).toBe('kari@fjordvik.example');
    await done(mail?.id ?? '', 'ECONNECTION');
    expect(await take()).toEqual([]);
    await later();
  }
  expect(await take()).toEqual([]);
  expect(
    await db.sql`select failed, attempts, sent_at from private.outgoing_mails order by to_email`,
  ).toEqual([
    { failed: 'ECONNECTION', attempts: 8, sent_at: null },
    { failed: null, attempts: 0, sent_at: null },
  ]);
});

test('mails of other kinds are taken, too, and do not grow old', async () => {
  await db.sql`select private.queue_mail('ny@kontor.example', 'invitation', '{"office_name": "Nav Fjordvik"}', 'i1')`;
  await db.sql`update private.outgoing_mails set created_at = now() - interval '9 days'`;
  expect(await take()).toMatchObject([{ kind: 'invitation', data: { office_name: 'Nav Fjordvik' } }]);
});
