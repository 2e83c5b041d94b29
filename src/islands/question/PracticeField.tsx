import { PracticeReflection } from './PracticeReflection';
import { PracticeScored } from './PracticeScored';
import type { PracticeProps } from './practice-props';

/** A practice question: answer, check, read why, try again. The answer is kept on the device. */
export const PracticeField = (props: PracticeProps) =>
  props.question.key ? (
    <PracticeScored {...props} scoring={props.question.key} />
  ) : (
    <PracticeReflection {...props} />
  );
