import type { Language } from '../domain/language.ts';
import { modulesIn } from './lookup.ts';

/** The modules as islands need them: ids, edition, titles and addresses in one language. */
export function myModules(language: Language, to: (path: string) => string) {
  return modulesIn(language).map(({ module: id, data, facts, lessons }) => ({
    id,
    title: data.title,
    path: to(`/moduler/${id}/`),
    edition: facts.edition,
    lessons: lessons.map((lesson) => lesson.data.id),
    links: Object.fromEntries(
      lessons.map((lesson) => [
        lesson.data.id,
        { path: to(`/moduler/${id}/${lesson.data.id}/`), title: lesson.data.title },
      ]),
    ),
  }));
}
