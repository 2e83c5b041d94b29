import type { Answer } from './answer.ts';
import type { Question, ScoredQuestion } from './question.ts';
import type { QuestionKind } from './question-kinds.ts';
import { plainWords, spelledRight } from './spelling.ts';

/** What makes an answer right. The database's `private.exam_keys.key` has the same shapes. */
export type Key =
  | { readonly correct: readonly string[] }
  | { readonly sequence: readonly string[] }
  | { readonly pairs: Readonly<Record<string, string>> }
  | { readonly value: number; readonly tolerance: number }
  | { readonly accepted: readonly string[]; readonly refused: readonly string[] };

/** What an answer may name: the ids of options, and of targets where options are matched with them. */
export type Parts = { readonly options: readonly string[]; readonly targets: readonly string[] };

export class MalformedAnswer extends Error {}

/** The longest text that is read as a short text. */
export const longestText = 200;

/** The key that follows from how an author wrote the question. */
export function keyOf(question: ScoredQuestion): Key {
  switch (question.kind) {
    case 'order':
      return { sequence: question.options.map(({ id }) => id) };
    case 'match':
      return { pairs: Object.fromEntries(question.options.map(({ id, target }) => [id, target])) };
    case 'number':
      return { value: question.answer, tolerance: question.tolerance };
    case 'short-text': {
      const { accepted, mistakes } = question;
      const plain = (forms: readonly string[]) => [...new Set(forms.map(plainWords))];
      return {
        accepted: plain([...accepted.nb, ...accepted.nn]),
        refused: plain(mistakes.flatMap(({ forms }) => forms)),
      };
    }
    default:
      return { correct: question.options.filter(({ correct }) => correct).map(({ id }) => id) };
  }
}

/** The ids that an answer to this question may name. */
export function partsOf(question: Question): Parts {
  const ids = (parts: readonly { readonly id: string }[]) => parts.map(({ id }) => id);
  return {
    options: 'options' in question ? ids(question.options) : [],
    targets: question.kind === 'match' ? ids(question.targets) : [],
  };
}

/**
 * How much of an answer is right, from 0 to 1 with two decimals. An answer left out gives 0; one of the wrong shape is refused.
 * Multiple and text-marking: right choices less wrong ones, of those that are right, never below 0. Match: right pairs
 * of all pairs. The other kinds are right or not. The twin of `private.grade` in the database: both run against
 * tests/vectors/grading.json.
 * @throws MalformedAnswer for the wrong type, an unknown or repeated option, an unknown target, or too long a text.
 */
export function grade(kind: QuestionKind, key: Key, parts: Parts, answer: unknown): number {
  if (answer === null || answer === undefined) return 0;
  if ('pairs' in key) return share(rightPairs(key.pairs, matched(answer, parts)), parts.options.length);
  if ('value' in key) return Number(Math.abs(aNumber(answer) - key.value) <= key.tolerance + slack);
  if ('accepted' in key) return Number(spelledRight(aText(answer), key.accepted, key.refused));
  if ('sequence' in key) return Number(sameList(key.sequence, someOptions(answer, parts.options)));
  if (kind === 'multiple' || kind === 'text-marking')
    return share(rightLessWrong(key.correct, someOptions(answer, parts.options)), key.correct.length);
  return Number(key.correct.includes(oneOf(answer, parts.options)));
}

/** Wholly right. A part of the answer being right is not enough for «Riktig». */
export const isRight = (share: number): boolean => share >= 1;

/** Whether `grade` can read the answer: false for one that was stored before the question was changed. */
export function fits(kind: QuestionKind, key: Key, parts: Parts, answer: Answer): boolean {
  try {
    grade(kind, key, parts, answer);
    return !('sequence' in key) || (answer as readonly string[]).length === parts.options.length;
  } catch {
    return false;
  }
}

// 2.6 lies within 0.1 of 2.5, also in binary.
const slack = 1e-9;
const share = (right: number, of: number) => Math.round((right / of) * 100) / 100;
const sameList = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((id, i) => id === b[i]);

function rightLessWrong(correct: readonly string[], chosen: readonly string[]): number {
  const right = chosen.filter((id) => correct.includes(id)).length;
  return Math.max(0, right - (chosen.length - right));
}

const rightPairs = (pairs: Readonly<Record<string, string>>, chosen: ReadonlyMap<string, string>) =>
  [...chosen].filter(([option, target]) => pairs[option] === target).length;

function oneOf(answer: unknown, ids: readonly string[]): string {
  if (typeof answer !== 'string') throw new MalformedAnswer('expected an id');
  if (!ids.includes(answer)) throw new MalformedAnswer(`there is no ${answer}`);
  return answer;
}

function someOptions(answer: unknown, options: readonly string[]): readonly string[] {
  if (!Array.isArray(answer)) throw new MalformedAnswer('expected a list of options');
  const chosen = answer.map((id) => oneOf(id, options));
  if (new Set(chosen).size !== chosen.length) throw new MalformedAnswer('an option is given twice');
  return chosen;
}

function matched(answer: unknown, { options, targets }: Parts): ReadonlyMap<string, string> {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer))
    throw new MalformedAnswer('expected a target for each option');
  return new Map(
    Object.entries(answer).map(([option, target]) => [oneOf(option, options), oneOf(target, targets)]),
  );
}

function aNumber(answer: unknown): number {
  if (typeof answer !== 'number' || !Number.isFinite(answer)) throw new MalformedAnswer('expected a number');
  return answer;
}

function aText(answer: unknown): string {
  if (typeof answer !== 'string') throw new MalformedAnswer('expected a text');
  if ([...answer].length > longestText) throw new MalformedAnswer(`at most ${longestText} characters`);
  return answer;
}
