import type { DraftAnswer, ExamAnswers, ExamDraft } from './exam.ts';

/** Two devices' answers to one exam as one: of two answers to the same question the later stands. */
export function mergeDrafts(one: ExamDraft, other: ExamDraft): ExamDraft {
  const merged: Record<string, DraftAnswer> = { ...one };
  for (const [id, draft] of Object.entries(other)) {
    const mine = merged[id];
    if (!mine || draft.at > mine.at) merged[id] = draft;
  }
  return merged;
}

/** What is handed in: answers alone. How sure somebody was stays out of it. */
export const answersOf = (draft: ExamDraft): ExamAnswers =>
  Object.fromEntries(Object.entries(draft).map(([id, { answer }]) => [id, answer]));
