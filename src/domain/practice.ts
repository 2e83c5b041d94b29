import type { Answer } from './answer.ts';
import { grade, isRight, type Key, type Parts } from './grading.ts';
import type { QuestionKind } from './question-kinds.ts';
import { plainWords, spelledRight } from './spelling.ts';

/** A source as feedback names it. */
export type CitedSource = { readonly id: string; readonly title: string; readonly address: string };
/** Where to read again: a heading of a lesson. */
export type ReadAgain = { readonly path: string; readonly title: string };

export type PracticeOption = {
  readonly id: string;
  /** Missing for true-false, where the interface has the words. */
  readonly text?: string;
  readonly feedback: string;
  /** Only where the option rests on something else than the question. */
  readonly source?: CitedSource;
  readonly readAgain?: ReadAgain;
};

/**
 * A practice question in one language, with what it says back. Sent to the page: practice may show its key.
 * Made in src/catalog/practice.ts.
 */
export type PracticeQuestion = {
  readonly id: string;
  readonly kind: QuestionKind;
  readonly text: string;
  /** Absent for a reflection. */
  readonly key?: Key;
  /** In the order first shown: an order is turned so that the right sequence is not the one first shown. */
  readonly options: readonly PracticeOption[];
  /** match: what options are matched with. */
  readonly targets?: readonly { readonly id: string; readonly text: string }[];
  /** number: what is counted. */
  readonly unit?: string;
  /** number: right, low, high. short-text: right, wrong. */
  readonly said?: Readonly<Record<string, string>>;
  readonly mistakes?: readonly {
    readonly value?: number;
    readonly forms?: readonly string[];
    readonly feedback: string;
  }[];
  /** reflection: the model answer, shown after. */
  readonly model?: string;
  readonly sources: readonly CitedSource[];
  readonly readAgain?: ReadAgain;
};

/** What is said back to an answer: to each option it touches, and to the answer as a whole. */
export type Feedback = {
  readonly share: number;
  readonly options: ReadonlyMap<string, string>;
  readonly whole: string | undefined;
  /** Where to read again when the answer is not wholly right: what the first wrong option names, else the question. */
  readonly readAgain: ReadAgain | undefined;
};

export const practiceParts = ({ options, targets }: PracticeQuestion): Parts => ({
  options: options.map(({ id }) => id),
  targets: (targets ?? []).map(({ id }) => id),
});

/** What to say to an answer. An order explains its steps only when it is right, since each step tells its place. */
export function feedbackOn(question: PracticeQuestion, answer: Answer): Feedback {
  const { key, kind } = question;
  if (!key) return { share: 1, options: new Map(), whole: question.model, readAgain: undefined };
  const share = grade(kind, key, practiceParts(question), answer);
  const touched = isRight(share) || kind !== 'order' ? question.options.filter(touches(answer)) : [];
  const wrong = touched.find((option) => isWrong(key, option.id, answer));
  return {
    share,
    options: new Map(touched.map(({ id, feedback }) => [id, feedback])),
    whole: wholeFeedback(question, key, answer, share),
    readAgain: isRight(share) ? undefined : (wrong?.readAgain ?? question.readAgain),
  };
}

const touches =
  (answer: Answer) =>
  ({ id }: PracticeOption): boolean => {
    if (typeof answer === 'string') return answer === id;
    return Array.isArray(answer) ? answer.includes(id) : typeof answer === 'object' && id in answer;
  };

function isWrong(key: Key, option: string, answer: Answer): boolean {
  if ('correct' in key) return !key.correct.includes(option);
  return 'pairs' in key && key.pairs[option] !== (answer as Readonly<Record<string, string>>)[option];
}

/** Numbers and short texts have no options: a known mistake explains itself, else the answer as a whole. */
function wholeFeedback(
  { said, mistakes = [] }: PracticeQuestion,
  key: Key,
  answer: Answer,
  share: number,
): string | undefined {
  if (isRight(share)) return said?.['right'];
  const known = mistakes.find(({ value, forms }) =>
    typeof answer === 'number'
      ? value === answer
      : spelledRight(`${answer}`, (forms ?? []).map(plainWords), []),
  );
  if (known) return known.feedback;
  return 'value' in key ? said?.[(answer as number) < key.value ? 'low' : 'high'] : said?.['wrong'];
}
