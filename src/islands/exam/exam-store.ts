import { computed, signal } from '@preact/signals';
import { type Attempt, answeredCount, type ExamAnswers, type ExamResult } from '~/domain/exam';
import type { Answer } from '~/domain/grading';

/** What the store needs from outside: the database and the device. */
export type ExamEffects = {
  start(moduleId: string): Promise<Attempt>;
  submit(attemptId: string, answers: ExamAnswers): Promise<ExamResult>;
  loadDraft(attemptId: string): Promise<ExamAnswers>;
  saveDraft(attemptId: string, answers: ExamAnswers): Promise<void>;
};

export type Trouble = 'offline' | 'signed-out' | 'refused' | 'unknown-module';

/** One exam from start to result. Every answer is on the device before anything is sent. */
export function createExamStore(moduleId: string, effects: ExamEffects) {
  const attempt = signal<Attempt | undefined>(undefined);
  const answers = signal<ExamAnswers>({});
  const result = signal<ExamResult | undefined>(undefined);
  /** The item shown; one past the last is the review. */
  const place = signal(0);
  const busy = signal(false);
  const trouble = signal<Trouble | undefined>(undefined);
  const notKept = signal(false);
  const resumed = signal(false);

  async function tried(work: () => Promise<void>): Promise<void> {
    busy.value = true;
    trouble.value = undefined;
    await work().catch((error) => {
      trouble.value = troubleOf(error);
    });
    busy.value = false;
  }

  return {
    attempt,
    answers,
    result,
    place,
    busy,
    trouble,
    notKept,
    resumed,
    answered: computed(() => answeredCount(attempt.value?.items ?? [], answers.value)),

    start: () =>
      tried(async () => {
        const begun = await effects.start(moduleId);
        const draft = await effects.loadDraft(begun.id).catch(() => ({}));
        resumed.value = Object.keys(draft).length > 0;
        place.value = resumed.value ? firstOpen(begun, draft) : 0;
        answers.value = draft;
        result.value = undefined;
        attempt.value = begun;
      }),

    answer(itemId: string, answer: Answer) {
      answers.value = { ...answers.value, [itemId]: answer };
      const id = attempt.value?.id;
      if (id)
        effects.saveDraft(id, answers.value).catch(() => {
          notKept.value = true;
        });
    },

    submit: () =>
      tried(async () => {
        if (attempt.value) result.value = await effects.submit(attempt.value.id, answers.value);
      }),

    goTo(index: number) {
      place.value = index;
    },
  };
}
export type ExamStore = ReturnType<typeof createExamStore>;

const firstOpen = ({ items }: Attempt, answers: ExamAnswers) => {
  const open = items.findIndex(({ id }) => !(id in answers));
  return open < 0 ? items.length : open;
};

function troubleOf(error: unknown): Trouble {
  const { reason, code } = error as { reason?: string; code?: string };
  if (code === 'module_unknown') return 'unknown-module';
  return reason === 'offline' || reason === 'signed-out' ? reason : 'refused';
}
