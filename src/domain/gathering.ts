import { createEvent, type DateArray } from 'ics';
import { folded } from './calendar-lines.ts';

/** One item of the programme. `pack` is the id of a shared pack, when the item is one. */
export type AgendaItem = { readonly minutes: number; readonly text: string; readonly pack?: string };
/** «Hvem gjør hva, når». `by` is a date, `2027-01-31`, or empty. */
export type Agreement = { readonly what: string; readonly who: string; readonly by: string };

export const totalMinutes = (agenda: readonly AgendaItem[]): number =>
  agenda.reduce((sum, { minutes }) => sum + minutes, 0);

/** When each item begins. */
export function beginnings(startsAt: string, agenda: readonly AgendaItem[]): readonly Date[] {
  const start = new Date(startsAt).getTime();
  return agenda.map((_, place) => new Date(start + totalMinutes(agenda.slice(0, place)) * 60_000));
}

/** An agenda written `10|Velkommen`, one item a line. */
export const agendaOf = (lines: string): AgendaItem[] =>
  lines.split('\n').map((line) => {
    const [minutes = '', ...text] = line.split('|');
    return { minutes: Number(minutes), text: text.join('|') };
  });

const osloParts = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Oslo',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** `{ date: '2027-01-20', time: '09:00' }` as clocks in Norway show it. */
export function osloClock(at: Date): { date: string; time: string } {
  const [date = '', time = ''] = osloParts.format(at).split(' ');
  return { date, time };
}

/** The moment that clocks in Norway show this date and time, wherever the device is; undefined for no such time. */
export function osloMoment(date: string, time: string): Date | undefined {
  const guess = Date.parse(`${date}T${time}:00Z`);
  if (Number.isNaN(guess)) return undefined;
  // Norway is one or two hours ahead of UTC; in the hour that spring skips, neither fits, and winter time is meant.
  const moments = [2, 1].map((hours) => new Date(guess - hours * 3_600_000));
  return moments.find((at) => osloClock(at).date === date && osloClock(at).time === time) ?? moments[1];
}

export type CalendarEntry = {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly startsAt: string;
  readonly minutes: number;
  readonly place: string;
  readonly sequence: number;
  readonly cancelled: boolean;
  /** Address of the gathering's page. */
  readonly page: string;
};

/** A calendar file for a gathering. The same id each time: importing again changes the entry, and makes no second one. */
export function calendarFile(entry: CalendarEntry): string {
  const { error, value } = createEvent({
    uid: `samling-${entry.id}@${new URL(entry.page).hostname}`,
    sequence: entry.sequence,
    productId: '-//Barneblikk//Samling//NO',
    title: entry.title,
    description: [entry.about, entry.page].filter(Boolean).join('\n\n'),
    url: entry.page,
    ...(entry.place && { location: entry.place }),
    start: utc(new Date(entry.startsAt)),
    startInputType: 'utc',
    startOutputType: 'utc',
    duration: { minutes: entry.minutes || 60 },
    status: entry.cancelled ? 'CANCELLED' : 'CONFIRMED',
  });
  if (error || !value) throw error ?? new Error('the calendar file could not be made');
  return folded(value);
}

const utc = (at: Date): DateArray => [
  at.getUTCFullYear(),
  at.getUTCMonth() + 1,
  at.getUTCDate(),
  at.getUTCHours(),
  at.getUTCMinutes(),
];
