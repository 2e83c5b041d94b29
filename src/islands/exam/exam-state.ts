import { computed, signal } from '@preact/signals';
import { type Attempt, answeredCount, type ExamDraft, type ExamResult } from '~/domain/exam';
import { answersOf } from '~/domain/exam-draft';
import type { Trouble } from './exam-outcomes';

/** What an exam's page shows. */
export function examState() {
  const attempt = signal<Attempt | undefined>(undefined);
  const draft = signal<ExamDraft>({});
  return {
    attempt,
    draft,
    result: signal<ExamResult | undefined>(undefined),
    /** The item shown; one past the last is the review. */
    place: signal(0),
    busy: signal(false),
    trouble: signal<Trouble | undefined>(undefined),
    /** The device could not write an answer down. */
    notKept: signal(false),
    /** Everything answered is in the database, and so on other devices. */
    sent: signal(false),
    resumed: signal(false),
    answered: computed(() => answeredCount(attempt.value?.items ?? [], answersOf(draft.value))),
  };
}
export type ExamState = ReturnType<typeof examState>;
