import type { Case } from '../domain/case/schema.ts';
import { type Language, localizedPath } from '../domain/language.ts';
import { sourcesOfCase } from './cases.ts';
import { sourceById } from './lookup.ts';

/** What a case's sources are called, and where they are explained: all that the player needs of the register. */
export const sourceLinks = (story: Case, language: Language) =>
  Object.fromEntries(
    sourcesOfCase(story).map((id) => [
      id,
      { short: sourceById(id).short[language], path: localizedPath(`/kilder/${id}/`, language) },
    ]),
  );
