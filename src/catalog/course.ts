import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { type ConfidenceStatement, confidenceStatementSchema } from '../domain/confidence.ts';
import { type ModuleFacts, type ModuleText, moduleFactsSchema } from '../domain/course.ts';
import { type Path, pathSchema } from '../domain/path.ts';
import { type Quiz, quizSchema } from '../domain/question.ts';
import { type Source, sourceSchema } from '../domain/source.ts';
import { type Synonym, synonymSchema } from '../domain/synonym.ts';
import { type Term, termSchema } from '../domain/term.ts';
import { type CasePage, readCases } from './cases.ts';
import { confidenceFile } from './confidence-check.ts';
import { filesIn, merge, parseWith, parseYaml, type Reading, readLists, readText } from './files.ts';
import { type Forms, readForms } from './forms.ts';
import { type LessonPage, type Page, readLessonPages, readModulePages } from './pages.ts';
import type { Problem } from './problems.ts';
import { type Published, readPublished } from './published.ts';

/** What people call things that the course calls something else. */
export const synonymFile = 'content/sok/synonymer.yaml';

type InFile = { readonly file: string };

/** Everything authors have written, as data. */
export type Course = {
  readonly facts: readonly ModuleFacts[];
  readonly modulePages: readonly Page<ModuleText>[];
  readonly lessonPages: readonly LessonPage[];
  readonly quizzes: readonly (Quiz & InFile)[];
  readonly sources: readonly (Source & InFile)[];
  readonly terms: readonly (Term & InFile)[];
  readonly synonyms: readonly Synonym[];
  readonly paths: readonly Path[];
  readonly cases: readonly CasePage[];
  readonly confidence: readonly ConfidenceStatement[];
  /** The self-assessment and the self-check. */
  readonly forms: Forms;
  readonly published: Published;
};

/** Reads `content/` and `quizzes/` below the root. What could not be read is in `problems`; `check.ts` adds what files together get wrong. */
export function readCourse(root: string): { readonly course: Course; readonly problems: readonly Problem[] } {
  const facts = readListIfThere(root, 'content/moduler.yaml', moduleFactsSchema);
  const paths = readListIfThere(root, 'content/stier.yaml', pathSchema);
  const modulePages = readModulePages(root);
  const lessonPages = readLessonPages(root);
  const quizzes = merge(filesIn(root, 'quizzes', '.yaml').map((file) => readQuiz(root, file)));
  const sources = readRegister(root, 'content/kilder', sourceSchema);
  const terms = readRegister(root, 'content/ordliste', termSchema);
  const synonyms = readListIfThere(root, synonymFile, synonymSchema);
  const cases = readCases(root);
  const confidence = readListIfThere(root, confidenceFile, confidenceStatementSchema);
  const forms = readForms(root);
  const published = readPublished(root);
  return {
    course: {
      facts: facts.values,
      modulePages: modulePages.values,
      lessonPages: lessonPages.values,
      quizzes: quizzes.values,
      sources: sources.values,
      terms: terms.values,
      synonyms: synonyms.values,
      paths: paths.values,
      cases: cases.values,
      confidence: confidence.values,
      forms: forms.values[0] ?? {},
      published: published.values[0] ?? { ids: [], retired: [] },
    },
    problems: [
      facts,
      modulePages,
      lessonPages,
      quizzes,
      sources,
      terms,
      synonyms,
      paths,
      cases,
      confidence,
      forms,
      published,
    ].flatMap((reading) => reading.problems),
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

const readListIfThere = <S extends z.ZodType>(root: string, file: string, schema: S) =>
  readLists(root, existsSync(join(root, file)) ? [file] : [], schema);

/** The lists of a folder's files as one, each entry with the file it stands in. */
function readRegister<S extends z.ZodType<object>>(
  root: string,
  folder: string,
  schema: S,
): Reading<z.infer<S> & InFile> {
  return merge(
    filesIn(root, folder, '.yaml').map((file) => {
      const { values, problems } = readLists(root, [file], schema);
      return { values: values.map((entry) => ({ ...entry, file })), problems };
    }),
  );
}
