import type { PlanDate } from './dates.ts';

/** Whom an assignment is for. `all` is everybody at the office, also those who come later. */
export type Audience =
  | { readonly audience: 'all' }
  | { readonly audience: 'role'; readonly audience_value: 'advisor' | 'leader' }
  | { readonly audience: 'line'; readonly audience_value: 'municipal' | 'state' }
  | { readonly audience: 'persons'; readonly people: readonly string[] };

/** A module, or the modules of a path. */
export type Matter = { readonly module_ids: readonly string[] } & (
  | { readonly module_id: string; readonly path_id: null }
  | { readonly module_id: null; readonly path_id: string }
);

/** An assignment as it is sent to be set. The id is made here, so that sending twice sets one. */
export type NewAssignment = {
  readonly id: string;
  readonly matter: Matter;
  readonly to: Audience;
  readonly required: boolean;
  readonly due_on: PlanDate;
  /** At most `noteLength` characters, without national identity numbers. */
  readonly note: string;
};

export const noteLength = 500;

type Member = { readonly user_id: string; readonly role: string; readonly line: string | null };

/** Those of the members whom an audience reaches today. Twin of the `case` in `private.assigned`. */
export function reached<M extends Member>(members: readonly M[], to: Audience): readonly M[] {
  switch (to.audience) {
    case 'all':
      return members;
    case 'role':
      return members.filter(({ role }) => role === to.audience_value);
    case 'line':
      return members.filter(({ line }) => line === to.audience_value);
    case 'persons':
      return members.filter(({ user_id }) => to.people.includes(user_id));
  }
}
