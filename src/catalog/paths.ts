import type { Language } from '../domain/language.ts';
import { lessonById, minutes, moduleIn } from './lookup.ts';
import { course } from './site.ts';

/** The learning paths as a reader of one language meets them. `lessons` are titles, and empty when all are asked for. */
export function pathsIn(language: Language) {
  return course().paths.map(({ id, title, about, steps }) => {
    const modules = steps.map(({ module, lessons = [] }) => ({
      module: moduleIn(language, module),
      lessons: lessons.map((lesson) => lessonById(lesson, language)),
    }));
    const time = modules.reduce(
      (sum, { module, lessons }) =>
        sum +
        (lessons.length > 0 ? lessons.reduce((part, lesson) => part + minutes(lesson), 0) : module.minutes),
      0,
    );
    return {
      id,
      title: title[language],
      about: about[language],
      steps: modules.map(({ module, lessons }) => ({
        module,
        lessons: lessons.map(({ data }) => data.title),
      })),
      hours: `${Math.max(1, Math.round(time / 60))}`,
    };
  });
}

/** The learning paths with those of their modules that they ask for as a whole: what a leader can set a date for. */
export const wholeModulesOfPaths = (language: Language) =>
  course().paths.map(({ id, title, steps }) => ({
    id,
    title: title[language],
    modules: steps.filter(({ lessons }) => !lessons).map(({ module }) => module),
  }));
