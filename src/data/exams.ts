import type { Attempt, ExamAnswers, ExamDraft, ExamResult } from '../domain/exam.ts';
import { client } from './client.ts';
import { belongs, forgetDraft, takeIn } from './exam-drafts.ts';
import { Failure, failure } from './failure.ts';
import { syncSoon } from './sync.ts';

export { saveDraftAnswer, sendDraft } from './exam-drafts.ts';

/** A try so soon after a failed one that it has to wait. */
export class ExamPause extends Failure {
  /** When the next try can begin, ISO 8601. */
  readonly until: string;

  constructor(until: string, cause: unknown) {
    super('the next try has to wait', 'wait', 'exam_pause', cause);
    this.until = until;
  }
}

/**
 * Begins an exam, or goes on with the one that is open, with what this and other devices have answered. The questions
 * come without their key. @throws ExamPause after a failed try.
 */
export async function startExam(module: string): Promise<Attempt> {
  const supabase = await client();
  const { data, error, status } = await supabase.rpc('start_exam', { module });
  if (error?.message === 'exam_pause') throw new ExamPause(error.details, error);
  if (error) throw failure('the exam could not be started', error, status);
  belongs(data.attempt_id);
  const draft: ExamDraft = data.draft;
  return {
    id: data.attempt_id,
    moduleId: data.module_id,
    startedAt: data.started_at,
    passMark: data.pass_mark,
    // Without a device to write on, what the database has is still there.
    draft: await takeIn(data.attempt_id, draft).catch(() => draft),
    items: data.items.map(({ lesson_id: lessonId, ...item }: { lesson_id: string }) => ({
      ...item,
      lessonId,
    })),
  };
}

/** Hands in an exam. Doing it twice gives the first result again. */
export async function submitExam(attempt: string, answers: ExamAnswers): Promise<ExamResult> {
  const supabase = await client();
  const { data, error, status } = await supabase.rpc('submit_exam', { attempt, answers });
  if (error) throw failure('the exam could not be handed in', error, status);
  // The result stands, whatever the device can do.
  await forgetDraft(attempt).catch(() => undefined);
  syncSoon();
  return {
    moduleId: data.module_id,
    score: data.score,
    total: data.total,
    passed: data.passed,
    submittedAt: data.submitted_at,
    completed: data.completed,
    nextTryAt: data.next_try_at ?? undefined,
    lessons: data.lessons.map((row: { lesson_id: string; right: number; total: number }) => ({
      lessonId: row.lesson_id,
      right: row.right,
      total: row.total,
    })),
  };
}
