import { addDays, type PlanDate } from './dates.ts';

/** One step of a proposed year: a module and the date it is to be completed by. */
export type WheelStep = { readonly module: string; readonly dueOn: PlanDate };

/** Last day in December that a deadline may fall on: after it, half of the office is on leave. */
const lastInDecember = 15;
const months = 12;

/**
 * Proposes dates for a path's modules over the twelve months that begin next month: in the path's order, spread evenly, at
 * most one a month, on the last Thursday of the month (the 15th of December or before it), never in July.
 * A path of more modules than there are months gets several in the same month.
 */
export function yearWheel(modules: readonly string[], today: PlanDate): readonly WheelStep[] {
  const slots = workingMonths(today).map(deadlineIn);
  return modules.map((module, place) => ({
    module,
    dueOn: slots[Math.floor((place * slots.length) / Math.max(modules.length, 1))] as PlanDate,
  }));
}

type Month = { readonly year: number; readonly month: number };

/** The twelve months from next month, without July. `month` counts from 0. */
function workingMonths(today: PlanDate): Month[] {
  const [year = 0, month = 0] = today.split('-').map(Number);
  return Array.from({ length: months }, (_, ahead) => {
    const first = new Date(Date.UTC(year, month + ahead, 1));
    return { year: first.getUTCFullYear(), month: first.getUTCMonth() };
  }).filter((one) => one.month !== 6);
}

/** Thursday: the day of most theme meetings, and one working day is left of the week. */
function deadlineIn({ year, month }: Month): PlanDate {
  const last =
    month === 11 ? new Date(Date.UTC(year, 11, lastInDecember)) : new Date(Date.UTC(year, month + 1, 0));
  const back = (last.getUTCDay() + 7 - 4) % 7;
  return addDays(last.toISOString().slice(0, 10), -back);
}
