import type { Answer } from '~/domain/answer';
import type { Language } from '~/domain/language';
import type { Feedback, PracticeQuestion } from '~/domain/practice';
import { PracticeReflection } from './PracticeReflection';
import { PracticeScored } from './PracticeScored';

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

/** A practice question: answer, check, read why, try again. The answer is kept on the device. */
export const PracticeField = (props: PracticeProps) =>
  props.question.key ? (
    <PracticeScored {...props} scoring={props.question.key} />
  ) : (
    <PracticeReflection {...props} />
  );
