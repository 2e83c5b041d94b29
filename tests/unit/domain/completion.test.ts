import { expect, test } from 'vitest';
import { type ModuleStatus, missing, moduleStatus } from '../../../src/domain/completion.ts';
import vectors from '../../vectors/completion.json' with { type: 'json' };

// The same table runs against private.module_status in tests/db.
test.for(vectors)('$status when $when', (vector) => {
  const rules = { edition: vector.edition, lessons: vector.lessons };
  const record = { ...vector, examStarted: vector.examStarted };
  expect(moduleStatus(rules, record)).toBe(vector.status as ModuleStatus);
  expect(missing(rules, record)).toEqual({ lessonsLeft: vector.lessonsLeft, examLeft: vector.examLeft });
});
