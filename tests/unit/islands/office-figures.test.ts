import { expect, test } from 'vitest';
import {
  completedBefore,
  completionsOf,
  countStatuses,
  monthName,
  trendSummary,
} from '../../../src/islands/leader/office-figures.ts';
import { member, state } from './office-people.ts';

const office = [
  member('Amina', { states: [state('loven', 'completed', '2026-07-01')] }),
  member('Bo', { states: [state('loven', 'changed', '2025-02-01'), state('kartlegging', 'in-progress')] }),
  member('Cato'),
];

test('counts each status, and those without a row have not begun', () => {
  expect(countStatuses(office, 'loven')).toEqual({
    completed: 1,
    changed: 1,
    'in-progress': 0,
    'not-started': 1,
  });
  expect(countStatuses(office, 'kartlegging')['not-started']).toBe(2);
  expect(completionsOf(office)).toBe(2);
});

test('a completion on the day of the new text is not before it', () => {
  expect(completedBefore(office, 'loven', '2026-07-02')).toBe(2);
  expect(completedBefore(office, 'loven', '2026-07-01')).toBe(1);
  expect(completedBefore(office, 'kartlegging', '2026-07-02')).toBe(0);
});

test('months are said in both languages', () => {
  expect(monthName('2026-11', 'nb')).toBe('november 2026');
  expect(monthName('2026-05', 'nb', true)).toBe('mai');
  expect(monthName('2026-10', 'nn', true)).toBe('okt');
});

test('the trend in a sentence: the sum, and the latest month with most; nothing where there is nothing', () => {
  const months = [
    { month: '2026-09', completions: 2 },
    { month: '2026-10', completions: 0 },
    { month: '2026-11', completions: 2 },
  ];
  expect(trendSummary(months)).toEqual({ total: 4, top: months[2] });
  expect(trendSummary([{ month: '2026-09', completions: 0 }])).toBeUndefined();
  expect(trendSummary([])).toBeUndefined();
});
