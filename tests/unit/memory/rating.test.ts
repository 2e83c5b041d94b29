import { Rating } from 'ts-fsrs';
import { expect, test } from 'vitest';
import { gradeOf } from '../../../src/domain/memory/rating.ts';

const { Again, Hard, Good, Easy } = Rating;
test.for([
  { when: 'wrong', share: 0, grade: Again },
  { when: 'wrong and sure', share: 0, confidence: 'sure', seconds: 5, grade: Again },
  { when: 'partly right', share: 0.5, grade: Hard },
  { when: 'partly right, sure and quick', share: 0.99, confidence: 'sure', seconds: 5, grade: Hard },
  { when: 'right but unsure', share: 1, confidence: 'unsure', grade: Hard },
  { when: 'right by a guess', share: 1, confidence: 'guess', seconds: 5, grade: Hard },
  { when: 'right, nothing said', share: 1, grade: Good },
  { when: 'right and quick, nothing said', share: 1, seconds: 5, grade: Good },
  { when: 'right and sure, not quick', share: 1, confidence: 'sure', seconds: 16, grade: Good },
  { when: 'right, sure, and very slow', share: 1, confidence: 'sure', seconds: 3600, grade: Good },
  { when: 'right and sure, time unknown', share: 1, confidence: 'sure', grade: Good },
  { when: 'right, sure, and clearly quick', share: 1, confidence: 'sure', seconds: 15, grade: Easy },
] as const)('$when gives $grade', (row) => {
  const { share, grade } = row;
  const confidence = 'confidence' in row ? row.confidence : null;
  expect(gradeOf(share, confidence, 'seconds' in row ? row.seconds : null, 30)).toBe(grade);
});

test('an item that the course no longer has is never easy', () => {
  expect(gradeOf(1, 'sure', 1, undefined)).toBe(Good);
});
