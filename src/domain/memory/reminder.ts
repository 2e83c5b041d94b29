import { createEvent, type DateArray } from 'ics';
import { folded } from '../calendar-lines.ts';

/** The days of the week as calendars name them, from Monday. */
export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof weekdays)[number];

export type Reminder = {
  /** `08:30` on the wall clock, wherever the person is: «floating» time in the calendar. */
  readonly time: string;
  readonly days: readonly Weekday[];
  readonly title: string;
  readonly about: string;
  /** Address of the page. */
  readonly link: string;
  /** Decides the first day, and that a newer file replaces an older one. */
  readonly now: Date;
};

/** A calendar file: five minutes, every week on these days, with an alarm. @throws when no day or no time is given */
export function reminderFile({ time, days, title, about, link, now }: Reminder): string {
  const [hour = Number.NaN, minute = Number.NaN] = time.split(':').map(Number);
  if (days.length === 0 || Number.isNaN(hour + minute)) throw new Error('a reminder needs a time and a day');
  const { error, value } = createEvent({
    // The same id in both languages and at any time: importing again changes the reminder, and makes no second one.
    uid: `hold-det-varmt@${new URL(link).hostname}`,
    sequence: Math.floor(now.getTime() / 60_000),
    productId: '-//Barneblikk//Hold det varmt//NO',
    title,
    description: `${about}\n${link}`,
    url: link,
    start: [...firstDay(days, now), hour, minute],
    startInputType: 'local',
    startOutputType: 'local',
    duration: { minutes: 5 },
    recurrenceRule: `FREQ=WEEKLY;BYDAY=${weekdays.filter((day) => days.includes(day)).join(',')}`,
    busyStatus: 'FREE',
    transp: 'TRANSPARENT',
    alarms: [{ action: 'display', description: title, trigger: { minutes: 1, before: true } }],
  });
  if (error || !value) throw error ?? new Error('the calendar file could not be made');
  return folded(value);
}

/** The first of the days from tomorrow, by the device's calendar. */
function firstDay(days: readonly Weekday[], now: Date): [number, number, number] {
  const dates = weekdays.map(
    (_, ahead) => new Date(now.getFullYear(), now.getMonth(), now.getDate() + ahead + 1),
  );
  const first = dates.find((date) => days.includes(weekdays[(date.getDay() + 6) % 7] as Weekday)) as Date;
  return [first.getFullYear(), first.getMonth() + 1, first.getDate()] satisfies DateArray;
}
