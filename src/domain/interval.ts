/**
 * Student’s t, 97.5 %: what half a 95 % interval is made with, by degrees of freedom (people minus one). The groups that
 * are shown hold whole fives. Source: NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2 «Critical Values of the
 * Student's-t Distribution»; the unit test works the same values out by integrating the density.
 */
const t975: Readonly<Record<number, number>> = {
  4: 2.776,
  9: 2.262,
  14: 2.145,
  19: 2.093,
  24: 2.064,
  29: 2.045,
  34: 2.032,
  39: 2.023,
  44: 2.015,
  49: 2.01,
  54: 2.005,
  59: 2.001,
  64: 1.998,
  69: 1.995,
  74: 1.993,
  79: 1.99,
  84: 1.989,
  89: 1.987,
  94: 1.986,
  99: 1.984,
};
const last = 99;

/** The mean of a group, and how far from it the truth may be. */
export type Interval = { readonly mean: number; readonly low: number; readonly high: number };

/**
 * A 95 % t-interval around a mean of paired changes on the scale 1–5, rounded to tenths of a step.
 * @param people a multiple of five; above a hundred the interval is made a little wider than need be
 * @param spread the standard deviation between people
 * @throws when there is no value for that number of people
 */
export function interval({
  people,
  mean,
  spread,
}: {
  people: number;
  mean: number;
  spread: number;
}): Interval {
  const quantile = t975[Math.min(people - 1, last)];
  if (quantile === undefined) throw new Error(`no interval for ${people} people: groups hold whole fives`);
  const half = (quantile * spread) / Math.sqrt(people);
  // Nobody can change by more than four steps.
  const within = (n: number) => Math.max(-4, Math.min(4, n));
  return { mean: tenths(mean), low: tenths(within(mean - half)), high: tenths(within(mean + half)) };
}

/** Adding 0 turns -0 into 0, which would be read aloud as «minus null». */
const tenths = (n: number) => Math.round(n * 10) / 10 + 0;

/** What an interval says: surer, less sure, or neither with certainty. */
export const verdictOf = ({ low, high }: Interval): 'up' | 'down' | 'open' =>
  low > 0 ? 'up' : high < 0 ? 'down' : 'open';
