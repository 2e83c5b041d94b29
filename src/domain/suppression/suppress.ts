import { begin, fellows, placesOf, published, type State, same } from './state.ts';
import { type CountTable, type Shown, smallestGroup } from './table.ts';

/**
 * Hides what is small, and as much beside it as keeps it from being worked out.
 *
 * Why it holds: every published sum contains a whole class of hidden cells or nothing of it, a class being the hidden
 * cells that are in the same published sums. So nobody learns more of them than how many people each class has. A
 * class has at least two cells, and at least four people more than cells: the surplus may stand in any of them, so each
 * cell could be one person and could be five. No class has room inside a small sum, so that sum could be otherwise too.
 * SQL does the same (`private.suppress_counts`); tests/vectors/suppression.json holds both to it.
 */
export function suppress(table: CountTable): Shown {
  const state = begin(table);
  for (let bare = uncovered(state); bare !== undefined; bare = uncovered(state)) hideMore(state, bare);
  const { cells, sums } = table;
  return {
    cells: Object.fromEntries(cells.map(({ id, n }, i) => [id, state.hiddenCells[i] ? null : n])),
    sums: Object.fromEntries(sums.map((id, i) => [id, state.hiddenSums[i] ? null : (state.totals[i] ?? 0)])),
  };
}

/** A hidden cell whose class is too small to hide it. A cell in no published sum needs nobody. */
const uncovered = (state: State): number | undefined =>
  placesOf(state.n).find((cell) => {
    if (!state.hiddenCells[cell] || published(state, cell).length === 0) return false;
    const group = fellows(state, cell);
    const people = group.reduce((all, other) => all + (state.n[other] ?? 0), 0);
    return group.length < 2 || people < group.length + smallestGroup - 1;
  });

/** Hides the smallest fellow that is still shown; where there is none, gives up the least important sum in the way. */
function hideMore(state: State, cell: number): void {
  const mine = published(state, cell);
  const fellow = placesOf(state.n)
    .filter((other) => !state.hiddenCells[other] && (state.n[other] ?? 0) > 0)
    .filter((other) => same(published(state, other), mine))
    .sort((one, other) => (state.n[one] ?? 0) - (state.n[other] ?? 0) || one - other)[0];
  if (fellow !== undefined) state.hiddenCells[fellow] = true;
  else state.hiddenSums[Math.max(...mine, ...inTheWay(state, mine))] = true;
}

/** Sums that alone keep some cell from being a fellow. */
const inTheWay = (state: State, mine: readonly number[]): number[] =>
  placesOf(state.n).flatMap((other) => {
    const theirs = published(state, other);
    const more = theirs.filter((sum) => !mine.includes(sum));
    const alone = more.length === 1 && theirs.length === mine.length + 1;
    return alone && (state.n[other] ?? 0) > 0 ? more : [];
  });
