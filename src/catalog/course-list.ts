import type { Language } from '../domain/language.ts';
import type { CourseList } from '../domain/pack/course-list.ts';
import { headingsIn } from './headings.ts';
import { casesIn, minutes, modulesIn } from './lookup.ts';
import { course } from './site.ts';

/** What can be picked into a pack, as a reader of one language meets it. */
export function courseListIn(language: Language): CourseList {
  return {
    lessons: modulesIn(language).flatMap(({ module, data: { title: moduleTitle }, lessons }) =>
      lessons.map((lesson) => ({
        ...{
          module,
          moduleTitle,
          lesson: lesson.data.id,
          title: lesson.data.title,
          minutes: minutes(lesson),
        },
        parts: headingsIn(lesson.body).map(({ text, slug }) => ({ heading: slug, title: text })),
      })),
    ),
    cases: casesIn(language).map(({ data: { id, title, minutes } }) => ({ case: id, title, minutes })),
    sources: course().sources.map(({ id, short, title }) => ({
      source: id,
      title: short[language] === title[language] ? title[language] : `${short[language]}: ${title[language]}`,
    })),
  };
}
