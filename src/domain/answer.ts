/**
 * What somebody has answered, by kind: an option id (single, true-false), a list of ids (multiple, text-marking: any
 * order; order: in sequence), a target id per option id (match), a number, or what was written (short-text, reflection).
 */
export type Answer = string | readonly string[] | Readonly<Record<string, string>> | number;

/** Whether anything has been answered at all: a list emptied again or a field with spaces is no answer. */
export function isAnswered(answer: Answer | null | undefined): answer is Answer {
  if (answer === null || answer === undefined) return false;
  if (typeof answer === 'number') return true;
  if (typeof answer === 'string') return answer.trim() !== '';
  return (Array.isArray(answer) ? answer : Object.keys(answer)).length > 0;
}

/** How sure somebody says to be. Never changes a score; decides how soon something is asked again. */
export const confidences = ['sure', 'unsure', 'guess'] as const;
export type Confidence = (typeof confidences)[number];
