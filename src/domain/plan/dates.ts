const oslo = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' });
const dayLength = 86_400_000;

/** `2026-11-21`: a date on the wall calendar in Norway. Such texts sort as their dates do. */
export type PlanDate = string;

/** The date in Norway at a moment. */
export const dateIn = (moment: Date): PlanDate => oslo.format(moment);

/** The date so many days later. */
export const addDays = (date: PlanDate, days: number): PlanDate =>
  new Date(Date.parse(date) + days * dayLength).toISOString().slice(0, 10);

/** Whole days from one date to another; negative when the second is earlier. */
export const daysBetween = (from: PlanDate, to: PlanDate): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayLength);

/** Whether a text is a date that there is, as a date field gives it. */
export const isPlanDate = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && addDays(text, 0) === text;
