import type { DraftAnswer } from '~/domain/exam';
import { answersOf, mergeDrafts } from '~/domain/exam-draft';
import { createSender } from './draft-sender';
import type { ExamEffects } from './exam-effects';
import { weakLessons } from './exam-outcomes';
import type { ExamState } from './exam-state';

/** From an answer given to answers handed in: first on the device, then in the database, last for good. */
export function examAnswers(state: ExamState, effects: ExamEffects) {
  const { attempt, draft, result } = state;

  async function handIn(): Promise<void> {
    if (!attempt.value) return;
    const told = await effects.submit(attempt.value.id, answersOf(draft.value));
    effects.rememberWeak(weakLessons(attempt.value, draft.value, told));
    result.value = told;
  }

  /** Sends what waits and takes in what other tabs and devices have answered. */
  async function send(): Promise<void> {
    const id = attempt.value?.id;
    if (!id || result.value) return;
    const before = draft.value;
    const known = await effects.sendDraft(id);
    // What was answered while it was under way is not sent yet.
    state.sent.value = draft.value === before && !state.notKept.value;
    draft.value = mergeDrafts(known, draft.value);
  }

  /** As `send`. An exam handed in on another device shows its result; without contact, everything waits. */
  const tryToSend = (): Promise<void> =>
    send()
      .catch((error: { code?: string }) => (error.code === 'attempt_submitted' ? handIn() : undefined))
      .catch(() => undefined);
  const sender = createSender(tryToSend);

  function keep(itemId: string, change: Partial<DraftAnswer>): void {
    const next = { answer: null, ...draft.value[itemId], ...change, at: effects.now().toISOString() };
    draft.value = { ...draft.value, [itemId]: next };
    state.sent.value = false;
    if (!attempt.value) return;
    effects.saveAnswer(attempt.value.id, itemId, next).then(sender.soon, () => {
      state.notKept.value = true;
    });
  }
  return { handIn, tryToSend, keep, flush: () => sender.now() };
}
