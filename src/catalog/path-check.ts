import type { Course } from './course.ts';
import type { Problem } from './problems.ts';

const file = 'content/stier.yaml';

/** Paths lead through modules and lessons that exist, each module once. */
export function pathsAgree({ paths, facts, lessonPages }: Pick<Course, 'paths' | 'facts' | 'lessonPages'>) {
  return paths.flatMap(({ id, steps }) =>
    steps.flatMap(({ module, lessons = [] }, place): Problem[] => {
      const field = `${id}.${module}`;
      if (!facts.some((fact) => fact.id === module))
        return [{ file, field, mend: 'there is no such module in content/moduler.yaml' }];
      if (steps.findIndex((step) => step.module === module) !== place)
        return [{ file, field, mend: 'the module is on the path already' }];
      return lessons
        .filter((lesson) => !lessonPages.some((page) => page.module === module && page.data.id === lesson))
        .map((lesson) => ({ file, field, mend: `the module has no lesson ${lesson}` }));
    }),
  );
}
