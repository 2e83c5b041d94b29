import { addDays, daysBetween, type PlanDate } from './dates.ts';

/** Before a deadline, on it, and after it. */
export type ReminderRule = 'before' | 'due' | 'after';

/** The day each reminder is for, counted from the deadline. It may come later, when it had to wait; see `reminderRule`. */
const firstDay: Readonly<Record<ReminderRule, number>> = { before: -14, due: 0, after: 7 };

/**
 * Which reminder belongs to a day. Windows rather than days: a run that was missed, or a person who had a mail yesterday,
 * is reminded some days later instead of never. Twin of `private.reminder_rule`; tests/db/reminders.test.ts compares them.
 */
export function reminderRule(dueOn: PlanDate, today: PlanDate): ReminderRule | undefined {
  const day = daysBetween(dueOn, today);
  if (day < firstDay.before || day > 34) return undefined;
  return day < firstDay.due ? 'before' : day < firstDay.after ? 'due' : 'after';
}

/** The dates on which reminders about a deadline are sent, if nothing is in the way: those from today on. */
export const reminderDates = (dueOn: PlanDate, today: PlanDate): readonly PlanDate[] =>
  Object.values(firstDay)
    .map((day) => addDays(dueOn, day))
    .filter((date) => date >= today);
