import type { Answer } from '~/domain/answer';
import type { Language } from '~/domain/language';
import type { Feedback, PracticeQuestion } from '~/domain/practice';

/** What a practice question is given, whatever its kind. */
export type PracticeProps = {
  language: Language;
  question: PracticeQuestion;
  /** What was answered before, on this device. */
  stored?: Answer | undefined;
  /** Whether `stored` has been looked up: what somebody wrote earlier must not be written over. */
  ready?: boolean;
  /** After each check. `seconds`: since the question was shown; null when the page was left meanwhile. */
  onChecked?: (answer: Answer, feedback: Feedback, seconds: number | null) => void;
  /** Whether the page lists the sources and holds the lesson, or links must lead there. */
  sourcesOnPage: boolean;
};
