import type { Course } from './course.ts';
import type { Problem } from './problems.ts';

export const confidenceFile = 'content/trygghet.yaml';

/** Each statement asks about a lesson that exists, and a module has three or none. */
export function confidenceAgrees({
  confidence,
  facts,
  lessonPages,
}: Pick<Course, 'confidence' | 'facts' | 'lessonPages'>): Problem[] {
  const moduleOf = (lesson: string) => lessonPages.find(({ data }) => data.id === lesson)?.module;
  const strays = confidence
    .filter(({ lesson }) => moduleOf(lesson) === undefined)
    .map(({ id, lesson }) => ({
      file: confidenceFile,
      field: `${id}.lesson`,
      mend: `there is no lesson ${lesson}`,
    }));
  const uneven = facts
    .map(({ id }) => ({ id, n: confidence.filter(({ lesson }) => moduleOf(lesson) === id).length }))
    .filter(({ n }) => n !== 0 && n !== 3)
    .map(({ id, n }) => ({ file: confidenceFile, field: id, mend: `write three statements, not ${n}` }));
  return [...strays, ...uneven];
}
