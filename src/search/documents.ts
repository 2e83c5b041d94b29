import { lessonsIn, modulesIn } from '~/catalog/lookup';
import { course } from '~/catalog/site';
import { type Language, localizedPath } from '~/domain/language';

/** One thing that can be found. */
export type Document = {
  readonly path: string;
  readonly kind: 'lesson' | 'source';
  readonly title: string;
  readonly about: string;
  readonly text: string;
};

/** Everything to be found in one language: lessons, and sources by name. */
export function documents(language: Language): Document[] {
  const lessons = modulesIn(language).flatMap(({ module }) =>
    lessonsIn(language, module).map((lesson) => ({
      path: localizedPath(`/moduler/${module}/${lesson.data.id}/`, language),
      kind: 'lesson' as const,
      title: lesson.data.title,
      about: lesson.data.summary,
      text: plain(lesson.body),
    })),
  );
  const sources = course().sources.map((source) => ({
    path: source.address,
    kind: 'source' as const,
    title: source.title[language],
    about: source.publisher,
    text: `${source.short[language]} ${source.quote ?? ''}`,
  }));
  return [...lessons, ...sources];
}

const plain = (body: string) => body.replace(/<[^>]*>/g, ' ').replace(/[#*_`>{}]/g, ' ');
