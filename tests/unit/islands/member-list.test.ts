import { signal } from '@preact/signals';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Overview } from '../../../src/data/office.ts';
import { fromHash, toHash } from '../../../src/islands/leader/filter-address.ts';
import { createListStore, pageSize } from '../../../src/islands/leader/list-store.ts';
import { choices, type Filter, matches, noFilter } from '../../../src/islands/leader/member-filter.ts';
import { member, overviewOf, state } from './office-people.ts';

const amina = member('Amina Warsame', { line: 'municipal', team: 'Mottak' });
const tormod = member('Tormod Haugland', { line: 'state' });
const leif = member('Leif Aasen', { role: 'leader', line: 'municipal', team: 'Oppfølging' });
const office = [amina, tormod, leif];
const found = (filter: Partial<Filter>) =>
  office.filter((one) => matches(one, { ...noFilter, ...filter })).map(({ name }) => name.split(' ')[0]);

test('filters on name, role, line and team, each alone and together', () => {
  expect(found({})).toHaveLength(3);
  expect(found({ words: ' AASEN leif ' })).toEqual(['Leif']);
  expect(found({ role: 'advisor' })).toEqual(['Amina', 'Tormod']);
  expect(found({ line: 'municipal' })).toEqual(['Amina', 'Leif']);
  expect(found({ team: 'Mottak' })).toEqual(['Amina']);
  expect(found({ team: '' })).toEqual(['Tormod']);
  expect(found({ line: 'municipal', role: 'leader' })).toEqual(['Leif']);
  expect(found({ line: 'state', team: 'Mottak' })).toEqual([]);
});

test('offers only what tells people apart, those without a team last', () => {
  expect(choices(office)).toEqual({ roles: true, lines: true, teams: ['Mottak', 'Oppfølging', ''] });
  expect(choices([amina, member('Bo', { line: 'municipal', team: 'Mottak' })])).toEqual({
    roles: false,
    lines: false,
    teams: [],
  });
});

test('the address keeps everything but the name that is searched for', () => {
  const setup = fc.record({
    filter: fc.record({
      words: fc.string(),
      role: fc.constantFrom(null, 'advisor' as const, 'leader' as const),
      line: fc.constantFrom(null, 'municipal' as const, 'state' as const),
      team: fc.option(fc.string()),
      modules: fc.uniqueArray(fc.constantFrom('loven', 'kartlegging', 'barnets-beste')),
    }),
    order: fc.record({ by: fc.constantFrom('name', 'loven'), descending: fc.boolean() }),
  });
  fc.assert(
    fc.property(setup, ({ filter, order }) => {
      const hash = toHash({ filter, order });
      expect(fromHash(`#${hash}`)).toEqual({ filter: { ...filter, words: '' }, order });
    }),
  );
  expect(toHash({ filter: { ...noFilter, words: 'Amina' }, order: { by: 'name', descending: false } })).toBe(
    '',
  );
});

test('an address that somebody made up is passed over', () => {
  expect(fromHash('#rolle=konge&linje=__proto__&moduler=,,&sorter=')).toEqual({
    filter: noFilter,
    order: { by: 'name', descending: false },
  });
});

function listOf(overview: Overview, address = '') {
  const kept: string[] = [];
  const list = createListStore(signal<Overview | undefined>(overview), {
    address: () => address,
    keep: (hash) => kept.push(hash),
  });
  return { list, kept };
}

test('180 members are drawn 50 at a time, and a new filter begins at the top', () => {
  const crowd = Array.from({ length: 180 }, (_, n) =>
    member(`Person ${String(n).padStart(3, '0')}`, { line: n % 2 ? 'state' : 'municipal' }),
  );
  const { list, kept } = listOf(overviewOf(crowd));
  expect([list.drawn.value.length, list.found.value.length]).toEqual([pageSize, 180]);
  list.more();
  expect(list.drawn.value).toHaveLength(100);
  list.narrow({ line: 'state' });
  expect([list.drawn.value.length, list.found.value.length]).toEqual([50, 90]);
  expect(kept).toEqual(['linje=statlig']);
  list.reset();
  expect(kept.at(-1)).toBe('');
  expect(list.found.value).toHaveLength(180);
});

test('a bookmark brings filter, modules and order back; modules that are gone leave all of them', () => {
  const done = member('Bo', { states: [state('loven', 'completed', '2026-03-01')] });
  const overview = overviewOf([amina, done]);
  const { list } = listOf(overview, '#moduler=loven&sorter=loven&retning=synkende');
  expect(list.modules.value.map(({ id }) => id)).toEqual(['loven']);
  expect(list.drawn.value.map(({ name }) => name)).toEqual(['Bo', 'Amina Warsame']);
  expect(listOf(overview, '#moduler=borte').list.modules.value).toHaveLength(2);
});

test('a jump to a heading does not undo the filter', () => {
  let address = '#linje=statlig';
  const list = createListStore(signal<Overview | undefined>(overviewOf(office)), {
    address: () => address,
    keep: () => undefined,
  });
  address = '#inviter';
  list.readAddress();
  expect(list.filter.value.line).toBe('state');
  address = '#linje=kommunal';
  list.readAddress();
  expect(list.filter.value.line).toBe('municipal');
});
