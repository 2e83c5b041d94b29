import type { Course } from './course.ts';
import type { Problem } from './problems.ts';

/** Every id that a link, a person's progress or the database may hold, with its kind in front. */
export function currentIds(course: Course): string[] {
  const { facts, lessonPages, quizzes, sources, terms, paths, cases, confidence } = course;
  const lessons = lessonPages
    .filter((page) => page.language === 'nb')
    .map((page) => `lesson/${page.data.id}`);
  const questions = quizzes.flatMap((quiz) => [
    ...quiz.checks.flatMap((check) => [
      `check/${check.id}`,
      ...check.questions.map((q) => `question/${q.id}`),
    ]),
    ...quiz.exam.map((item) => `question/${item.id}`),
  ]);
  return [
    ...facts.map((f) => `module/${f.id}`),
    ...lessons,
    ...questions,
    ...sources.map((s) => `source/${s.id}`),
    ...terms.map((t) => `term/${t.id}`),
    ...paths.map((p) => `path/${p.id}`),
    ...confidence.map((c) => `confidence/${c.id}`),
    ...cases.filter(({ language }) => language === 'nb').map(({ data }) => `case/${data.id}`),
  ];
}

/** No id may be used twice. */
export function uniqueIds(course: Course): Problem[] {
  const seen = new Set<string>();
  return currentIds(course).flatMap((id) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [
      { file: 'content or quizzes', field: id, mend: 'this id is used twice: give one of them another id' },
    ];
  });
}

/** A published id may only go when it is retired on purpose. */
export function publishedIds(course: Course): Problem[] {
  const now = new Set(currentIds(course));
  const { ids, retired } = course.published;
  const gone = ids.filter((id) => !now.has(id) && !retired.includes(id));
  return gone.map((id) => ({
    file: 'content/published-ids.yaml',
    field: id,
    mend: 'is published but no longer exists. Ids never change, since links and people’s progress hold them: give it its old id back (the title and the file name may change), or move it to `retired` if it is gone on purpose',
  }));
}
