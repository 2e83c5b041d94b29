import { z } from 'astro/zod';
import { bilingualSchema } from '../domain/bilingual.ts';
import type { Course } from './course.ts';
import { parseWith, parseYaml, readText } from './files.ts';
import { loadCourse } from './load.ts';
import { ContentError } from './problems.ts';

// One build reads the files once; while an author works, every page reads them afresh.
const root = process.cwd();
let kept: Course | undefined;

/** The checked course, for pages. */
export function course(): Course {
  if (!kept || import.meta.env?.DEV) kept = loadCourse(root);
  return kept;
}

const file = 'content/ansvarlig.yaml';
const responsibleSchema = z.strictObject({
  name: bilingualSchema,
  email: z.email({ error: 'give an e-mail address that somebody reads' }),
});
export type Responsible = z.infer<typeof responsibleSchema>;

/** The body that answers for this installation; each one that runs Barneblikk writes its own. */
export function responsible(): Responsible {
  const yaml = parseYaml(readText(root, file), file);
  const { values, problems } = parseWith(responsibleSchema, yaml.values[0], file);
  const [value] = values;
  if (!value) throw new ContentError([...yaml.problems, ...problems]);
  return value;
}
