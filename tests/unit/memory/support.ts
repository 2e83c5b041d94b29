import type { DeckItem } from '../../../src/domain/memory/deck.ts';
import type { Review } from '../../../src/domain/review.ts';

let made = 0;
/** A right answer at noon UTC on a day of November 2026, or later: day 31 is 1 December. */
export const review = (itemId: string, day: number, more: Partial<Review> = {}): Review => ({
  id: `r${++made}`,
  itemId,
  at: at(day).toISOString(),
  event: 'answered',
  share: 1,
  confidence: null,
  seconds: null,
  version: 'text.source',
  ...more,
});
export const at = (day: number, hour = 12) => new Date(Date.UTC(2026, 10, day, hour));

/** A deck of so many items, five to a lesson. */
export const deckOf = (size: number, more: Partial<DeckItem> = {}): DeckItem[] =>
  Array.from({ length: size }, (_, i) => ({
    id: `i${String(i).padStart(2, '0')}`,
    moduleId: 'm',
    lessonId: `l${Math.floor(i / 5)}`,
    version: 'text.source',
    expectedSeconds: 30,
    ...more,
  }));
export const noHints = { wrong: new Set<string>(), weakLessons: new Set<string>() };
export const seconds = () => 30;
/** A shuffle that gives the same every time. */
export function shuffled<T>(list: readonly T[], seed: number): T[] {
  const out = [...list];
  let state = seed;
  for (let i = out.length - 1; i > 0; i--) {
    state = (state * 1103515245 + 12345) % 2147483648;
    const j = state % (i + 1);
    [out[i], out[j]] = [out[j] as T, out[i] as T];
  }
  return out;
}
