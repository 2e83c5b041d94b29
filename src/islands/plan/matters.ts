import type { Assignment } from '~/data/plan';
import type { Language } from '~/domain/language';
import type { Matter } from '~/domain/plan/assignment';

export type PlanModule = { readonly id: string; readonly title: string };
/** A path, with those of its modules that it asks for as a whole. */
export type PlanPath = { readonly id: string; readonly title: string; readonly modules: readonly string[] };
export type Course = { readonly modules: readonly PlanModule[]; readonly paths: readonly PlanPath[] };

/** All that can be asked for, by the value it has in the list: `modul:…` or `lop:…`. */
export function mattersOf({ modules, paths }: Course): ReadonlyMap<string, Matter> {
  return new Map<string, Matter>([
    ...modules.map(({ id }) => [`modul:${id}`, { module_id: id, path_id: null, module_ids: [id] }] as const),
    ...paths.map(
      (path) => [`lop:${path.id}`, { module_id: null, path_id: path.id, module_ids: path.modules }] as const,
    ),
  ]);
}

/** What a matter is called. A path or module that the site no longer has is called by its id. */
export const titleOf = ({ module_id, path_id }: Matter, { modules, paths }: Course): string =>
  (module_id
    ? modules.find(({ id }) => id === module_id)?.title
    : paths.find(({ id }) => id === path_id)?.title) ??
  module_id ??
  path_id ??
  '';

/** What an assignment is called; the database knows modules that the site has retired. */
export const titleOfAssignment = (assignment: Assignment, course: Course, language: Language): string =>
  assignment.path_id
    ? (course.paths.find(({ id }) => id === assignment.path_id)?.title ?? assignment.path_id)
    : (assignment.modules[0]?.title[language] ?? assignment.module_id ?? '');
