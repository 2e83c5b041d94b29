import { type Language, localizedPath } from '../domain/language.ts';
import type { Question } from '../domain/question.ts';
import type { MeetingItem, ModuleMaterial, Place } from '../domain/theme-meeting/material.ts';
import { casesFor } from './case-fit.ts';
import { casesIn, lessonById, lessonsIn, moduleIn } from './lookup.ts';
import type { LessonPage } from './pages.ts';
import { proseOf } from './readability.ts';
import { course } from './site.ts';

/** As many cases as a leader needs to choose between. */
const offered = 3;

/** What a theme meeting about a module is made of, in one language. */
export function themeMaterial(module: string, language: Language): ModuleMaterial {
  const { data } = moduleIn(language, module);
  const lessons = lessonsIn(language, module);
  const [first, last] = [lessons[0], lessons.at(-1)];
  if (!first || !last) throw new Error(`module ${module} has no lessons`);
  return {
    id: module,
    title: data.title,
    path: localizedPath(`/moduler/${module}/`, language),
    summary: data.summary,
    story: openingOf(first.body),
    storyFrom: placeOf(first, language),
    lastLesson: placeOf(last, language),
    teamQuestions: data.teamQuestions,
    cases: casesOf(module, language),
    items: questionsOf(module).map(({ question, lesson }) => meetingItem(question, lesson, language)),
  };
}

/** The paragraphs before a lesson's first heading: about one child. */
export const openingOf = (body: string): string[] =>
  proseOf(body.split(/^## /m)[0] ?? '')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim().replace(/\s+/g, ' '))
    .filter(Boolean);

const placeOf = ({ module, data }: LessonPage, language: Language): Place => ({
  title: data.title,
  path: localizedPath(`/moduler/${module}/${data.id}/`, language),
});

function casesOf(module: string, language: Language) {
  const known = casesIn(language);
  return casesFor(module, course())
    .slice(0, offered)
    .flatMap((id) => known.filter(({ data }) => data.id === id))
    .map(({ data: { id, title, summary } }) => ({
      id,
      title,
      summary,
      path: localizedPath(`/vignetter/${id}/gruppe/`, language),
    }));
}

const questionsOf = (module: string) =>
  course()
    .quizzes.filter((quiz) => quiz.module === module)
    .flatMap(({ checks }) =>
      checks.flatMap(({ lesson, questions }) => questions.map((question) => ({ question, lesson }))),
    )
    .filter(({ question }) => question.kind !== 'reflection');

function meetingItem(question: Question, lesson: string, language: Language): MeetingItem {
  const options = readAloud(question, language);
  return {
    id: question.id,
    text: question.text[language],
    options: options.map(({ text }) => text),
    right: options.filter(({ correct }) => correct).map(({ text, why }) => ({ text, why })),
    lesson: placeOf(lessonById(lesson, language), language),
  };
}

/** Options that read well in a meeting. Pairs, orders and marked texts are looked up in the lesson. */
function readAloud(question: Question, language: Language) {
  if (question.kind !== 'single' && question.kind !== 'multiple') return [];
  return question.options.map(({ text, correct, feedback }) => ({
    text: text[language],
    correct,
    why: feedback[language],
  }));
}
