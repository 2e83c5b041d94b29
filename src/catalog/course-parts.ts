import type { Language } from '../domain/language.ts';
import type { CoursePart } from '../domain/material/material.ts';
import { casesIn, modulesIn } from './lookup.ts';
import { course } from './site.ts';

/** The course's modules, lessons, cases and sources, by title and address (without the language's prefix). */
export function courseParts(language: Language): CoursePart[] {
  const modules = modulesIn(language).flatMap(({ module: id, data, lessons }) => [
    { kind: 'module' as const, title: data.title, path: `/moduler/${id}/`, under: '' },
    ...lessons.map((lesson) => ({
      kind: 'lesson' as const,
      title: lesson.data.title,
      path: `/moduler/${id}/${lesson.data.id}/`,
      under: data.title,
    })),
  ]);
  const cases = casesIn(language).map(({ data }) => ({
    kind: 'case' as const,
    title: data.title,
    path: `/vignetter/${data.id}/`,
    under: '',
  }));
  const sources = course().sources.map(({ id, short, title }) => ({
    kind: 'source' as const,
    title: short[language],
    path: `/kilder/${id}/`,
    under: title[language],
  }));
  return [...modules, ...cases, ...sources];
}
