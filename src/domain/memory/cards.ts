import { createEmptyCard, type Card as FsrsCard, fsrs } from 'ts-fsrs';
import type { Review } from '../review.ts';
import { dayOf, dayOfNoon, noonOf } from './days.ts';
import { gradeOf } from './rating.ts';

/** What is known of one person's memory of one item. Worked out from reviews, never stored. Days as in days.ts. */
export type MemoryCard = {
  /** The item as this person last met it: `text.sources` fingerprints. */
  readonly version: string;
  /** From this day it may be asked again. */
  readonly due: number;
  readonly firstDay: number;
  readonly lastDay: number;
  readonly fsrs: FsrsCard;
};
export type MemoryCards = ReadonlyMap<string, MemoryCard>;

/**
 * FSRS with its published parameters: nobody answers enough here to train their own. Whole days instead of minutes, and
 * no random spread, so that two devices with the same reviews agree.
 */
const scheduler = fsrs({ request_retention: 0.9, enable_short_term: false, enable_fuzz: false });

/**
 * Everything that follows from the reviews, whatever order they came in and however often they were received.
 * @param expectedSeconds how long an item takes; undefined for one that the course no longer has
 */
export function replay(
  reviews: readonly Review[],
  expectedSeconds: (itemId: string) => number | undefined,
): MemoryCards {
  const cards = new Map<string, MemoryCard>();
  for (const review of inOrder(reviews)) {
    const card = withReview(cards.get(review.itemId), review, expectedSeconds(review.itemId));
    if (card) cards.set(review.itemId, card);
  }
  return cards;
}

/** By time, then id; each id once. */
function inOrder(reviews: readonly Review[]): Review[] {
  const timed = reviews.map((review) => ({ review, at: Date.parse(review.at) }));
  timed.sort((a, b) => a.at - b.at || (a.review.id < b.review.id ? -1 : 1));
  const seen = new Set<string>();
  return timed.flatMap(({ review }) => {
    if (seen.has(review.id)) return [];
    seen.add(review.id);
    return [review];
  });
}

/** The card after one more review, which must be later than those it is made of. */
export function withReview(
  card: MemoryCard | undefined,
  { at, event, share, confidence, seconds, version }: Review,
  expectedSeconds: number | undefined,
): MemoryCard | undefined {
  const day = dayOf(at);
  // Taken in again: asked as soon as there is room, since what was remembered may be what was changed.
  if (event === 'resumed' || share === null)
    return card && { ...card, version, due: Math.min(card.due, day) };
  // The day's first answer is the test of memory. A second one, from another device, says what was read a while ago.
  if (card?.lastDay === day) return { ...card, version };
  const grade = gradeOf(share, confidence, seconds, expectedSeconds);
  const next = scheduler.next(card?.fsrs ?? createEmptyCard(noonOf(day)), noonOf(day), grade).card;
  return { version, due: dayOfNoon(next.due), firstDay: card?.firstDay ?? day, lastDay: day, fsrs: next };
}

/** How likely it is that the item is remembered on that day, 0–1, as FSRS sees it. */
export const chanceOf = (card: MemoryCard, day: number): number =>
  scheduler.get_retrievability(card.fsrs, noonOf(day), false);
