import type { Language } from '../domain/language.ts';
import { course } from './site.ts';

/** What each practice question of a module asks, by id: enough to tell which one a message is about. */
export const practiceTexts = (module: string, language: Language): Record<string, string> =>
  Object.fromEntries(
    course()
      .quizzes.filter((quiz) => quiz.module === module)
      .flatMap((quiz) => quiz.checks.flatMap((check) => check.questions))
      .map(({ id, text }) => [id, text[language]]),
  );
