import type { ModuleStatus } from '../domain/completion.ts';
import type { Bilingual } from '../domain/language.ts';
import type { NewAssignment } from '../domain/plan/assignment.ts';
import type { PlanDate } from '../domain/plan/dates.ts';
import { rpc } from './rpc.ts';

/** Somebody who has not completed an assignment: the fixed status word, and the date that is theirs. */
export type NotDone = {
  readonly user_id: string;
  readonly name: string;
  readonly status: ModuleStatus;
  /** Later than the assignment's for those who came to the office after it. */
  readonly due_on: PlanDate;
};
export type Assignment = {
  readonly id: string;
  readonly module_id: string | null;
  readonly path_id: string | null;
  readonly modules: readonly { readonly id: string; readonly title: Bilingual }[];
  readonly audience: 'all' | 'role' | 'line' | 'persons';
  readonly audience_value: 'advisor' | 'leader' | 'municipal' | 'state' | null;
  readonly required: boolean;
  readonly due_on: PlanDate;
  readonly note: string;
  /** Null when the leader's account is gone. */
  readonly set_by: string | null;
  /** How many it is for today, and how many of them have completed it. */
  readonly covered: number;
  readonly completed: number;
  readonly not_done: readonly NotDone[];
};
export type PlanMember = {
  readonly user_id: string;
  readonly name: string;
  readonly role: 'advisor' | 'leader';
  readonly line: 'municipal' | 'state' | null;
};
export type OfficePlan = {
  readonly updated_at: string;
  /** The date in Norway when the database answered. */
  readonly today: PlanDate;
  readonly members: readonly PlanMember[];
  /** Those under way, the earliest date first. */
  readonly assignments: readonly Assignment[];
};

/** The office's plan. That it was looked at is logged, for those on the list to see. */
export const planStatus = (office: string) => rpc<OfficePlan>('plan_status', { office });

/** Sets assignments, all or none; one that was sent before is left as it is. */
export const setAssignments = (office: string, assignments: readonly NewAssignment[]) =>
  rpc<null>('set_assignments', {
    office,
    items: assignments.map(({ matter, to, ...rest }) => ({ ...rest, ...matter, ...to })),
  });

export const changeDate = (office: string, assignment: string, due_on: PlanDate) =>
  rpc<null>('change_assignment_date', { office, assignment, due_on });
export const endAssignments = (office: string, assignments: readonly string[]) =>
  rpc<null>('end_assignments', { office, assignments });
export const resumeAssignments = (office: string, assignments: readonly string[]) =>
  rpc<null>('resume_assignments', { office, assignments });
