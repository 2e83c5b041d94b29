import type { Language } from '../../src/domain/language.ts';
import type { Question } from '../../src/domain/question.ts';
import type { QuestionKind } from '../../src/domain/question-kinds.ts';

/** An answer as somebody sees it: by what options say, since in an exam their ids are places in the draw. */
export type Shown = {
  readonly kind: QuestionKind;
  /** What is chosen, or the steps in order. */
  readonly texts: readonly string[];
  readonly pairs: readonly (readonly [option: string, target: string])[];
  readonly written: string;
};

const claims = { sant: 'Sant', usant: 'Usant' };
const nothing = { texts: [], pairs: [], written: '' };
type Choice = { id: string; correct: boolean; text?: Record<Language, string> };
const said = (option: Choice, language: Language) =>
  option.text?.[language] ?? claims[option.id as keyof typeof claims];
const typed = (value: number) => `${value}`.replace('.', ',');

/** The right answer to a question, in words. */
export function rightTo(question: Question, language: Language): Shown {
  const { kind } = question;
  switch (kind) {
    case 'order':
      return { ...nothing, kind, texts: question.options.map(({ text }) => text[language]) };
    case 'match':
      return { ...nothing, kind, pairs: pairs(question, language, (target) => target) };
    case 'number':
      return { ...nothing, kind, written: typed(question.answer) };
    case 'short-text':
      return { ...nothing, kind, written: question.accepted[language][0] ?? '' };
    case 'reflection':
      return { ...nothing, kind, written: 'Jeg ville begynt med å si hvorfor jeg spør.' };
    default:
      return { ...nothing, kind, texts: choices(question.options, language, true) };
  }
}

/** An answer with nothing right in it; a reflection has none. */
export function wrongTo(question: Question, language: Language): Shown {
  const right = rightTo(question, language);
  switch (question.kind) {
    case 'order':
      return { ...right, texts: [...right.texts].reverse() };
    case 'match': {
      const next = (target: number) => (target + 1) % question.targets.length;
      return { ...right, pairs: pairs(question, language, next) };
    }
    case 'number':
      return { ...right, written: typed(question.answer + question.tolerance + 7) };
    case 'short-text':
      return { ...right, written: 'noe helt annet' };
    case 'reflection':
      return right;
    default:
      return { ...right, texts: choices(question.options, language, false).slice(0, 1) };
  }
}

/** An answer that is right in part; undefined where a question has no such thing. */
export function partlyRightTo(question: Question, language: Language): Shown | undefined {
  const right = rightTo(question, language);
  const wrong = wrongTo(question, language);
  if (question.kind === 'match')
    return { ...right, pairs: [...right.pairs.slice(0, 1), ...wrong.pairs.slice(1)] };
  const some = question.kind === 'multiple' || question.kind === 'text-marking';
  return some && right.texts.length > 1 ? { ...right, texts: right.texts.slice(0, 1) } : undefined;
}

const choices = (options: readonly Choice[], language: Language, correct: boolean): string[] =>
  options.filter((option) => option.correct === correct).map((option) => said(option, language));

/** Each option with a target, found from the place of the right one. */
const pairs = (
  { options, targets }: Extract<Question, { kind: 'match' }>,
  language: Language,
  other: (target: number) => number,
) =>
  options.map(({ text, target }) => {
    const place = other(targets.findIndex(({ id }) => id === target));
    return [text[language], targets[place]?.text[language] ?? ''] as const;
  });
