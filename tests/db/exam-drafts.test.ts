import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestDatabase } from './support/database.ts';
import { type Item, rightAnswer, rightAnswers, saveDraft, start, submit } from './support/exam.ts';
import { anon, geir, kari, leif, ola } from './support/people.ts';
import { expectRefusal, noGrant } from './support/refusals.ts';
import { openWorld } from './support/world.ts';

let db: TestDatabase;
let attempt: string;
let item: Item;
beforeAll(async () => {
  db = await openWorld();
  const exam = await start(db, kari);
  attempt = exam.attempt_id;
  item = exam.items[0] as Item;
});
afterAll(() => db.close());

const at = (second: number) => new Date(Date.UTC(2026, 10, 20, 8, 0, second)).toISOString();
const draft = (second: number, more: object = {}) => ({
  [item.id]: { answer: rightAnswer(item), at: at(second), ...more },
});

test('what is answered on one device is there when the exam is gone on with on another', async () => {
  await saveDraft(db, kari, attempt, draft(10, { confidence: 'unsure' }));
  expect((await start(db, kari)).draft).toEqual(draft(10, { confidence: 'unsure' }));
});

test('of two answers to one question the later stands, in whichever order they arrive', async () => {
  const kept = await saveDraft(db, kari, attempt, draft(30));
  expect(kept).toEqual(draft(30));
  expect(await saveDraft(db, kari, attempt, draft(20, { answer: null }))).toEqual(draft(30));
  expect(await saveDraft(db, kari, attempt, draft(40, { answer: null }))).toEqual(
    draft(40, { answer: null }),
  );
});

test('a device whose clock is ahead does not stop later answers', async () => {
  const ahead = { [item.id]: { answer: rightAnswer(item), at: '2099-01-01T00:00:00.000Z' } };
  const kept = await saveDraft(db, kari, attempt, ahead);
  expect(Date.parse(kept[item.id]?.at ?? '')).toBeLessThanOrEqual(Date.now());
  const now = { [item.id]: { answer: null, at: new Date(Date.now() + 1000).toISOString() } };
  expect((await saveDraft(db, kari, attempt, now))[item.id]?.answer).toBeNull();
});

test('nobody else can read or write it: not another advisor, not the leader, not without signing in', async () => {
  for (const who of [geir, leif]) {
    await expectRefusal(saveDraft(db, who, attempt, draft(50)), 'PT404', 'attempt_unknown');
  }
  await expectRefusal(saveDraft(db, anon, attempt, draft(50)), ...noGrant);
  await expectRefusal(db.as(kari, 'select * from private.exam_drafts'), ...noGrant);
});

test.for([
  ['a list', [1], 'answer_malformed'],
  ['a text', 'x', 'answer_malformed'],
  ['null', null, 'answer_malformed'],
  ['bare answers', { here: '1' }, 'draft_malformed'],
  ['an answer without a time', { here: { answer: null } }, 'draft_malformed'],
  ['an answer at no time', { here: { answer: null, at: 'yesterday' } }, 'draft_malformed'],
  ['a confidence of its own', { here: { answer: null, at: at(1), confidence: 'very' } }, 'draft_malformed'],
  ['a confidence that is a number', { here: { answer: null, at: at(1), confidence: 1 } }, 'draft_malformed'],
  ['something more', { here: { answer: null, at: at(1), key: true } }, 'draft_malformed'],
  ['an answer that cannot be read', { here: { answer: true, at: at(1) } }, 'answer_malformed'],
  ['another question', { 'loven-1-single': { answer: '1', at: at(1) } }, 'item_not_drawn'],
] as const)('a draft that is or has %s is refused, and nothing is kept', async ([, given, code]) => {
  const before = (await start(db, kari)).draft;
  const answers = given && typeof given === 'object' && 'here' in given ? { [item.id]: given.here } : given;
  await expectRefusal(saveDraft(db, kari, attempt, answers), 'PT422', code);
  expect((await start(db, kari)).draft).toEqual(before);
});

test('a draft above 64 kB is refused', async () => {
  const large = { [item.id]: { answer: 'x'.repeat(64 * 1024), at: at(1) } };
  await expectRefusal(saveDraft(db, kari, attempt, large), 'PT413', 'answers_too_large');
});

test('when the exam has been handed in elsewhere, the draft says so', async () => {
  const { attempt_id, items } = await start(db, ola);
  await submit(db, ola, attempt_id, rightAnswers(items));
  await expectRefusal(saveDraft(db, ola, attempt_id, {}), 'PT409', 'attempt_submitted');
});

test('what is refused, and how, does not depend on whether other answers are right', async () => {
  const { attempt_id, items } = await start(db, geir);
  const [bad, ...others] = items as [Item, ...Item[]];
  const broken = { [bad.id]: { nothing: 'such' } };
  const wrong = Object.fromEntries(others.map(({ id }) => [id, null]));
  const errors = [];
  for (const rest of [rightAnswers(others), wrong])
    errors.push(
      await expectRefusal(submit(db, geir, attempt_id, { ...rest, ...broken }), 'PT422', 'answer_malformed'),
    );
  const said = errors.map(({ message, hint, detail }) => ({ message, hint, detail }));
  expect(said[0]).toEqual(said[1]);
});
