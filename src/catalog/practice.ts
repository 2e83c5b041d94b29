import { keyOf } from '../domain/grading.ts';
import { type Language, localizedPath } from '../domain/language.ts';
import type { CitedSource, PracticeOption, PracticeQuestion, ReadAgain } from '../domain/practice.ts';
import type { Check, Question } from '../domain/question.ts';
import { plainWords } from '../domain/spelling.ts';
import { headingsIn } from './headings.ts';
import { lessonById, sourceById } from './lookup.ts';

/** A question as one reader meets it, with its links. */
export function practice(question: Question, lesson: string, language: Language): PracticeQuestion {
  const in_ = reader(lesson, language);
  const { id, kind, text, sources } = question;
  return {
    id,
    kind,
    text: text[language],
    options: shown(question, 'options' in question ? question.options.map(in_.option) : []),
    sources: sources.map(in_.source),
    ...in_.readAgain(question.heading),
    ...(question.kind === 'reflection' ? {} : { key: keyOf(question) }),
    ...particulars(question, language),
  };
}

/** All of a check's questions, for the page that shows it. */
export const practiceOf = ({ questions, lesson }: Check, language: Language): PracticeQuestion[] =>
  questions.map((question) => practice(question, lesson, language));

/** What only some kinds have. */
function particulars(question: Question, language: Language) {
  switch (question.kind) {
    case 'match':
      return { targets: question.targets.map(({ id, text }) => ({ id, text: text[language] })) };
    case 'number':
      return {
        unit: question.unit[language],
        said: inOne(question.feedback, language),
        mistakes: question.mistakes.map(({ value, feedback }) => ({ value, feedback: feedback[language] })),
      };
    case 'short-text':
      return {
        said: inOne(question.feedback, language),
        mistakes: question.mistakes.map(({ forms, feedback }) => ({
          forms: forms.map(plainWords),
          feedback: feedback[language],
        })),
      };
    case 'reflection':
      return { model: question.model[language] };
    default:
      return {};
  }
}

const inOne = (texts: Readonly<Record<string, Record<Language, string>>>, language: Language) =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, text[language]]));

/** Orders are turned so that the right sequence is not the one first shown. */
const shown = ({ kind }: Question, options: readonly PracticeOption[]): readonly PracticeOption[] =>
  kind === 'order' ? [...options.slice(1).reverse(), ...options.slice(0, 1)] : options;

/** Turns ids and headings into what one reader can follow. */
function reader(lessonId: string, language: Language) {
  const lesson = lessonById(lessonId, language);
  const path = localizedPath(`/moduler/${lesson.module}/${lessonId}/`, language);
  const source = (id: string): CitedSource => {
    const { short, address } = sourceById(id);
    return { id, title: short[language], address };
  };
  const readAgain = (heading: Record<Language, string> | undefined): { readAgain?: ReadAgain } => {
    // A lesson missing in nynorsk is shown in bokmål, with bokmål headings.
    const title = heading?.[lesson.language];
    const anchor = headingsIn(lesson.body).find(({ text }) => text === title)?.slug;
    return title && anchor ? { readAgain: { path: `${path}#${anchor}`, title } } : {};
  };
  const option = (from: OptionText): PracticeOption => ({
    id: from.id,
    feedback: from.feedback[language],
    ...(from.text ? { text: from.text[language] } : {}),
    ...(from.source ? { source: source(from.source) } : {}),
    ...readAgain(from.heading),
  });
  return { source, readAgain, option };
}

type OptionText = {
  readonly id: string;
  readonly feedback: Record<Language, string>;
  readonly text?: Record<Language, string>;
  readonly source?: string | undefined;
  readonly heading?: Record<Language, string> | undefined;
};
