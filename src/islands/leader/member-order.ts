import type { Member } from '~/data/office';
import type { ModuleStatus } from '~/domain/completion';

/** What the table is sorted by: the name, or a module's status. */
export type Order = { readonly by: 'name' | string; readonly descending: boolean };

const rank: Record<ModuleStatus, number> = { 'not-started': 0, 'in-progress': 1, changed: 2, completed: 3 };

export const stateOf = (member: Member, moduleId: string) =>
  member.states.find(({ module_id }) => module_id === moduleId);
export const statusOf = (member: Member, moduleId: string): ModuleStatus =>
  stateOf(member, moduleId)?.status ?? 'not-started';

/** Members whose name has the words asked for, in the order asked for. Names sort as Norwegians expect: Å last. */
export function arrange(members: readonly Member[], wanted: string, order: Order): Member[] {
  const words = wanted.toLocaleLowerCase('nb').trim();
  const direction = order.descending ? -1 : 1;
  return members
    .filter(({ name }) => name.toLocaleLowerCase('nb').includes(words))
    .sort((a, b) => direction * (byStatus(a, b, order.by) || a.name.localeCompare(b.name, 'nb')));
}

const byStatus = (a: Member, b: Member, by: string) =>
  by === 'name' ? 0 : rank[statusOf(a, by)] - rank[statusOf(b, by)];
