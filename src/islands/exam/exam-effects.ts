import type { Attempt, DraftAnswer, ExamAnswers, ExamDraft, ExamResult } from '~/domain/exam';

/** What the store needs from outside: the database, the device and the clock. */
export type ExamEffects = {
  start(moduleId: string): Promise<Attempt>;
  submit(attemptId: string, answers: ExamAnswers): Promise<ExamResult>;
  saveAnswer(attemptId: string, itemId: string, draft: DraftAnswer): Promise<void>;
  sendDraft(attemptId: string): Promise<ExamDraft>;
  /** Lessons to ask about again soon. */
  rememberWeak(lessonIds: readonly string[]): void;
  now(): Date;
};
