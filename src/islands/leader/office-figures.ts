import type { Member, TrendMonth } from '~/data/office';
import type { ModuleStatus } from '~/domain/completion';
import type { Language } from '~/domain/language';
import { stateOf, statusOf } from './member-order';

/** The order figures are said in: what is done first. */
export const statuses = ['completed', 'changed', 'in-progress', 'not-started'] as const;
export type StatusCount = Readonly<Record<ModuleStatus, number>>;

/** How many members have each status in a module. */
export function countStatuses(members: readonly Member[], moduleId: string): StatusCount {
  const counts = { completed: 0, changed: 0, 'in-progress': 0, 'not-started': 0 };
  for (const member of members) counts[statusOf(member, moduleId)]++;
  return counts;
}

/** How many completed a module before a day, `2026-07-02`: their completion stands, and the text has moved on. */
export const completedBefore = (members: readonly Member[], moduleId: string, day: string): number =>
  members.filter((member) => {
    const on = stateOf(member, moduleId)?.completed_on;
    return on !== null && on !== undefined && on < day;
  }).length;

/** Completions that everybody has in common with the trend: when the sum moves, the trend is asked for again. */
export const completionsOf = (members: readonly Member[]): number =>
  members.reduce((sum, { states }) => sum + states.filter(({ completed_on }) => completed_on).length, 0);

/** `november 2026` and `nov`: a month as it is said, and under a bar. */
export function monthName(month: string, language: Language, short = false): string {
  const locale = language === 'nn' ? 'nn-NO' : 'nb-NO';
  const date = new Date(`${month}-15T12:00:00Z`);
  return short
    ? new Intl.DateTimeFormat(locale, { month: 'short' }).format(date).slice(0, 3)
    : new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric' }).format(date);
}

/** All completions of the months, and the month with most (the latest of them). Undefined when there are none. */
export function trendSummary(months: readonly TrendMonth[]): { total: number; top: TrendMonth } | undefined {
  const total = months.reduce((sum, { completions }) => sum + completions, 0);
  const [first, ...rest] = months;
  if (!first || total === 0) return undefined;
  return {
    total,
    top: rest.reduce((top, next) => (next.completions >= top.completions ? next : top), first),
  };
}
