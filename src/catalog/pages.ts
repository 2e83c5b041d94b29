import type { z } from 'astro/zod';
import { type LessonText, lessonSchema, type ModuleText, moduleSchema } from '../domain/course.ts';
import { type Language, languages } from '../domain/language.ts';
import { filesIn, foldersIn, merge, parseWith, parseYaml, type Reading, readText } from './files.ts';

/** One MDX file: its frontmatter, its text, and where it stands. */
export type Page<T> = {
  readonly file: string;
  readonly language: Language;
  readonly module: string;
  readonly data: T;
  readonly body: string;
};
export type LessonPage = Page<LessonText> & { readonly position: number };

export const readModulePages = (root: string): Reading<Page<ModuleText>> =>
  merge(
    moduleFolders(root).map(({ language, module, folder }) =>
      readPage(root, `${folder}/index.mdx`, language, module, moduleSchema),
    ),
  );

/** Lessons in the order of the number that starts the file's name. */
export const readLessonPages = (root: string): Reading<LessonPage> =>
  merge(moduleFolders(root).map((folder) => readLessonsOf(root, folder)));

type Folder = { readonly language: Language; readonly module: string; readonly folder: string };

function moduleFolders(root: string): Folder[] {
  return languages.flatMap((language) =>
    foldersIn(root, `content/${language}/moduler`).map((module) => ({
      language,
      module,
      folder: `content/${language}/moduler/${module}`,
    })),
  );
}

function readLessonsOf(root: string, { language, module, folder }: Folder): Reading<LessonPage> {
  const files = filesIn(root, folder, '.mdx').filter((file) => !file.endsWith('/index.mdx'));
  return merge(
    files.map((file) => {
      const position = Number(/\/(\d\d)-[^/]+\.mdx$/.exec(file)?.[1] ?? Number.NaN);
      if (Number.isNaN(position))
        return {
          values: [],
          problems: [
            { file, field: 'file name', mend: 'begin the name with two digits and a hyphen, such as 03-' },
          ],
        };
      const { values, problems } = readPage(root, file, language, module, lessonSchema);
      return { values: values.map((page) => ({ ...page, position })), problems };
    }),
  );
}

function readPage<S extends z.ZodType>(
  root: string,
  file: string,
  language: Language,
  module: string,
  schema: S,
): Reading<Page<z.infer<S>>> {
  const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(textOf(root, file));
  if (!match)
    return {
      values: [],
      problems: [{ file, field: '', mend: 'the file must begin with frontmatter between two lines of ---' }],
    };
  const yaml = parseYaml(match[1] ?? '', file);
  if (yaml.problems.length > 0) return { values: [], problems: yaml.problems };
  const { values, problems } = parseWith(schema, yaml.values[0], file);
  return { values: values.map((data) => ({ file, language, module, data, body: match[2] ?? '' })), problems };
}

function textOf(root: string, file: string): string {
  try {
    return readText(root, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
