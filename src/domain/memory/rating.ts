import { type Grade, Rating } from 'ts-fsrs';
import type { Confidence } from '../answer.ts';
import { isRight } from '../grading.ts';

/** Quicker than this share of what the question takes to read and think over is «clearly quick». */
const quick = 0.5;

/**
 * What an answer says about memory. Nobody is asked to judge themselves in four steps: it follows from what was answered.
 *
 * - Wrong → again: it was not there.
 * - Partly right, or right but unsure or guessing → hard: it was on its way out, or was luck.
 * - Right → good.
 * - Right, sure, and clearly quick → easy: asking so soon was a waste of time.
 *
 * Slow is never held against anybody, and an unknown time (`null`: the page was left meanwhile) is not quick.
 */
export function gradeOf(
  share: number,
  confidence: Confidence | null,
  seconds: number | null,
  expectedSeconds: number | undefined,
): Grade {
  if (share <= 0) return Rating.Again;
  if (!isRight(share) || confidence === 'unsure' || confidence === 'guess') return Rating.Hard;
  const known = seconds !== null && expectedSeconds !== undefined;
  return confidence === 'sure' && known && seconds <= expectedSeconds * quick ? Rating.Easy : Rating.Good;
}
