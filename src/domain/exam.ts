import { type Answer, type Confidence, isAnswered } from './answer.ts';
import type { Bilingual } from './language.ts';
import type { ScoredKind } from './question-kinds.ts';

/** An option as the database hands it out: its id is a place in this draw, not the bank's id. */
export type DrawnOption = { readonly id: string; readonly text: Bilingual };

export type DrawnItem = {
  readonly id: string;
  readonly kind: ScoredKind;
  readonly lessonId: string;
  readonly text: Bilingual;
  /** Empty for number and short-text. */
  readonly options: readonly DrawnOption[];
  /** match: what options are matched with, places too. */
  readonly targets?: readonly DrawnOption[];
  /** number: what is counted. */
  readonly unit?: Bilingual;
  /** text-marking: how many sentences to mark. */
  readonly marks?: number;
};

/** One exam begun. Calling start again returns the same draw until it is handed in. */
export type Attempt = {
  readonly id: string;
  readonly moduleId: string;
  readonly startedAt: string;
  /** Share of items that must be right, 0–1. */
  readonly passMark: number;
  /** What has been answered so far, on any device. */
  readonly draft: ExamDraft;
  readonly items: readonly DrawnItem[];
};

/** null: an answer that was taken back. */
export type ExamAnswers = Readonly<Record<string, Answer | null>>;

/** One answer not handed in yet. The newest wins when two devices have answered the same question. */
export type DraftAnswer = {
  /** null: taken back. */
  readonly answer: Answer | null;
  readonly confidence?: Confidence | undefined;
  /** When it was given, by the device's clock. */
  readonly at: string;
};
export type ExamDraft = Readonly<Record<string, DraftAnswer>>;

export type ExamResult = {
  readonly moduleId: string;
  /** Points: an answer may be right in part. */
  readonly score: number;
  readonly total: number;
  readonly passed: boolean;
  readonly submittedAt: string;
  /** How many of each lesson's items were wholly right, so that the result can say what to read again. */
  readonly lessons: readonly { readonly lessonId: string; readonly right: number; readonly total: number }[];
  /** Whether the module is now completed. */
  readonly completed: boolean;
  /** When the next try can begin, ISO 8601; undefined when passed. */
  readonly nextTryAt: string | undefined;
};

/** Items that have an answer. A multiple answer emptied again is no answer; an order is one as soon as it is set. */
export function answeredCount(items: readonly DrawnItem[], answers: ExamAnswers): number {
  return items.filter(({ id }) => isAnswered(answers[id])).length;
}
