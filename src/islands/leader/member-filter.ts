import type { Member, Overview } from '~/data/office';

/** Who and what of an office is looked at. `null`: everybody; no modules chosen: all of them. */
export type Filter = {
  /** Any part of a name. */
  readonly words: string;
  readonly role: Member['role'] | null;
  readonly line: 'municipal' | 'state' | null;
  /** A team's name; the empty text is those without one. */
  readonly team: string | null;
  readonly modules: readonly string[];
};
export const noFilter: Filter = { words: '', role: null, line: null, team: null, modules: [] };

export const narrows = ({ words, role, line, team }: Filter) =>
  words.trim() !== '' || role !== null || line !== null || team !== null;

export function matches(member: Member, { words, role, line, team }: Filter): boolean {
  const name = member.name.toLocaleLowerCase('nb');
  return (
    words
      .toLocaleLowerCase('nb')
      .split(/\s+/)
      .every((word) => name.includes(word)) &&
    (role === null || member.role === role) &&
    (line === null || member.line === line) &&
    (team === null || (member.team ?? '') === team)
  );
}

/** The modules to show, in the course's order. Ids that the course no longer has leave all of them. */
export function modulesShown({ modules }: Overview, filter: Filter): Overview['modules'] {
  const chosen = modules.filter(({ id }) => filter.modules.includes(id));
  return chosen.length > 0 ? chosen : modules;
}

/** What there is to choose between: nothing is offered that everybody has in common. */
export function choices(members: readonly Member[]) {
  const teams = [...new Set(members.map(({ team }) => team ?? ''))].sort((a, b) => a.localeCompare(b, 'nb'));
  const several = <T>(values: readonly T[]) => new Set(values).size > 1;
  return {
    roles: several(members.map(({ role }) => role)),
    lines: several(members.map(({ line }) => line)),
    // Those without a team are offered last.
    teams: teams.length > 1 ? [...teams.filter(Boolean), ...teams.filter((team) => !team)] : [],
  };
}
