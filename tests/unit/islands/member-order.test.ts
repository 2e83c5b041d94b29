import { expect, test } from 'vitest';
import type { Member } from '../../../src/data/office.ts';
import { arrange } from '../../../src/islands/leader/member-order.ts';

const member = (name: string, status?: 'in-progress' | 'completed'): Member => ({
  user_id: name,
  name,
  role: 'advisor',
  line: null,
  team: null,
  from_date: '2026-01-01',
  states: status ? [{ module_id: 'm', status, lessons_read: 1, exam_passed: false, completed_on: null }] : [],
});
const members = [member('Åse Vik', 'completed'), member('Zara Ali'), member('Amir Noor', 'in-progress')];
const names = (list: readonly Member[]) => list.map(({ name }) => name);

test('names sort as Norwegians expect: Å after Z', () => {
  expect(names(arrange(members, { by: 'name', descending: false }))).toEqual([
    'Amir Noor',
    'Zara Ali',
    'Åse Vik',
  ]);
});

test('sorting by a module puts those who have not begun first', () => {
  expect(names(arrange(members, { by: 'm', descending: false }))).toEqual([
    'Zara Ali',
    'Amir Noor',
    'Åse Vik',
  ]);
  expect(names(arrange(members, { by: 'm', descending: true }))).toEqual([
    'Åse Vik',
    'Amir Noor',
    'Zara Ali',
  ]);
});
