import { type Key, keyOf } from './grading.ts';
import type { Language } from './language.ts';
import type { Question, QuestionKind } from './question.ts';

/** A practice question in one language, with what its options say back. Sent to the page: practice may show its key. */
export type PracticeQuestion = {
  readonly id: string;
  readonly kind: QuestionKind;
  readonly text: string;
  readonly key: Key;
  readonly options: readonly { readonly id: string; readonly text?: string; readonly feedback: string }[];
  /** Short titles of the sources it rests on. */
  readonly sources: readonly string[];
};

/** A question as one reader meets it. Orders are turned so that the right sequence is not the one first shown. */
export function practice(question: Question, language: Language): PracticeQuestion {
  const options = question.options.map((option) => ({
    id: option.id,
    feedback: option.feedback[language],
    ...('text' in option ? { text: option.text[language] } : {}),
  }));
  const { id, kind, text, sources } = question;
  const shown = kind === 'order' ? [...options.slice(1).reverse(), ...options.slice(0, 1)] : options;
  return { id, kind, text: text[language], key: keyOf(question), options: shown, sources };
}
