import type { z } from 'astro/zod';

/** One thing an author has to mend: which file, which field, and what to do. */
export type Problem = { readonly file: string; readonly field: string; readonly mend: string };

/** Thrown when content cannot be built. Lists every problem at once, so that an author mends them in one go. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(`${count(problems.length)} in the content:\n${problems.map(line).join('\n')}`);
    this.name = 'ContentError';
    this.problems = problems;
  }
}

const count = (n: number) => (n === 1 ? 'One problem' : `${n} problems`);
const line = ({ file, field, mend }: Problem) => `  ${file}${field ? ` → ${field}` : ''}: ${mend}`;

/** Zod's issues in words an author can act on. */
export function schemaProblems(file: string, error: z.ZodError): Problem[] {
  return error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        file,
        field: [...issue.path, key].join('.'),
        mend: 'there is no such field: check the spelling, or remove it',
      }));
    }
    return [{ file, field: issue.path.join('.'), mend: issue.message }];
  });
}
