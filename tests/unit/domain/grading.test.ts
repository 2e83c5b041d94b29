import { expect, test } from 'vitest';
import { fits, grade, type Key, keyOf, MalformedAnswer } from '../../../src/domain/grading.ts';
import type { ScoredQuestion } from '../../../src/domain/question.ts';
import type { QuestionKind } from '../../../src/domain/question-kinds.ts';
import vectors from '../../vectors/grading.json' with { type: 'json' };

// The same table runs against private.grade in tests/db.
test.for(vectors)('$when', ({ kind, key, options, targets, answer, result }) => {
  const graded = () => grade(kind as QuestionKind, key as Key, { options, targets }, answer);
  if (result === 'malformed') expect(graded).toThrow(MalformedAnswer);
  else expect(graded()).toBe(result);
});

test('the key of an order is the order it is written in, of the others the correct ones', () => {
  const text = { nb: 't', nn: 't' };
  const feedback = { nb: 'f', nn: 'f' };
  const steps = ['c', 'a', 'b'].map((id) => ({ id, text, feedback }));
  const order = { id: 'o', kind: 'order', text, sources: ['s'], options: steps } as ScoredQuestion;
  const many = {
    ...order,
    kind: 'multiple',
    options: steps.map((step) => ({ ...step, correct: step.id !== 'a' })),
  } as ScoredQuestion;
  expect(keyOf(order)).toEqual({ sequence: ['c', 'a', 'b'] });
  expect(keyOf(many)).toEqual({ correct: ['c', 'b'] });
});

test('a match is right by its targets, a number within its tolerance, a short text in either language', () => {
  const common = { id: 'q', text: { nb: 't', nn: 't' }, sources: ['s'] };
  const pair = (id: string, target: string) => ({ id, target, text: common.text, feedback: common.text });
  const match = { ...common, kind: 'match', options: [pair('a', 'x'), pair('b', 'x')], targets: [] };
  const number = { ...common, kind: 'number', answer: 12, tolerance: 2, mistakes: [] };
  const shortText = {
    ...common,
    kind: 'short-text',
    accepted: { nb: ['Taushetsplikt'], nn: ['Teieplikt', 'taushetsplikt'] },
    mistakes: [{ forms: ['Meldeplikt!'], feedback: common.text }],
  };
  const key = (question: unknown) => keyOf(question as ScoredQuestion);
  expect(key(match)).toEqual({ pairs: { a: 'x', b: 'x' } });
  expect(key(number)).toEqual({ value: 12, tolerance: 2 });
  expect(key(shortText)).toEqual({ accepted: ['taushetsplikt', 'teieplikt'], refused: ['meldeplikt'] });
});

test('a stored answer that no longer fits the question is told from one that does', () => {
  const parts = { options: ['a', 'b', 'c'], targets: [] };
  const order = { sequence: ['a', 'b', 'c'] };
  expect(fits('order', order, parts, ['c', 'b', 'a'])).toBe(true);
  expect(fits('order', order, parts, ['c', 'b'])).toBe(false);
  expect(fits('single', { correct: ['a'] }, parts, 'gone')).toBe(false);
  expect(fits('single', { correct: ['a'] }, parts, ['a'])).toBe(false);
});
