import { expect, test, vi } from 'vitest';
import { deckItems, practiceItems, versionOf } from '../../../src/catalog/deck.ts';
import { course } from '../../../src/catalog/site.ts';
import { inDeck, wrongInCheck } from '../../../src/domain/memory/deck.ts';
import type { Question } from '../../../src/domain/question.ts';

// As in a build: the files are read once.
vi.stubEnv('DEV', false);

const rules = { lessons: ['a', 'b'] };
const nothing = { read: [], passedEditions: [], completedEditions: [] };

test.for([
  { when: 'nothing done', record: nothing, done: false },
  { when: 'one lesson read', record: { ...nothing, read: ['a'] }, done: false },
  { when: 'every lesson read', record: { ...nothing, read: ['b', 'x', 'a'] }, done: true },
  { when: 'completed in an older edition', record: { ...nothing, completedEditions: [1] }, done: true },
  { when: 'the exam passed', record: { ...nothing, passedEditions: [2] }, done: true },
])('$when: in the deck is $done', ({ record, done }) => {
  expect(inDeck(rules, record)).toBe(done);
});

test('a module without lessons is not done because all of nothing is read', () => {
  expect(inDeck({ lessons: [] }, nothing)).toBe(false);
});

test('both languages have the same items in the same versions, and no exam item or reflection is among them', () => {
  const bare = practiceItems('nb').map(({ question: _, ...item }) => item);
  expect(practiceItems('nn').map(({ question: _, ...item }) => item)).toEqual(bare);
  expect(deckItems()).toEqual(bare);
  const exam = new Set(course().quizzes.flatMap((quiz) => quiz.exam.map(({ id }) => id)));
  expect(bare.filter(({ id }) => exam.has(id))).toEqual([]);
  expect(practiceItems('nb').filter(({ question }) => question.kind === 'reflection')).toEqual([]);
  expect(bare.length).toBeGreaterThan(10);
  for (const item of bare) expect(item.version).toMatch(/^[0-9a-f]{10}\.[0-9a-f]{10}$/);
});

const [quiz] = course().quizzes.filter(({ module }) => module === 'barneperspektivet');
const question = quiz?.checks[0]?.questions[0] as Question & { options: { id: string }[] };
const source = course().sources[0];
if (!source) throw new Error('no source');
const parts = (q: Question, s = [source]) => versionOf(q, s).split('.');
const [text, sources] = parts(question);

test.for([
  { what: 'the question', change: { text: { ...question.text, nn: 'x' } } },
  {
    what: 'what an option says back',
    change: { options: question.options.map((o, i) => (i ? o : { ...o, feedback: { nb: 'x', nn: 'x' } })) },
  },
  {
    what: 'the key',
    change: { options: question.options.map((o, i) => (i ? o : { ...o, correct: true })) },
  },
])('$what changed: another text, the same sources', ({ change }) => {
  const [newText, newSources] = parts({ ...question, ...change } as Question);
  expect(newText).not.toBe(text);
  expect(newSources).toBe(sources);
});

test('a source with another date, quotation or expiry: another second half, the same text', () => {
  for (const change of [{ date: new Date(0) }, { quote: 'Noe helt annet.' }, { expires: new Date(0) }]) {
    const [sameText, newSources] = parts(question, [{ ...source, ...change }]);
    expect(sameText).toBe(text);
    expect(newSources).not.toBe(sources);
  }
});

test('a heading, the order of fields and the day of a check change nothing', () => {
  const turned = Object.fromEntries(Object.entries(question).reverse()) as Question;
  expect(parts({ ...turned, heading: { nb: 'a', nn: 'b' } })).toEqual([text, sources]);
  expect(parts(question, [{ ...source, checked: new Date(0) }])).toEqual([text, sources]);
});

test('an answer in a check is a hint when it is wrong, and no longer fits when the question was changed', () => {
  const [item] = practiceItems('nb');
  const wrong = item?.question.options.find(({ id }) => !JSON.stringify(item.question.key).includes(id))?.id;
  if (!item || !wrong) throw new Error('the first item has no wrong option');
  expect(wrongInCheck(item.question, wrong)).toBe(true);
  expect(wrongInCheck(item.question, 'gone')).toBe(false);
  expect(wrongInCheck(item.question, undefined)).toBe(false);
});
