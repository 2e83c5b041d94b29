import type { CountTable, Shown } from '../../../src/domain/suppression/table.ts';

/** A published figure about hidden cells: together they are so many. */
type Equation = { readonly cells: readonly number[]; readonly rest: number };
type Bounds = { readonly low: number[]; readonly high: number[] };

/**
 * Somebody who has all that is published, knows that a cell of nobody is shown as such, and tries every way to fill
 * in what is hidden. Shares nothing with the rule it attacks.
 */
export function attacker(table: CountTable, shown: Shown) {
  const hidden = table.cells.map((cell) => shown.cells[cell.id] === null);
  const equations = table.sums.flatMap((sum): Equation[] => {
    const total = shown.sums[sum];
    if (total === null || total === undefined) return [];
    const inside = table.cells.flatMap((cell, i) => (cell.in.includes(sum) ? [i] : []));
    const known = inside.reduce(
      (all, i) => all + (hidden[i] ? 0 : (shown.cells[table.cells[i]?.id ?? ''] ?? 0)),
      0,
    );
    return [{ cells: inside.filter((i) => hidden[i]), rest: total - known }];
  });
  const start: Bounds = {
    low: hidden.map((h, i) => (h ? 1 : (table.cells[i]?.n ?? 0))),
    high: hidden.map((h, i) => (h ? 10_000 : (table.cells[i]?.n ?? 0))),
  };

  /** Whether there is a way to fill in everything so that the group has this many people. */
  const possible = (group: readonly number[], n: number): boolean =>
    solve(
      [
        ...equations,
        { cells: group.filter((i) => hidden[i]), rest: n - sumOf(group.filter((i) => !hidden[i])) },
      ],
      start,
    );
  const sumOf = (cells: readonly number[]) => cells.reduce((all, i) => all + (table.cells[i]?.n ?? 0), 0);

  return {
    /** The group's size as far as it can be known: one number, or undefined. */
    knows(group: readonly number[], truth: number): boolean {
      for (const other of [truth + 1, truth - 1, 5, 6, 1, 2, 3, 4, 7, 8, 9, 10, 0])
        if (other !== truth && possible(group, other)) return false;
      for (let other = 11; other < 200; other++) if (other !== truth && possible(group, other)) return false;
      return true;
    },
    possible,
  };
}

/** Narrows each cell by each equation until nothing moves, then tries the cell that is least free. */
function solve(equations: readonly Equation[], bounds: Bounds): boolean {
  const low = [...bounds.low];
  const high = [...bounds.high];
  if (!narrow(equations, low, high)) return false;
  const free = equations
    .flatMap(({ cells }) => cells)
    .filter((i) => (low[i] ?? 0) < (high[i] ?? 0))
    .sort((one, other) => (high[one] ?? 0) - (low[one] ?? 0) - ((high[other] ?? 0) - (low[other] ?? 0)))[0];
  if (free === undefined) return true;
  for (let value = low[free] ?? 0; value <= (high[free] ?? 0); value++) {
    const tryLow = [...low];
    const tryHigh = [...high];
    tryLow[free] = value;
    tryHigh[free] = value;
    if (solve(equations, { low: tryLow, high: tryHigh })) return true;
  }
  return false;
}

/** Narrows until nothing moves; false when an equation cannot hold. */
function narrow(equations: readonly Equation[], low: number[], high: number[]): boolean {
  for (let moved = true; moved; ) {
    if (equations.some((equation) => broken(equation, low, high))) return false;
    moved = equations.some(({ cells, rest }) => cells.some((i) => tighten(cells, rest, i, low, high)));
  }
  return true;
}

const total = (cells: readonly number[], of: readonly number[]) =>
  cells.reduce((all, i) => all + (of[i] ?? 0), 0);

const broken = ({ cells, rest }: Equation, low: number[], high: number[]) =>
  total(cells, low) > rest || total(cells, high) < rest;

/** One cell within what the others leave of the sum; whether that moved a bound. */
function tighten(cells: readonly number[], rest: number, i: number, low: number[], high: number[]): boolean {
  const [l, h] = [low[i] ?? 0, high[i] ?? 0];
  low[i] = Math.max(l, rest - (total(cells, high) - h));
  high[i] = Math.min(h, rest - (total(cells, low) - (low[i] ?? 0)));
  return low[i] !== l || high[i] !== h;
}
