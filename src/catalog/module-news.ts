import type { Language } from '../domain/language.ts';
import { moduleIn, sourcesOf } from './lookup.ts';

/** A source that a module rests on, as a leader is told of it. `day` is the date of its text, `2026-07-02`. */
export type DatedSource = { readonly text: string; readonly path: string; readonly day: string };
/** What may have changed in a module since somebody completed it. */
export type ModuleNews = { readonly whatIsNew?: string; readonly sources: readonly DatedSource[] };

/** How many sources are named, the newest first; older ones say little about what is new. */
const most = 4;
/** What binds or guides: a study with a newer date is not a change in the law. */
const rules: readonly string[] = ['act', 'paragraph', 'article', 'guideline'];

/** What the content knows of news in a module: its edition's note, and the rules it rests on with their texts' dates. */
export function newsOf(id: string, language: Language, to: (path: string) => string): ModuleNews {
  const { facts, lessons } = moduleIn(language, id);
  const sources = [...new Set(lessons.flatMap(sourcesOf))]
    .filter(({ kind }) => rules.includes(kind))
    .map((source) => ({
      text: source.short[language],
      path: to(`/kilder/${source.id}/`),
      day: source.date.toISOString().slice(0, 10),
    }))
    .sort((a, b) => b.day.localeCompare(a.day));
  // Paragraphs of one act share a short name; one of them is enough.
  const named = sources.filter((source, i) => sources.findIndex(({ text }) => text === source.text) === i);
  return {
    ...(facts.whatIsNew ? { whatIsNew: facts.whatIsNew[language] } : {}),
    sources: named.slice(0, most),
  };
}
