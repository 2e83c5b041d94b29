import { currentIds } from './course-ids.ts';
import { loadCourse } from './load.ts';
import { writePublished } from './published.ts';

// `npm run ids`: what exists now is published, and never changes from here on.
const root = process.cwd();
const course = loadCourse(root);
const added = writePublished(root, currentIds(course), course.published);
console.log(
  added.length === 0 ? 'No new ids.' : `${added.length} new ids published:\n  ${added.join('\n  ')}`,
);
