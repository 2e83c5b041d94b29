import type { Attempt, ExamAnswers, ExamResult } from '../domain/exam.ts';
import { client } from './client.ts';
import { failure } from './failure.ts';
import { local, strict } from './local.ts';
import { currentOwner } from './session.ts';
import { syncSoon } from './sync.ts';

/** Begins an exam, or goes on with the one that is open. The questions come without their key. */
export async function startExam(module: string): Promise<Attempt> {
  const supabase = await client();
  const { data, error, status } = await supabase.rpc('start_exam', { module });
  if (error) throw failure('the exam could not be started', error, status);
  return {
    id: data.attempt_id,
    moduleId: data.module_id,
    startedAt: data.started_at,
    passMark: data.pass_mark,
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
    lessons: data.lessons.map((row: { lesson_id: string; right: number; total: number }) => ({
      lessonId: row.lesson_id,
      right: row.right,
      total: row.total,
    })),
  };
}

/** Answers not handed in yet, kept on the device through closed tabs and ended sessions. */
export async function loadDraft(attemptId: string): Promise<ExamAnswers> {
  return (await (await local()).get('drafts', [currentOwner(), attemptId]))?.answers ?? {};
}

export async function saveDraft(attemptId: string, answers: ExamAnswers): Promise<void> {
  const db = await local();
  const tx = db.transaction('drafts', 'readwrite', strict);
  const owner = draftOwner(attemptId);
  // Another tab may have answered other questions of the same exam.
  const other = (await tx.store.get([owner, attemptId]))?.answers;
  await tx.store.put({ owner, attemptId, answers: { ...other, ...answers } });
  await tx.done;
}

// A session may end while the exam is open: the draft still belongs to the one who began it.
const owners = new Map<string, string>();
function draftOwner(attemptId: string): string {
  const owner = owners.get(attemptId) ?? currentOwner();
  owners.set(attemptId, owner);
  return owner;
}

async function forgetDraft(attemptId: string): Promise<void> {
  await (await local()).delete('drafts', [draftOwner(attemptId), attemptId]);
}
