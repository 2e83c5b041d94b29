import { expect, test } from 'vitest';
import { grade, type Key, keyOf, MalformedAnswer } from '../../../src/domain/grading.ts';
import type { Question, QuestionKind } from '../../../src/domain/question.ts';
import vectors from '../../vectors/grading.json' with { type: 'json' };

// The same table runs against private.grade in tests/db.
test.for(vectors)('$when', ({ kind, key, options, answer, result }) => {
  const graded = () => grade(kind as QuestionKind, key as Key, options, answer);
  if (result === 'malformed') expect(graded).toThrow(MalformedAnswer);
  else expect(graded()).toBe(result);
});

test('the key of an order is the order it is written in, of the others the correct ones', () => {
  const text = { nb: 't', nn: 't' };
  const feedback = { nb: 'f', nn: 'f' };
  const steps = ['c', 'a', 'b'].map((id) => ({ id, text, feedback }));
  const order = { id: 'o', kind: 'order', text, sources: ['s'], options: steps } as Question;
  const many = {
    ...order,
    kind: 'multiple',
    options: steps.map((step) => ({ ...step, correct: step.id !== 'a' })),
  } as Question;
  expect(keyOf(order)).toEqual({ sequence: ['c', 'a', 'b'] });
  expect(keyOf(many)).toEqual({ correct: ['c', 'b'] });
});
