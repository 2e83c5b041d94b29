/**
 * Counts of people that are to be published together, and the sums published beside them. The structure is any:
 * lines under an office, offices under a county, a cross table with totals both ways.
 */
export type CountTable = {
  /** Each person is counted in one cell. `in` names the sums that the cell is part of. */
  readonly cells: readonly { readonly id: string; readonly n: number; readonly in: readonly string[] }[];
  /** The sums, the most important first: the last is the first to be given up. */
  readonly sums: readonly string[];
};

/** What may be published: the number, or null where it must be hidden. */
export type Shown = {
  readonly cells: Readonly<Record<string, number | null>>;
  readonly sums: Readonly<Record<string, number | null>>;
};

/** Blueprint rule 4: groups under five are hidden, also from subtraction. */
export const smallestGroup = 5;
export const isSmall = (n: number): boolean => n > 0 && n < smallestGroup;
