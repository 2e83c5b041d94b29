import type { DraftAnswer, ExamDraft } from '../domain/exam.ts';
import { mergeDrafts } from '../domain/exam-draft.ts';
import { client } from './client.ts';
import { failure } from './failure.ts';
import { type Draft, type LocalDatabase, local, strict } from './local.ts';
import { currentOwner } from './session.ts';

// A session may end while the exam is open: the draft still belongs to the one who began it.
const owners = new Map<string, string>();
export const belongs = (attemptId: string): void => void owners.set(attemptId, currentOwner());
const ownerOf = (attemptId: string) => owners.get(attemptId) ?? currentOwner();

/** Puts an answer on the device; resolves when it is on disk. */
export async function saveDraftAnswer(attemptId: string, itemId: string, draft: DraftAnswer): Promise<void> {
  await change(await local(), attemptId, ({ answers, unsent }) => ({
    answers: { ...answers, [itemId]: draft },
    unsent: [...new Set([...unsent, itemId])],
  }));
}

/** Adds what the database has from other devices; returns all that is known. */
export async function takeIn(attemptId: string, remote: ExamDraft): Promise<ExamDraft> {
  const { answers } = await change(await local(), attemptId, (mine) => ({
    answers: mergeDrafts(remote, mine.answers),
    unsent: mine.unsent,
  }));
  return answers;
}

/**
 * Sends what the database does not have, and returns all that is known, also from other devices.
 * @throws Failure `attempt_submitted` when the exam has been handed in elsewhere.
 */
export async function sendDraft(attemptId: string): Promise<ExamDraft> {
  const db = await local();
  const { answers, unsent } = await read(db, attemptId);
  const sent = Object.fromEntries(Object.entries(answers).filter(([id]) => unsent.includes(id)));
  const supabase = await client();
  const { data, error, status } = await supabase.rpc('save_exam_draft', {
    attempt: attemptId,
    answers: sent,
  });
  if (error) throw failure('the answers could not be sent', error, status);
  const kept = await change(db, attemptId, (mine) => ({
    // What the database has of what was sent replaces it; what was answered meanwhile is newer than both.
    answers: mergeDrafts(data, without(mine.answers, sent)),
    unsent: mine.unsent.filter((id) => mine.answers[id]?.at !== sent[id]?.at),
  }));
  return kept.answers;
}

export async function forgetDraft(attemptId: string): Promise<void> {
  await (await local()).delete('drafts', [ownerOf(attemptId), attemptId]);
}

const without = (answers: ExamDraft, sent: ExamDraft): ExamDraft =>
  Object.fromEntries(Object.entries(answers).filter(([id, { at }]) => sent[id]?.at !== at));

const read = async (db: LocalDatabase, attemptId: string): Promise<Kept> =>
  (await db.get('drafts', [ownerOf(attemptId), attemptId])) ?? { answers: {}, unsent: [] };
type Kept = Pick<Draft, 'answers' | 'unsent'>;

/** Reads and writes in one transaction: another tab may have answered other questions of the same exam. */
async function change(db: LocalDatabase, attemptId: string, next: (kept: Kept) => Kept): Promise<Kept> {
  const owner = ownerOf(attemptId);
  const tx = db.transaction('drafts', 'readwrite', strict);
  const kept = next((await tx.store.get([owner, attemptId])) ?? { answers: {}, unsent: [] });
  await tx.store.put({ owner, attemptId, ...kept });
  await tx.done;
  return kept;
}
