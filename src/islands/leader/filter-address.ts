import type { Filter } from './member-filter';
import type { Order } from './member-order';

/** How the page is set up: kept in the address, so that a bookmark finds it again. */
export type Setup = { readonly filter: Filter; readonly order: Order };

const roles = { veileder: 'advisor', leder: 'leader' } as const;
const lines = { kommunal: 'municipal', statlig: 'state' } as const;

/**
 * The part of the address after `#`, which never leaves the browser. What is searched for is not in it: it is a
 * colleague's name, and addresses are kept in the browser's history.
 */
export function toHash({ filter, order }: Setup): string {
  const said = new URLSearchParams();
  const keyOf = (names: Record<string, string>, value: string | null) =>
    Object.keys(names).find((key) => names[key] === value);
  const role = keyOf(roles, filter.role);
  const line = keyOf(lines, filter.line);
  if (role) said.set('rolle', role);
  if (line) said.set('linje', line);
  if (filter.team !== null) said.set('team', filter.team);
  if (filter.modules.length > 0) said.set('moduler', filter.modules.join(','));
  if (order.by !== 'name' || order.descending) said.set('sorter', order.by);
  if (order.descending) said.set('retning', 'synkende');
  return said.toString();
}

/** Reads what `toHash` wrote, or somebody by hand: what it does not know is passed over. */
export function fromHash(hash: string): Setup {
  const said = new URLSearchParams(hash.replace(/^#/, ''));
  return {
    filter: {
      words: '',
      role: known(roles, said.get('rolle')),
      line: known(lines, said.get('linje')),
      team: said.get('team'),
      modules: (said.get('moduler') ?? '').split(',').filter(Boolean),
    },
    order: { by: said.get('sorter') || 'name', descending: said.get('retning') === 'synkende' },
  };
}

const known = <T>(names: Readonly<Record<string, T>>, key: string | null): T | null =>
  key !== null && Object.hasOwn(names, key) ? (names[key] ?? null) : null;
