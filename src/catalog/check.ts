import type { Question } from '../domain/question.ts';
import { citationsIn } from './citations.ts';
import type { Course } from './course.ts';
import { publishedIds, uniqueIds } from './course-ids.ts';
import { headingsAgree } from './heading-check.ts';
import type { Problem } from './problems.ts';

/** What no single file can know: that ids exist, are unique, agree between languages, and stay what they were. */
export function checkCourse(course: Course, today: Date): Problem[] {
  return [
    ...uniqueIds(course),
    ...knownModules(course),
    ...lessonsAgree(course),
    ...citedSources(course, today),
    ...checksAgree(course),
    ...scoredSources(course),
    ...headingsAgree(course),
    ...publishedIds(course),
  ];
}

function knownModules({ facts, modulePages, quizzes }: Course): Problem[] {
  const known = facts.map((f) => f.id);
  const pages = modulePages.filter((page) => !known.includes(page.module));
  const folders = modulePages.filter((page) => page.data.id !== page.module);
  const strays = quizzes.filter(
    (quiz) => quiz.file !== `quizzes/${quiz.module}.yaml` || !known.includes(quiz.module),
  );
  const without = facts.filter(
    (f) => !modulePages.some((page) => page.module === f.id && page.language === 'nb'),
  );
  return [
    ...pages.map(({ file, module }) => ({
      file,
      field: 'folder',
      mend: `add - id: ${module} to content/moduler.yaml`,
    })),
    ...folders.map(({ file, module }) => ({
      file,
      field: 'id',
      mend: `must be the same as the folder, ${module}`,
    })),
    ...strays.map(({ file, module }) => ({
      file,
      field: 'module',
      mend: `name the file ${module}.yaml, and list the module in content/moduler.yaml`,
    })),
    ...without.map(({ id }) => ({
      file: 'content/moduler.yaml',
      field: id,
      mend: `write content/nb/moduler/${id}/index.mdx`,
    })),
  ];
}

/** Nynorsk has the same lessons at the same paths; a page may be missing (the parity report lists it), never differ. */
function lessonsAgree({ lessonPages }: Course): Problem[] {
  const bokmaal = new Map(
    lessonPages.filter((p) => p.language === 'nb').map((p) => [p.file.replace('/nb/', '/nn/'), p]),
  );
  return lessonPages
    .filter((page) => page.language === 'nn')
    .flatMap((page) => {
      const twin = bokmaal.get(page.file);
      if (!twin)
        return [
          {
            file: page.file,
            field: 'file name',
            mend: 'has no bokmål page at the same path: give both the same name',
          },
        ];
      return twin.data.id === page.data.id
        ? []
        : [{ file: page.file, field: 'id', mend: `must be ${twin.data.id}, as in bokmål` }];
    });
}

function citedSources({ sources, lessonPages, modulePages, quizzes }: Course, today: Date): Problem[] {
  const register = new Map(sources.map((source) => [source.id, source]));
  const fromPages = [...lessonPages, ...modulePages].flatMap(({ file, body }) =>
    citationsIn(body).sources.map((id) => ({ file, field: `source ${id}`, id })),
  );
  const fromQuestions = quizzes.flatMap(({ file, checks, exam }) =>
    [...checks.flatMap((check) => check.questions), ...exam].flatMap((q) =>
      sourcesOfQuestion(q).map((id) => ({ file, field: `${q.id}.sources`, id })),
    ),
  );
  const quotes = lessonPages.flatMap(({ file, body }) =>
    citationsIn(body)
      .quotes.filter((id) => register.has(id) && !register.get(id)?.quote)
      .map((id) => ({
        file,
        field: `LawQuote ${id}`,
        mend: 'the register has no quote for this source: add it, or use <Source>',
      })),
  );
  return [
    ...quotes,
    ...[...fromPages, ...fromQuestions].flatMap(({ file, field, id }) => {
      const source = register.get(id);
      if (!source)
        return [
          {
            file,
            field,
            mend: `the register has no source ${id}: check the spelling, or add it in content/kilder/`,
          },
        ];
      if (source.expires && source.expires <= today)
        return [
          {
            file,
            field,
            mend: `${id} expired ${day(source.expires)}: check the text again, then set a new date in ${source.file}`,
          },
        ];
      return [];
    }),
  ];
}

/** What a question rests on, and what single options rest on beside it. */
const sourcesOfQuestion = (question: Question): string[] => [
  ...question.sources,
  ...('options' in question ? question.options.flatMap(({ source }) => source ?? []) : []),
];

const day = (date: Date) => date.toISOString().slice(0, 10);

function checksAgree({ lessonPages, quizzes }: Course): Problem[] {
  const lessons = new Map(lessonPages.filter((p) => p.language === 'nb').map((p) => [p.data.id, p]));
  const written = new Set(quizzes.flatMap((quiz) => quiz.checks.map((check) => check.id)));
  const unknown = quizzes.flatMap(({ file, module, checks, exam }) =>
    [...checks, ...exam]
      .filter(({ lesson }) => lessons.get(lesson)?.module !== module)
      .map(({ id, lesson }) => ({ file, field: `${id}.lesson`, mend: `${module} has no lesson ${lesson}` })),
  );
  const missing = lessonPages.flatMap(({ file, body }) =>
    citationsIn(body)
      .checks.filter((id) => !written.has(id))
      .map((id) => ({
        file,
        field: `Check ${id}`,
        mend: 'no such check in quizzes/: check the spelling, or write it',
      })),
  );
  return [...unknown, ...missing];
}

/** Nothing that is only from memory is scored (blueprint, rule 5). */
function scoredSources({ quizzes, sources }: Course): Problem[] {
  const memory = new Set(sources.filter((s) => s.confidence === 'memory').map((s) => s.id));
  return quizzes.flatMap(({ file, checks, exam }) =>
    [...checks.flatMap((c) => c.questions), ...exam]
      .filter((q) => q.sources.every((id) => memory.has(id)))
      .map((q) => ({
        file,
        field: `${q.id}.sources`,
        mend: 'rests on memory only: cite a source that has been read, or take the question out',
      })),
  );
}
