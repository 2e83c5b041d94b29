const oslo = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' });
const dayLength = 86_400_000;

/**
 * The date in Norway as a whole number, days since 1970. Memory is counted in such days, so that «today» and «tomorrow»
 * are what the wall calendar says, on every device and also when the clocks change.
 */
export const dayOf = (time: Date | string): number =>
  Date.parse(`${dateText(new Date(time))}T00:00Z`) / dayLength;

/** `2026-11-21`, in Norway. */
export const dateText = (time: Date): string => oslo.format(time);

/** A moment that stands for a day, for those who reckon with moments. */
export const noonOf = (day: number): Date => new Date((day + 0.5) * dayLength);
/** The day of such a moment. */
export const dayOfNoon = (noon: Date): number => Math.floor(noon.getTime() / dayLength);
