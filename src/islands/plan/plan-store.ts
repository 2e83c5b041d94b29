import { signal } from '@preact/signals';
import type { Assignment, OfficePlan } from '~/data/plan';
import type { NewAssignment } from '~/domain/plan/assignment';
import type { PlanDate } from '~/domain/plan/dates';

/** What the store needs from outside: the database, for one office. */
export type PlanEffects = {
  fetch(): Promise<OfficePlan>;
  set(assignments: readonly NewAssignment[]): Promise<unknown>;
  move(id: string, dueOn: PlanDate): Promise<unknown>;
  end(ids: readonly string[]): Promise<unknown>;
  resume(ids: readonly string[]): Promise<unknown>;
  /** Told of failures that may take the page away. */
  lost(error: unknown): void;
};

/** What has just been done, and how to take it back. */
export type News =
  | { readonly what: 'set'; readonly assignments: readonly NewAssignment[] }
  | { readonly what: 'moved'; readonly assignment: Assignment; readonly to: PlanDate }
  | { readonly what: 'ended'; readonly assignment: Assignment }
  | { readonly what: 'undone' };

export const troubles = [
  'national_id_in_text',
  'due_on_out_of_range',
  'person_not_member',
  'module_unknown',
  'too_many_assignments',
  'assignment_unknown',
] as const;
export type Trouble = (typeof troubles)[number] | 'offline' | 'signedOut' | 'refused';

/** Why something was not done, as a word that the page has a sentence for. */
export function troubleOf(error: unknown): Trouble {
  const { reason, code } = error as { reason?: string; code?: string };
  const known = troubles.find((word) => word === code);
  if (known) return known;
  if (reason === 'signed-out') return 'signedOut';
  // A part of the page that could not be fetched has no reason of its own: the network was gone.
  return reason === 'offline' || reason === undefined ? 'offline' : 'refused';
}

/** One office's plan, what has just been done to it, and why something was not. */
export function createPlanStore(effects: PlanEffects) {
  const plan = signal<OfficePlan | undefined>(undefined);
  /** The last fetch failed, and what is shown, if anything, is older. */
  const stale = signal(false);
  const news = signal<News | undefined>(undefined);
  const trouble = signal<Trouble | undefined>(undefined);
  const busy = signal(false);

  async function load() {
    try {
      plan.value = await effects.fetch();
      stale.value = false;
    } catch (error) {
      stale.value = true;
      effects.lost(error);
    }
  }

  /** Does something to the plan and fetches it anew. Answers whether it was done. */
  async function change(work: () => Promise<unknown>, then: News): Promise<boolean> {
    if (busy.value) return false;
    busy.value = true;
    trouble.value = undefined;
    try {
      await work();
      news.value = then;
      await load();
      return true;
    } catch (error) {
      trouble.value = troubleOf(error);
      // Whoever leads the office no longer sees it no longer.
      if ((error as { code?: string }).code === 'not_leader_of_office') effects.lost(error);
      return false;
    } finally {
      busy.value = false;
    }
  }

  function undo(): Promise<boolean> {
    const done = news.value;
    const undone: News = { what: 'undone' };
    switch (done?.what) {
      case 'set':
        return change(() => effects.end(done.assignments.map(({ id }) => id)), undone);
      case 'moved':
        return change(() => effects.move(done.assignment.id, done.assignment.due_on), undone);
      case 'ended':
        return change(() => effects.resume([done.assignment.id]), undone);
      default:
        return Promise.resolve(false);
    }
  }

  return {
    plan,
    stale,
    news,
    trouble,
    busy,
    load,
    undo,
    set: (assignments: readonly NewAssignment[]) =>
      change(() => effects.set(assignments), { what: 'set', assignments }),
    move: (assignment: Assignment, to: PlanDate) =>
      change(() => effects.move(assignment.id, to), { what: 'moved', assignment, to }),
    end: (assignment: Assignment) =>
      change(() => effects.end([assignment.id]), { what: 'ended', assignment }),
  };
}
export type PlanStore = ReturnType<typeof createPlanStore>;
