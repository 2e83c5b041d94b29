import type { Question } from '../domain/question.ts';
import type { Course } from './course.ts';
import { headingsIn } from './headings.ts';
import type { Problem } from './problems.ts';

/** Practice leads back to an exact heading: each question names one, and it stands in the lesson in both languages. */
export function headingsAgree({ lessonPages, quizzes }: Course): Problem[] {
  const titles = new Map(
    lessonPages.map((page) => [
      `${page.language}/${page.data.id}`,
      headingsIn(page.body).map(({ text }) => text),
    ]),
  );
  const unknown = (file: string, lesson: string, question: Question): Problem[] =>
    namedBy(question).flatMap((heading) =>
      (['nb', 'nn'] as const).flatMap((language) => {
        const known = titles.get(`${language}/${lesson}`);
        if (!known || known.includes(heading[language])) return [];
        const mend = `${lesson} (${language}) has no heading «${heading[language]}»; it has: ${known.join(' · ')}`;
        return [{ file, field: `${question.id}.heading`, mend }];
      }),
    );
  return quizzes.flatMap(({ file, checks, exam }) => [
    ...checks.flatMap(({ lesson, questions }) =>
      questions.flatMap((q) => [...missing(file, q), ...unknown(file, lesson, q)]),
    ),
    ...exam.flatMap((item) => unknown(file, item.lesson, item)),
  ]);
}

function missing(file: string, { id, kind, heading }: Question): Problem[] {
  if (heading || kind === 'reflection') return [];
  const mend =
    'name the heading to read again: heading: { nb: …, nn: … }, letter for letter as in the lesson';
  return [{ file, field: `${id}.heading`, mend }];
}

const namedBy = (question: Question) =>
  [question.heading, ...('options' in question ? question.options.map(({ heading }) => heading) : [])].filter(
    (heading) => heading !== undefined,
  );
