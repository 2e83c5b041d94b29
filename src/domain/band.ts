/** A share of a group in words, by quarters: what is shown where a number would say too much of single people. */
export const bands = ['few', 'under-half', 'over-half', 'most'] as const;
export type Band = (typeof bands)[number];
