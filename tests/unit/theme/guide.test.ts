import { describe, expect, test } from 'vitest';
import { guideFor, meetingMinutes } from '../../../src/domain/theme-meeting/guide.ts';
import { material } from './material.ts';

describe('the parts', () => {
  test('are half an hour', () => {
    const { parts } = guideFor(material, {});
    expect(parts.map(({ name, minutes }) => [name, minutes])).toEqual([
      ['opening', 5],
      ['case', 10],
      ['questions', 10],
      ['agreement', 5],
    ]);
    expect(meetingMinutes).toBe(30);
  });

  test('have times when the meeting has one, also past midnight; none when it is no time', () => {
    const times = (start: string) =>
      guideFor(material, { start }).parts.map(({ from, to }) => `${from}–${to}`);
    expect(times('08:45')).toEqual(['08:45–08:50', '08:50–09:00', '09:00–09:10', '09:10–09:15']);
    expect(times('23:50').at(-1)).toBe('00:15–00:20');
    expect(times('nine').at(0)).toBe('undefined–undefined');
  });
});

test('the case chosen, and the best one when the chosen one is another module’s', () => {
  expect(guideFor(material, { caseId: 'to' }).case?.id).toBe('to');
  expect(guideFor(material, { caseId: 'borte' }).case?.id).toBe('en');
  expect(guideFor({ ...material, cases: [] }, {}).case).toBeUndefined();
});

test('the hardest items, in the order of the course; one that is gone is left out', () => {
  const { hard } = guideFor(material, {
    hardest: [
      { item_id: 'x-s-002', band: 'half' },
      { item_id: 'x-s-gone', band: 'few' },
      { item_id: 'x-s-001', band: 'few' },
    ],
  });
  expect(hard.map(({ id, band }) => [id, band])).toEqual([
    ['x-s-001', 'few'],
    ['x-s-002', 'half'],
  ]);
  expect(guideFor(material, {}).hard).toEqual([]);
});
