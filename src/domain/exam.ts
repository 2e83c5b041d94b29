import type { Answer } from './grading.ts';
import type { Bilingual } from './language.ts';
import type { QuestionKind } from './question.ts';

/** An option as the database hands it out: its id is a place in this draw, not the bank's id. */
export type DrawnOption = { readonly id: string; readonly text: Bilingual };

export type DrawnItem = {
  readonly id: string;
  readonly kind: QuestionKind;
  readonly lessonId: string;
  readonly text: Bilingual;
  readonly options: readonly DrawnOption[];
};

/** One exam begun. Calling start again returns the same draw until it is handed in. */
export type Attempt = {
  readonly id: string;
  readonly moduleId: string;
  readonly startedAt: string;
  /** Share of items that must be right, 0–1. */
  readonly passMark: number;
  readonly items: readonly DrawnItem[];
};

export type ExamAnswers = Readonly<Record<string, Answer>>;

export type ExamResult = {
  readonly moduleId: string;
  readonly score: number;
  readonly total: number;
  readonly passed: boolean;
  readonly submittedAt: string;
  /** How each lesson's items went, so that the result can say what to read again. */
  readonly lessons: readonly { readonly lessonId: string; readonly right: number; readonly total: number }[];
  /** Whether the module is now completed. */
  readonly completed: boolean;
};

/** Items that have an answer. A multiple answer emptied again is no answer; an order is one as soon as it is set. */
export function answeredCount(items: readonly DrawnItem[], answers: ExamAnswers): number {
  return items.filter(({ id }) => (answers[id]?.length ?? 0) > 0).length;
}
