import type { Language } from '../domain/language.ts';
import type { Check } from '../domain/question.ts';
import type { Source } from '../domain/source.ts';
import type { CasePage } from './cases.ts';
import { citationsIn, sourcesOfQuestion, wordsIn } from './citations.ts';
import type { LessonPage } from './pages.ts';
import { course } from './site.ts';

// The content check has already refused unknown ids; reaching an error here means that it was passed by.
function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`${what} does not exist: run the build, which names the file`);
  return value;
}

export const sourceById = (id: string): Source =>
  found(
    course().sources.find((source) => source.id === id),
    `source ${id}`,
  );

export const checkById = (id: string): Check =>
  found(
    course()
      .quizzes.flatMap((quiz) => quiz.checks)
      .find((check) => check.id === id),
    `check ${id}`,
  );

/** A lesson as a reader of one language meets it. */
export function lessonById(id: string, language: Language): LessonPage {
  const pages = course().lessonPages.filter((page) => page.data.id === id);
  return found(pages.find((page) => page.language === language) ?? pages[0], `lesson ${id}`);
}

/** A module as a reader of one language meets it: nynorsk where it exists, else bokmål. */
export function moduleIn(language: Language, id: string) {
  const { facts, modulePages } = course();
  const pages = modulePages.filter((page) => page.module === id);
  const page = found(
    pages.find((p) => p.language === language) ?? pages.find((p) => p.language === 'nb'),
    `module ${id}`,
  );
  const lessons = lessonsIn(language, id);
  return {
    ...page,
    facts: found(
      facts.find((f) => f.id === id),
      `module ${id}`,
    ),
    lessons,
    minutes: lessons.reduce((sum, lesson) => sum + minutes(lesson), 0),
  };
}

export const modulesIn = (language: Language) => course().facts.map(({ id }) => moduleIn(language, id));

/** A module's lessons in order; one that is missing in nynorsk is there in bokmål. */
export function lessonsIn(language: Language, module: string): LessonPage[] {
  const pages = course().lessonPages.filter((page) => page.module === module);
  const order = pages.filter((page) => page.language === 'nb').sort((a, b) => a.position - b.position);
  return order.map(
    (nb) => pages.find((page) => page.language === language && page.data.id === nb.data.id) ?? nb,
  );
}

/** Reading time in whole minutes: 180 words a minute for text that one has to think about, a minute for each check question. */
export function minutes(lesson: LessonPage): number {
  const questions = citationsIn(lesson.body).checks.flatMap((id) => checkById(id).questions);
  return Math.max(1, Math.round(wordsIn(lesson.body) / 180 + questions.length * 0.75));
}

/** The sources that a lesson and its checks rest on, in the order they are first cited. */
export function sourcesOf(lesson: LessonPage): Source[] {
  const { sources, checks } = citationsIn(lesson.body);
  const fromChecks = checks.flatMap((id) => checkById(id).questions.flatMap(sourcesOfQuestion));
  return [...new Set([...sources, ...fromChecks])].map(sourceById);
}

/** The cases in the order of the letters of the alphabet; one that is missing in nynorsk is there in bokmål. */
export function casesIn(language: Language): CasePage[] {
  const { cases } = course();
  return cases
    .filter((page) => page.language === 'nb')
    .map((nb) => cases.find((page) => page.language === language && page.data.id === nb.data.id) ?? nb)
    .sort((a, b) => a.data.title.localeCompare(b.data.title, language));
}

/** The module's statements of «hvor trygg er du på …», in one language. */
export function confidenceIn(language: Language, module: string): { id: string; text: string }[] {
  const lessons = lessonsIn(language, module).map(({ data }) => data.id);
  return course()
    .confidence.filter(({ lesson }) => lessons.includes(lesson))
    .map(({ id, text }) => ({ id, text: text[language] }));
}
/** The self-assessment, and the self-check. */
export const instrument = () => found(course().forms.instrument, 'content/skjema/selvvurdering.yaml');
export const selfCheck = () => found(course().forms.selfCheck, 'content/skjema/egenkontroll.yaml');
