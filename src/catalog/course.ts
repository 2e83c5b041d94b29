import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type ModuleFacts, type ModuleText, moduleFactsSchema } from '../domain/course.ts';
import { type Quiz, quizSchema } from '../domain/question.ts';
import { type Source, sourceSchema } from '../domain/source.ts';
import { filesIn, merge, parseWith, parseYaml, type Reading, readLists, readText } from './files.ts';
import { type LessonPage, type Page, readLessonPages, readModulePages } from './pages.ts';
import type { Problem } from './problems.ts';
import { type Published, readPublished } from './published.ts';

/** Everything authors have written, as data. */
export type Course = {
  readonly facts: readonly ModuleFacts[];
  readonly modulePages: readonly Page<ModuleText>[];
  readonly lessonPages: readonly LessonPage[];
  readonly quizzes: readonly (Quiz & { readonly file: string })[];
  readonly sources: readonly (Source & { readonly file: string })[];
  readonly published: Published;
};

/** Reads `content/` and `quizzes/` below the root. What could not be read is in `problems`; `check.ts` adds what files together get wrong. */
export function readCourse(root: string): { readonly course: Course; readonly problems: readonly Problem[] } {
  const facts = readLists(
    root,
    ['content/moduler.yaml'].filter((f) => existsSync(join(root, f))),
    moduleFactsSchema,
  );
  const modulePages = readModulePages(root);
  const lessonPages = readLessonPages(root);
  const quizzes = merge(filesIn(root, 'quizzes', '.yaml').map((file) => readQuiz(root, file)));
  const sources = merge(filesIn(root, 'content/kilder', '.yaml').map((file) => readSources(root, file)));
  const published = readPublished(root);
  return {
    course: {
      facts: facts.values,
      modulePages: modulePages.values,
      lessonPages: lessonPages.values,
      quizzes: quizzes.values,
      sources: sources.values,
      published: published.values[0] ?? { ids: [], retired: [] },
    },
    problems: [facts, modulePages, lessonPages, quizzes, sources, published].flatMap(
      (reading) => reading.problems,
    ),
  };
}

function readQuiz(root: string, file: string): Reading<Quiz & { file: string }> {
  const yaml = parseYaml(readText(root, file), file);
  if (yaml.problems.length > 0) return { values: [], problems: yaml.problems };
  const { values, problems } = parseWith(quizSchema, yaml.values[0], file);
  return {
    values: values.map((quiz) => ({ ...quiz, file })),
    problems: problems.map((p) => named(p, yaml.values[0])),
  };
}

/** `exam.3.options.1.text` says little; `exam.bp-p-004.options.b.text` can be searched for. */
function named(problem: Problem, document: unknown): Problem {
  let here: unknown = document;
  const steps = problem.field.split('.').map((step) => {
    here = typeof here === 'object' && here !== null ? (here as Record<string, unknown>)[step] : undefined;
    return /^\d+$/.test(step) && typeof here === 'object' && here !== null && 'id' in here
      ? String(here.id)
      : step;
  });
  return { ...problem, field: steps.join('.') };
}

function readSources(root: string, file: string): Reading<Source & { file: string }> {
  const { values, problems } = readLists(root, [file], sourceSchema);
  return { values: values.map((source) => ({ ...source, file })), problems };
}
