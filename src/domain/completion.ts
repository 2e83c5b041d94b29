export const moduleStatuses = ['not-started', 'in-progress', 'completed', 'changed'] as const;
export type ModuleStatus = (typeof moduleStatuses)[number];

/** What a module asks for today. */
export type ModuleRules = { readonly edition: number; readonly lessons: readonly string[] };

/** What one person has done in one module. Editions are whole numbers from content/moduler.yaml. */
export type ModuleRecord = {
  readonly read: readonly string[];
  /** Editions in which an exam was passed. */
  readonly passedEditions: readonly number[];
  /** Editions that were completed: facts, never taken back. */
  readonly completedEditions: readonly number[];
  readonly examStarted: boolean;
};

/**
 * Completed: the exam passed in today's edition (or recorded as completed in it). Whoever passes has shown what the
 * lessons teach, read or not: «prøv deg forbi».
 * The twin of `private.module_status`: both run against tests/vectors/completion.json.
 */
export function moduleStatus(rules: ModuleRules, record: ModuleRecord): ModuleStatus {
  const { lessonsLeft, examLeft } = missing(rules, record);
  if (!examLeft || record.completedEditions.includes(rules.edition)) return 'completed';
  if (record.completedEditions.length > 0) return 'changed';
  return lessonsLeft < rules.lessons.length || record.examStarted ? 'in-progress' : 'not-started';
}

/** Why a tick is missing: how many lessons are unread, and whether the exam remains. */
export function missing(
  rules: ModuleRules,
  record: ModuleRecord,
): { lessonsLeft: number; examLeft: boolean } {
  const read = new Set(record.read);
  return {
    lessonsLeft: rules.lessons.filter((id) => !read.has(id)).length,
    examLeft: !record.passedEditions.includes(rules.edition),
  };
}
