import { type Attempt, answeredCount, type ExamDraft, type ExamResult } from '~/domain/exam';
import { answersOf } from '~/domain/exam-draft';

/** Why the exam cannot go on just now. `until`: when the pause after a failed try is over. */
export type Trouble =
  | { readonly kind: 'offline' | 'signed-out' | 'refused' | 'unknown-module' }
  | { readonly kind: 'pause'; readonly until: string };

export function troubleOf(error: unknown): Trouble {
  const { reason, code, until } = error as { reason?: string; code?: string; until?: string };
  if (until) return { kind: 'pause', until };
  if (code === 'module_unknown') return { kind: 'unknown-module' };
  return { kind: reason === 'offline' || reason === 'signed-out' ? reason : 'refused' };
}

/** The first question without an answer; the review when there is none. */
export function firstOpen({ items, draft }: Attempt): number {
  const open = items.findIndex((item) => answeredCount([item], answersOf(draft)) === 0);
  return open < 0 ? items.length : open;
}

/** Lessons where something was wrong, or right without being sure: what to ask about again soon. */
export function weakLessons(
  { items }: Attempt,
  draft: ExamDraft,
  { lessons }: ExamResult,
): readonly string[] {
  const wrong = lessons.filter(({ right, total }) => right < total).map(({ lessonId }) => lessonId);
  const unsure = items.filter(({ id }) => ['unsure', 'guess'].includes(draft[id]?.confidence ?? ''));
  return [...new Set([...wrong, ...unsure.map(({ lessonId }) => lessonId)])];
}
