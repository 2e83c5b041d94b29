import { type CountTable, isSmall } from './table.ts';

/** The table while it is worked on, by place: `lists[i]` are the places of the sums that cell i is part of. */
export type State = {
  readonly n: readonly number[];
  readonly lists: readonly (readonly number[])[];
  readonly totals: readonly number[];
  readonly hiddenCells: boolean[];
  readonly hiddenSums: boolean[];
};

/** Everything small is hidden from the start; a cell of nobody is shown as such, and takes no further part. */
export function begin({ cells, sums }: CountTable): State {
  const lists = cells.map((cell) => cell.in.map((id) => sums.indexOf(id)).sort((one, other) => one - other));
  const n = cells.map((cell) => cell.n);
  const totals = sums.map((_, sum) =>
    n.reduce((all, count, cell) => all + (lists[cell]?.includes(sum) ? count : 0), 0),
  );
  return { n, lists, totals, hiddenCells: n.map(isSmall), hiddenSums: totals.map(isSmall) };
}

/** The published sums that a cell is part of. Cells that agree in this cannot be told apart by any sum of sums. */
export const published = ({ lists, hiddenSums }: State, cell: number): readonly number[] =>
  (lists[cell] ?? []).filter((sum) => !hiddenSums[sum]);

export const same = (one: readonly number[], other: readonly number[]): boolean =>
  one.length === other.length && one.every((sum, i) => sum === other[i]);

/** The hidden cells that are in the same published sums as this one, itself among them. */
export function fellows(state: State, cell: number): number[] {
  const sums = published(state, cell);
  return placesOf(state.n).filter((other) => state.hiddenCells[other] && same(published(state, other), sums));
}

export const placesOf = (list: readonly unknown[]): number[] => list.map((_, place) => place);
