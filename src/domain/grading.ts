import type { Question, QuestionKind } from './question.ts';

/** What makes an answer right. The database's `private.exam_keys.key` has the same shape. */
export type Key = { readonly correct: readonly string[] } | { readonly sequence: readonly string[] };

/** One option id (single, true-false), or a list of them (multiple: any order; order: in sequence). */
export type Answer = string | readonly string[];

export class MalformedAnswer extends Error {}

/** The key that follows from how an author wrote the question. */
export function keyOf(question: Question): Key {
  if (question.kind === 'order') return { sequence: question.options.map((o) => o.id) };
  return { correct: question.options.filter((o) => o.correct).map((o) => o.id) };
}

/**
 * Whether an answer is right. An answer left out is wrong; one of the wrong shape is refused.
 * The twin of `private.grade` in the database: both run against tests/vectors/grading.json.
 * @throws MalformedAnswer for the wrong type, an unknown option or an option given twice.
 */
export function grade(kind: QuestionKind, key: Key, options: readonly string[], answer: unknown): boolean {
  if (answer === null || answer === undefined) return false;
  if (kind === 'single' || kind === 'true-false') return sameSet(expected(key), [oneOption(answer, options)]);
  const chosen = someOptions(answer, options);
  return kind === 'order' ? sameList(expected(key), chosen) : sameSet(expected(key), chosen);
}

const expected = (key: Key) => ('sequence' in key ? key.sequence : key.correct);
const sameList = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((id, i) => id === b[i]);
const sameSet = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((id) => b.includes(id));

function oneOption(answer: unknown, options: readonly string[]): string {
  if (typeof answer !== 'string') throw new MalformedAnswer('expected one option');
  if (!options.includes(answer)) throw new MalformedAnswer(`there is no option ${answer}`);
  return answer;
}

function someOptions(answer: unknown, options: readonly string[]): readonly string[] {
  if (!Array.isArray(answer)) throw new MalformedAnswer('expected a list of options');
  const chosen = answer.map((id) => oneOption(id, options));
  if (new Set(chosen).size !== chosen.length) throw new MalformedAnswer('an option is given twice');
  return chosen;
}
