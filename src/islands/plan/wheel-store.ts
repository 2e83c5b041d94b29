import { computed, signal } from '@preact/signals';
import type { NewAssignment } from '~/domain/plan/assignment';
import type { PlanDate } from '~/domain/plan/dates';
import { yearWheel } from '~/domain/plan/year-wheel';
import { type AudienceChoice, audienceOf, isPossible } from './draft';
import type { PlanPath } from './matters';

export type WheelRow = { readonly module: string; readonly dueOn: string; readonly included: boolean };

/** Whom a path's year is for. */
export const wheelAudience: Readonly<Record<string, AudienceChoice>> = {
  leder: 'leader',
  'veileder-sosial': 'municipal',
  'veileder-arbeid': 'state',
};

/** A proposed year, to be changed and then set in one go. */
export function createWheel(newId: () => string) {
  const path = signal<PlanPath | undefined>(undefined);
  const rows = signal<readonly (WheelRow & { readonly id: string })[]>([]);
  const included = computed(() => rows.value.filter((row) => row.included));

  /** Modules that the office has a date for already are left out, but can be taken in. */
  function propose(chosen: PlanPath, today: PlanDate, taken: ReadonlySet<string>) {
    path.value = chosen;
    rows.value = yearWheel(chosen.modules, today).map((step) => ({
      ...step,
      id: newId(),
      included: !taken.has(step.module),
    }));
  }

  function change(module: string, to: Partial<Pick<WheelRow, 'dueOn' | 'included'>>) {
    rows.value = rows.value.map((row) => (row.module === module ? { ...row, ...to } : row));
  }

  /** Modules whose date cannot be set. */
  const wrong = (today: PlanDate) => included.value.filter(({ dueOn }) => !isPossible(dueOn, today));

  const audience = computed<AudienceChoice>(() => wheelAudience[path.value?.id ?? ''] ?? 'all');
  const assignments = (): NewAssignment[] =>
    included.value.map(({ id, module, dueOn }) => ({
      id,
      matter: { module_id: module, path_id: null, module_ids: [module] },
      to: audienceOf(audience.value, []),
      required: false,
      due_on: dueOn,
      note: '',
    }));

  function clear() {
    path.value = undefined;
    rows.value = [];
  }

  return { path, rows, included, audience, propose, change, wrong, assignments, clear };
}
export type Wheel = ReturnType<typeof createWheel>;
