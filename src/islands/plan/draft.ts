import { computed, signal } from '@preact/signals';
import { personalDataIn } from '~/domain/personal-data';
import { type Audience, type Matter, type NewAssignment, noteLength } from '~/domain/plan/assignment';
import { addDays, isPlanDate, type PlanDate } from '~/domain/plan/dates';

/** Whom it is for, as one chooses it in a list. */
export const audiences = ['all', 'advisor', 'leader', 'municipal', 'state', 'persons'] as const;
export type AudienceChoice = (typeof audiences)[number];

/** The choice with what it needs. */
export function audienceOf(choice: AudienceChoice, people: readonly string[]): Audience {
  switch (choice) {
    case 'all':
      return { audience: 'all' };
    case 'persons':
      return { audience: 'persons', people };
    case 'advisor':
    case 'leader':
      return { audience: 'role', audience_value: choice };
    default:
      return { audience: 'line', audience_value: choice };
  }
}

export type Missing = 'matter' | 'people' | 'date' | 'note' | 'id';

/** Whether a deadline may be set: from today, and at most three years ahead. */
export const isPossible = (dueOn: string, today: PlanDate): boolean =>
  isPlanDate(dueOn) && dueOn >= today && dueOn <= addDays(today, 1095);

/** An assignment while it is written. Nothing is said to be missing before one has tried to send it. */
export function createDraft(newId: () => string, matters: ReadonlyMap<string, Matter>) {
  const matter = signal('');
  const audience = signal<AudienceChoice>('all');
  const people = signal<readonly string[]>([]);
  const dueOn = signal('');
  const note = signal('');
  const required = signal(false);
  const missing = signal<readonly Missing[]>([]);
  const to = computed(() => audienceOf(audience.value, people.value));
  // Kept until it is set: a second try after an answer that never came sets no second assignment.
  let id = newId();

  function check(today: PlanDate): readonly Missing[] {
    const personal = personalDataIn(note.value);
    const rules: readonly (readonly [Missing, boolean])[] = [
      ['matter', matters.has(matter.value)],
      ['people', audience.value !== 'persons' || people.value.length > 0],
      ['date', isPossible(dueOn.value, today)],
      ['note', [...note.value.trim()].length <= noteLength],
      ['id', !personal.includes('id-number')],
    ];
    return rules.filter(([, fine]) => !fine).map(([name]) => name);
  }

  /** What to send, or undefined with `missing` saying why not. */
  function finish(today: PlanDate): NewAssignment | undefined {
    missing.value = check(today);
    const chosen = matters.get(matter.value);
    if (missing.value.length > 0 || !chosen) return undefined;
    return {
      id,
      matter: chosen,
      to: to.value,
      required: required.value,
      due_on: dueOn.value,
      note: note.value.trim(),
    };
  }

  /** An empty one again. Whom it is for stays: the next is often for the same people. */
  function clear() {
    id = newId();
    matter.value = '';
    dueOn.value = '';
    note.value = '';
    required.value = false;
    missing.value = [];
  }

  return { matter, audience, people, dueOn, note, required, missing, to, finish, clear };
}
export type Draft = ReturnType<typeof createDraft>;
