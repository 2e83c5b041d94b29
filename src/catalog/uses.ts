import type { Language } from '../domain/language.ts';
import type { Question } from '../domain/question.ts';
import type { Source } from '../domain/source.ts';
import { type CasePage, sourcesOfCase } from './cases.ts';
import { citationsIn, sourcesOfQuestion } from './citations.ts';
import { casesIn, lessonById, lessonsIn } from './lookup.ts';
import type { LessonPage } from './pages.ts';
import { course } from './site.ts';

/** What rests on one source: so that an author sees at once what a changed paragraph touches. */
export type Uses = {
  readonly lessons: readonly LessonPage[];
  /** Practice questions with the lesson that asks them. */
  readonly practice: readonly { readonly id: string; readonly lesson: LessonPage }[];
  /** How many exam items each lesson teaches. Not which: nothing of an exam is shown outside it. */
  readonly exam: readonly { readonly lesson: LessonPage; readonly items: number }[];
  readonly cases: readonly CasePage[];
  readonly terms: readonly { readonly id: string; readonly term: string }[];
};

/** Everything that cites a source, for a reader of one language. */
export function usesOf({ id }: Source, language: Language): Uses {
  const { facts, quizzes, terms } = course();
  const rests = (question: Question) => sourcesOfQuestion(question).includes(id);
  const items = quizzes.flatMap(({ exam }) => exam.filter(rests));
  return {
    lessons: facts
      .flatMap((fact) => lessonsIn(language, fact.id))
      .filter(({ body }) => citationsIn(body).sources.includes(id)),
    practice: quizzes.flatMap(({ checks }) =>
      checks.flatMap(({ lesson, questions }) =>
        questions.filter(rests).map((q) => ({ id: q.id, lesson: lessonById(lesson, language) })),
      ),
    ),
    exam: facts
      .flatMap((fact) => lessonsIn(language, fact.id))
      .map((lesson) => ({ lesson, items: items.filter((item) => item.lesson === lesson.data.id).length }))
      .filter((taught) => taught.items > 0),
    cases: casesIn(language).filter(({ data }) => sourcesOfCase(data).includes(id)),
    terms: terms
      .filter(({ sources }) => sources.includes(id))
      .map((term) => ({ id: term.id, term: term.term[language] })),
  };
}
