/** Shares of everybody, between 0 and 1. */
export type Interval = { readonly low: number; readonly high: number };

const z95 = 1.96;

/**
 * Where the share would be in 95 of 100 such rounds: Wilson's score interval (1927). Unlike the rough rule
 * (plus and minus 98/√n points, near one half only) it stays between 0 and 1 and is honest about small n.
 */
export function wilson(k: number, n: number): Interval {
  const share = k / n;
  const spread = z95 ** 2 / n;
  const middle = (share + spread / 2) / (1 + spread);
  const half = (z95 * Math.sqrt((share * (1 - share)) / n + spread / n / 4)) / (1 + spread);
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/** The rough rule that offices are told beforehand, in percentage points: 10 → 31, 20 → 22, 40 → 15, 100 → 10. */
export const roughPoints = (n: number): number => Math.round((100 * z95 * 0.5) / Math.sqrt(n));

/** An interval in whole tenths, outwards: what words can carry. */
export const inTenths = ({ low, high }: Interval): { readonly low: number; readonly high: number } => ({
  low: Math.floor(low * 10 + 1e-9),
  high: Math.ceil(high * 10 - 1e-9),
});

/** Whether a share can be told from a percentage at all, and which way. */
export function beside(percent: number, { low, high }: Interval): 'below' | 'above' | 'not-told' {
  if (high < percent / 100) return 'below';
  return low > percent / 100 ? 'above' : 'not-told';
}
