import { type Answer, isAnswered } from '../domain/answer.ts';
import { local, strict } from './local.ts';
import { currentOwner } from './session.ts';

/** Practice answers stay on the device; they are nobody else's. A text emptied again is removed. */
export async function saveAnswer(questionId: string, answer: Answer): Promise<void> {
  const tx = (await local()).transaction('answers', 'readwrite', strict);
  const owner = currentOwner();
  await (isAnswered(answer)
    ? tx.store.put({ owner, questionId, answer, at: new Date().toISOString() })
    : tx.store.delete([owner, questionId]));
  await tx.done;
}

export async function loadAnswers(questionIds: readonly string[]): Promise<ReadonlyMap<string, Answer>> {
  const db = await local();
  const owner = currentOwner();
  const rows = await Promise.all(questionIds.map((id) => db.get('answers', [owner, id])));
  return new Map(rows.flatMap((row) => (row ? [[row.questionId, row.answer] as const] : [])));
}
