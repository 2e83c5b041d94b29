import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { stringify } from 'yaml';
import { parseWith, parseYaml, type Reading, readText } from './files.ts';

const file = 'content/published-ids.yaml';
const schema = z.strictObject({ ids: z.array(z.string()), retired: z.array(z.string()) });

/** Ids that are out in the world: in links, in people's progress, in the database. `retired` are gone on purpose. */
export type Published = z.infer<typeof schema>;

/** Reads the list of published ids; an absent file means that nothing is published yet. */
export function readPublished(root: string): Reading<Published> {
  if (!existsSync(join(root, file))) return { values: [{ ids: [], retired: [] }], problems: [] };
  const yaml = parseYaml(readText(root, file), file);
  return yaml.problems.length > 0
    ? { values: [], problems: yaml.problems }
    : parseWith(schema, yaml.values[0], file);
}

/** Adds the ids that are new, sorted; never removes one. */
export function writePublished(root: string, current: readonly string[], published: Published): string[] {
  const added = current.filter((id) => !published.ids.includes(id));
  const note =
    '# Written by `npm run ids`. An id never changes; to take one away on purpose, move it to `retired`.\n';
  const ids = [...published.ids, ...added].sort();
  writeFileSync(join(root, file), note + stringify({ ids, retired: published.retired }));
  return added;
}
