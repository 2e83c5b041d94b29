import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reached } from '../../../src/domain/plan/assignment.ts';
import { addDays, dateIn, daysBetween, isPlanDate } from '../../../src/domain/plan/dates.ts';
import { isPast, leaderPhase } from '../../../src/domain/plan/phase.ts';
import { reminderDates, reminderRule } from '../../../src/domain/plan/reminder-rule.ts';
import { yearWheel } from '../../../src/domain/plan/year-wheel.ts';

const date = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((moment) => moment.toISOString().slice(0, 10));
const days = fc.integer({ min: -800, max: 800 });

test('days are added and counted over months, leap years and the change to summer time', () => {
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
  fc.assert(fc.property(date, days, (from, n) => daysBetween(from, addDays(from, n)) === n));
});

test('today is the date in Norway', () => {
  expect(dateIn(new Date('2026-11-20T23:30:00Z'))).toBe('2026-11-21');
  expect(dateIn(new Date('2026-07-20T21:59:00Z'))).toBe('2026-07-20');
});

test.for(['', '2026-13-01', '2026-02-30', '1.12.2026', '2026-1-1'])('%s is no date', (text) => {
  expect(isPlanDate(text)).toBe(false);
});

test('the person is told the day after, the leader a week after', () => {
  expect(isPast('2026-12-03', '2026-12-03')).toBe(false);
  expect(isPast('2026-12-03', '2026-12-04')).toBe(true);
  expect(leaderPhase('2026-12-03', '2026-11-18')).toBe('under-way');
  expect(leaderPhase('2026-12-03', '2026-11-19')).toBe('soon');
  expect(leaderPhase('2026-12-03', '2026-12-03')).toBe('soon');
  expect(leaderPhase('2026-12-03', '2026-12-09')).toBe('under-way');
  expect(leaderPhase('2026-12-03', '2026-12-10')).toBe('after');
  fc.assert(
    fc.property(date, days, (due, n) => {
      const today = addDays(due, n);
      return leaderPhase(due, today) !== 'after' || isPast(due, addDays(today, -6));
    }),
  );
});

test('fourteen days before, on the date, and seven days after', () => {
  const rules = [-15, -14, -1, 0, 6, 7, 34, 35].map((n) =>
    reminderRule('2026-12-03', addDays('2026-12-03', n)),
  );
  expect(rules).toEqual([undefined, 'before', 'before', 'due', 'due', 'after', 'after', undefined]);
  expect(reminderDates('2026-12-03', '2026-11-25')).toEqual(['2026-12-03', '2026-12-10']);
});

// The rule the database keeps: each reminder once, and a mail only when there was none in the six days before.
function mailsOf(deadlines: readonly string[], from: string, length: number) {
  const sent = new Set<string>();
  const mails: { on: number; reminders: string[] }[] = [];
  for (let on = 0; on < length; on += 1) {
    const today = addDays(from, on);
    const due = deadlines.flatMap((dueOn, i) => {
      const rule = reminderRule(dueOn, today);
      return rule && !sent.has(`${i} ${rule}`) ? [`${i} ${rule}`] : [];
    });
    if (due.length === 0 || on - (mails.at(-1)?.on ?? -7) < 7) continue;
    for (const one of due) sent.add(one);
    mails.push({ on, reminders: due });
  }
  return mails;
}

test('whatever the deadlines, nobody gets two mails in seven days, and no reminder is lost by that', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 20, max: 90 }), { minLength: 1, maxLength: 14 }), (offsets) => {
      const mails = mailsOf(
        offsets.map((n) => addDays('2026-09-01', n)),
        '2026-09-01',
        140,
      );
      for (const [i, { on }] of mails.entries())
        expect(on - (mails[i - 1]?.on ?? -7)).toBeGreaterThanOrEqual(7);
      const all = mails.flatMap(({ reminders }) => reminders);
      expect(all).toHaveLength(offsets.length * 3);
      expect(new Set(all).size).toBe(all.length);
    }),
  );
});

test('the year wheel: in order, ahead, within twelve months, never in July or late December', () => {
  const path = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(path, date, (modules, today) => {
      const wheel = yearWheel(modules, today);
      expect(wheel.map(({ module }) => module)).toEqual(modules);
      for (const [i, { dueOn }] of wheel.entries()) {
        const [, month, day] = dueOn.split('-').map(Number);
        expect(dueOn > today && daysBetween(today, dueOn) <= 397).toBe(true);
        expect(month === 7 || (month === 12 && (day ?? 0) > 15)).toBe(false);
        expect(new Date(dueOn).getUTCDay()).toBe(4);
        expect(dueOn >= (wheel[i - 1]?.dueOn ?? '')).toBe(true);
        // The first is asked for in the next month that is not July.
        if (i === 0) expect(daysBetween(today, dueOn)).toBeLessThanOrEqual(93);
      }
      const perMonth = new Set(wheel.map(({ dueOn }) => dueOn.slice(0, 7)));
      if (modules.length <= 11) expect(perMonth.size).toBe(modules.length);
    }),
  );
});

test('a path of three from November: spread over the year', () => {
  expect(yearWheel(['barneperspektivet', 'samarbeid', 'ledelse'], '2026-11-21')).toEqual([
    { module: 'barneperspektivet', dueOn: '2026-12-10' },
    { module: 'samarbeid', dueOn: '2027-03-25' },
    { module: 'ledelse', dueOn: '2027-08-26' },
  ]);
});

test('an audience reaches those it says', () => {
  const members = [
    { user_id: 'a', role: 'advisor', line: 'state' },
    { user_id: 'b', role: 'advisor', line: null },
    { user_id: 'c', role: 'leader', line: 'municipal' },
  ];
  const ids = (to: Parameters<typeof reached>[1]) => reached(members, to).map(({ user_id }) => user_id);
  expect(ids({ audience: 'all' })).toEqual(['a', 'b', 'c']);
  expect(ids({ audience: 'role', audience_value: 'advisor' })).toEqual(['a', 'b']);
  expect(ids({ audience: 'line', audience_value: 'state' })).toEqual(['a']);
  expect(ids({ audience: 'persons', people: ['c', 'x'] })).toEqual(['c']);
});
