import { diagrams } from '../diagrams/content.ts';
import { casesAgree } from './case-check.ts';
import { citationsIn } from './citations.ts';
import { confidenceAgrees } from './confidence-check.ts';
import type { Course } from './course.ts';
import { publishedIds, uniqueIds } from './course-ids.ts';
import { formsAgree } from './form-check.ts';
import { headingsAgree } from './heading-check.ts';
import { pathsAgree } from './path-check.ts';
import type { Problem } from './problems.ts';
import { quotationsAgree } from './quotation-check.ts';
import { citedSources, scoredSources } from './source-check.ts';
import { synonymsAgree } from './synonym-check.ts';
import { termsAgree } from './term-check.ts';

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
    ...termsAgree(course),
    ...synonymsAgree(course),
    ...pathsAgree(course),
    ...quotationsAgree(course),
    ...diagramsExist(course),
    ...casesAgree(course, today),
    ...confidenceAgrees(course),
    ...formsAgree(course, today),
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

function diagramsExist({ lessonPages, modulePages }: Course): Problem[] {
  return [...lessonPages, ...modulePages].flatMap(({ file, body }) =>
    citationsIn(body)
      .diagrams.filter((id) => !(id in diagrams))
      .map((id) => ({
        file,
        field: `Diagram ${id}`,
        mend: `there is no such diagram; there are ${Object.keys(diagrams).join(', ')}`,
      })),
  );
}
