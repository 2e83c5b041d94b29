import type { Course } from '../../catalog/course.ts';
import { course } from '../../catalog/site.ts';
import type { Language } from '../../domain/language.ts';
import { buildIndexes, type SearchIndex } from './index.ts';

// Both languages are made at once, since each learns words from the other; and once for each reading of the course.
let kept: { readonly of: Course; readonly indexes: Readonly<Record<Language, SearchIndex>> } | undefined;

/** What a browser may fetch of one language's search, by name. */
export function searchParts(language: Language): Readonly<Record<string, unknown>> {
  const now = course();
  if (kept?.of !== now) kept = { of: now, indexes: buildIndexes(now) };
  const { first, text, packs } = kept.indexes[language];
  const excerpts = [...packs].map(([name, texts]) => [`utdrag-${name}`, texts]);
  return { indeks: first, tekst: text, ...Object.fromEntries(excerpts) };
}
