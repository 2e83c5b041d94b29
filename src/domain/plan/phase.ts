import { daysBetween, type PlanDate } from './dates.ts';

/** How an assignment stands in time, as the leader is told: under way, soon, or after its date. */
export type LeaderPhase = 'under-way' | 'soon' | 'after';

/** From how many days after the date the leader is told. The person is told from the date itself, and so has a week. */
export const daysOfGrace = 7;

/** What the leader is told. Kindly: in the first week after the date it is under way, and nobody is late. */
export function leaderPhase(dueOn: PlanDate, today: PlanDate): LeaderPhase {
  const day = daysBetween(dueOn, today);
  if (day >= daysOfGrace) return 'after';
  return day >= -14 && day <= 0 ? 'soon' : 'under-way';
}

/** What the person is told: the date is ahead, or it was. On the day itself it is still ahead. */
export const isPast = (dueOn: PlanDate, today: PlanDate): boolean => dueOn < today;
