import type { MeetingCase, MeetingItem, ModuleMaterial } from './material.ts';

/** How many of an office had all of an item right at the first try: under two of five, two or three, or more. */
export const bands = ['few', 'half', 'most'] as const;
export type Band = (typeof bands)[number];
export type HardItem = { readonly item_id: string; readonly band: Band };

export const partNames = ['opening', 'case', 'questions', 'agreement'] as const;
export type PartName = (typeof partNames)[number];

/** How long each part lasts, in minutes: half an hour in all. */
export const minutesOf: Readonly<Record<PartName, number>> = {
  opening: 5,
  case: 10,
  questions: 10,
  agreement: 5,
};
export const meetingMinutes = partNames.reduce((sum, name) => sum + minutesOf[name], 0);

/** A part with its place on the clock, `09:05`, when the meeting has a time. */
export type GuidePart = {
  readonly name: PartName;
  readonly minutes: number;
  readonly from?: string;
  readonly to?: string;
};

/** A discussion guide for half an hour. */
export type Guide = {
  readonly parts: readonly GuidePart[];
  readonly case: MeetingCase | undefined;
  /** The office's hardest items, in the order of the course; empty when too few have answered. */
  readonly hard: readonly (MeetingItem & { readonly band: Band })[];
};

/**
 * The guide for a module's meeting.
 * @param caseId the case chosen; the one that fits best when it is none of the module's
 * @param hardest what the database says the office finds hard; items that are no longer there are left out
 * @param start `09:00` on the wall clock; without it the parts have no times
 */
export function guideFor(
  material: ModuleMaterial,
  {
    caseId,
    hardest = [],
    start,
  }: { caseId?: string | undefined; hardest?: readonly HardItem[]; start?: string | undefined },
): Guide {
  return {
    parts: partsFrom(start),
    case: material.cases.find(({ id }) => id === caseId) ?? material.cases[0],
    hard: material.items.flatMap((item) => {
      const found = hardest.find(({ item_id }) => item_id === item.id);
      return found ? [{ ...item, band: found.band }] : [];
    }),
  };
}

function partsFrom(start: string | undefined): GuidePart[] {
  const begin = start === undefined ? undefined : minuteOfDay(start);
  let passed = 0;
  return partNames.map((name) => {
    const minutes = minutesOf[name];
    const from = passed;
    passed += minutes;
    if (begin === undefined) return { name, minutes };
    return { name, minutes, from: clock(begin + from), to: clock(begin + passed) };
  });
}

function minuteOfDay(time: string): number | undefined {
  const [, hour, minute] = /^(\d\d):(\d\d)$/.exec(time) ?? [];
  return hour && minute ? Number(hour) * 60 + Number(minute) : undefined;
}

const two = (n: number) => String(n).padStart(2, '0');
const clock = (minute: number) => `${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)}`;
