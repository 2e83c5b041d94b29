import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { type Instrument, instrumentSchema } from '../domain/survey/schema.ts';
import { type SelfCheck, selfCheckSchema } from '../domain/survey/self-check.ts';
import { parseWith, parseYaml, type Reading, readText } from './files.ts';

export const instrumentFile = 'content/skjema/selvvurdering.yaml';
export const selfCheckFile = 'content/skjema/egenkontroll.yaml';

/** The forms that an office fills in. A site without them is a site without those pages' content. */
export type Forms = { readonly instrument?: Instrument; readonly selfCheck?: SelfCheck };

/** Both forms as one value. */
export function readForms(root: string): Reading<Forms> {
  const instrument = readForm(root, instrumentFile, instrumentSchema);
  const selfCheck = readForm(root, selfCheckFile, selfCheckSchema);
  return {
    values: [
      {
        ...(instrument.values[0] ? { instrument: instrument.values[0] } : {}),
        ...(selfCheck.values[0] ? { selfCheck: selfCheck.values[0] } : {}),
      },
    ],
    problems: [...instrument.problems, ...selfCheck.problems],
  };
}

function readForm<S extends z.ZodType>(root: string, file: string, schema: S): Reading<z.infer<S>> {
  if (!existsSync(join(root, file))) return { values: [], problems: [] };
  const yaml = parseYaml(readText(root, file), file);
  if (yaml.problems.length > 0) return { values: [], problems: yaml.problems };
  const { values, problems } = parseWith(schema, yaml.values[0], file);
  return {
    values,
    problems: problems.map((problem) => ({ ...problem, field: named(problem.field, yaml.values[0]) })),
  };
}

/** `questions.3.rows.1.text` says little; `questions.q09-internt.rows.q09b-moter.text` can be searched for. */
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
