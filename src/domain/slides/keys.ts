/** What a key does while something is shown on the wall. */
export type Move = 'next' | 'previous' | 'first' | 'last' | 'leave' | 'notes' | 'full';

const moves: Readonly<Record<string, Move>> = {
  ...{ ArrowRight: 'next', ArrowDown: 'next', PageDown: 'next', ' ': 'next' },
  // A presenter's remote sends Page Up and Page Down.
  ...{ ArrowLeft: 'previous', ArrowUp: 'previous', PageUp: 'previous' },
  ...{ Home: 'first', End: 'last', Escape: 'leave', n: 'notes', N: 'notes', f: 'full', F: 'full' },
};

/** The move for a key, or undefined. `shift` turns the space bar round; other keys with it mean nothing here. */
export function moveOf(key: string, shift = false): Move | undefined {
  if (shift && key === ' ') return 'previous';
  return moves[key];
}

/** Where a move leads, from 0; at either end one stays. */
export function placeAfter(move: Move, place: number, slides: number): number {
  const last = Math.max(0, slides - 1);
  const to = { next: place + 1, previous: place - 1, first: 0, last }[move as string] ?? place;
  return Math.min(last, Math.max(0, to));
}
