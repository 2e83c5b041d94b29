import { type Case, caseSchema } from '../domain/case/schema.ts';
import { type Language, languages } from '../domain/language.ts';
import { filesIn, merge, parseWith, parseYaml, type Reading, readText } from './files.ts';

/** A case as one file tells it. */
export type CasePage = { readonly file: string; readonly language: Language; readonly data: Case };

export const readCases = (root: string): Reading<CasePage> =>
  merge(
    languages.flatMap((language) =>
      filesIn(root, `content/${language}/vignetter`, '.yaml').map((file) => readCase(root, file, language)),
    ),
  );

function readCase(root: string, file: string, language: Language): Reading<CasePage> {
  const yaml = parseYaml(readText(root, file), file);
  if (yaml.problems.length > 0) return { values: [], problems: yaml.problems };
  const { values, problems } = parseWith(caseSchema, yaml.values[0], file);
  return {
    values: values.map((data) => ({ file, language, data })),
    problems: problems.map((problem) => ({ ...problem, field: named(problem.field, yaml.values[0]) })),
  };
}

/** `scenes.3.choices.1.text` says little; `scene start, choice ring-mor: text` can be searched for. */
function named(field: string, document: unknown): string {
  let here: unknown = document;
  return field
    .split('.')
    .map((step) => {
      here = typeof here === 'object' && here !== null ? (here as Record<string, unknown>)[step] : undefined;
      const id = typeof here === 'object' && here !== null && 'id' in here ? String(here.id) : undefined;
      return /^\d+$/.test(step) && id ? id : step;
    })
    .join('.');
}

/** The sources that a case rests on, in the order they come. */
export const sourcesOfCase = ({ scenes }: Case): string[] => [
  ...new Set(scenes.flatMap(({ acts, choices }) => [...acts, ...choices].flatMap(({ sources }) => sources))),
];
