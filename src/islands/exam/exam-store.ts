import type { Answer, Confidence } from '~/domain/answer';
import { examAnswers } from './exam-answers';
import type { ExamEffects } from './exam-effects';
import { firstOpen, troubleOf } from './exam-outcomes';
import { examState } from './exam-state';

/** One exam from start to result. Every answer is on the device before anything is sent. */
export function createExamStore(moduleId: string, effects: ExamEffects) {
  const state = examState();
  const { attempt, draft, result, place, busy, trouble } = state;
  const { handIn, tryToSend, keep, flush } = examAnswers(state, effects);

  async function tried(work: () => Promise<void>): Promise<void> {
    busy.value = true;
    trouble.value = undefined;
    await work().catch((error) => {
      trouble.value = troubleOf(error);
    });
    busy.value = false;
  }

  return {
    ...state,
    start: () =>
      tried(async () => {
        const begun = await effects.start(moduleId);
        state.resumed.value = Object.keys(begun.draft).length > 0;
        place.value = state.resumed.value ? firstOpen(begun) : 0;
        draft.value = begun.draft;
        result.value = undefined;
        attempt.value = begun;
      }),
    answer: (itemId: string, answer: Answer | undefined) => keep(itemId, { answer: answer ?? null }),
    sure: (itemId: string, confidence: Confidence | undefined) => keep(itemId, { confidence }),
    submit: () =>
      tried(async () => {
        // What another tab or device has answered belongs to it too.
        await tryToSend();
        if (!result.value) await handIn();
      }),
    goTo(index: number) {
      place.value = index;
      // The review shows what is handed in.
      if (index === attempt.value?.items.length) flush();
    },
    /** What waits to be sent goes now: the page is being left, or the network is back. */
    flush,
  };
}
export type ExamStore = ReturnType<typeof createExamStore>;
