import { checkCourse } from './check.ts';
import { type Course, readCourse } from './course.ts';
import { ContentError } from './problems.ts';

/**
 * The whole course, checked.
 * @param root the project's folder
 * @param today decides which sources have expired
 * @throws ContentError that lists every problem with file, field and mend
 */
export function loadCourse(root: string, today: Date = new Date()): Course {
  const { course, problems } = readCourse(root);
  // What files together get wrong is only worth saying when each can be read: otherwise it is noise.
  const all = problems.length > 0 ? problems : checkCourse(course, today);
  if (all.length > 0) throw new ContentError(all);
  return course;
}
