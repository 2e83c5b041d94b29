import { createEvent } from 'ics';
import { folded } from '../calendar-lines.ts';
import { meetingMinutes } from './guide.ts';

export type Invitation = {
  readonly module: string;
  /** `2026-12-03` and `09:00`: the wall clock in Norway, wherever the device is. */
  readonly date: string;
  readonly time: string;
  readonly place: string;
  readonly title: string;
  readonly about: string;
  /** Address of the guide. */
  readonly link: string;
  /** Decides that a newer file replaces an older one. */
  readonly now: Date;
};

/** A calendar file for half an hour. @throws when the date or the time is none */
export function invitationFile({ module, date, time, place, title, about, link, now }: Invitation): string {
  const { error, value } = createEvent({
    // The same meeting moved to another hour of the day, or to another room, is still that meeting.
    uid: `temamote-${module}-${date}@${new URL(link).hostname}`,
    sequence: Math.floor(now.getTime() / 60_000),
    productId: '-//Barneblikk//Temamote//NO',
    title,
    description: `${about}\n${link}`,
    url: link,
    ...(place.trim() ? { location: place.trim() } : {}),
    // In UTC, which every calendar shows in its own zone: the library writes no time zones.
    start: instantInNorway(date, time).getTime(),
    startInputType: 'utc',
    startOutputType: 'utc',
    duration: { minutes: meetingMinutes },
    busyStatus: 'BUSY',
    alarms: [{ action: 'display', description: title, trigger: { minutes: 15, before: true } }],
  });
  if (error || !value) throw error ?? new Error('the calendar file could not be made');
  return folded(value);
}

export const invitationName = ({ module, date }: Pick<Invitation, 'module' | 'date'>) =>
  `temamote-${module}-${date}.ics`;

/** When the clock on a Norwegian wall shows this. An hour that summer time skips is the hour after. */
export function instantInNorway(date: string, time: string): Date {
  const wall = Date.parse(`${date}T${time}:00Z`);
  if (Number.isNaN(wall)) throw new Error(`«${date} ${time}» is no date and time`);
  // The offset an hour off may be another one; the second look is right.
  const first = wall - offsetAt(wall);
  return new Date(wall - offsetAt(first));
}

/** How far Norwegian clocks are ahead of UTC, in milliseconds. */
function offsetAt(instant: number): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: 'Europe/Oslo',
    hourCycle: 'h23',
    ...({ year: 'numeric', month: 'numeric', day: 'numeric' } as const),
    ...({ hour: 'numeric', minute: 'numeric', second: 'numeric' } as const),
  }).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((p) => p.type === type)?.value);
  const shown = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return shown - Math.floor(instant / 1000) * 1000;
}
