import type { Confidence } from './answer.ts';

/**
 * One time somebody met a practice item in «Hold det varmt». Reviews are facts that are only added: when an item is due
 * again is worked out by replaying them, so two devices can never disagree for long.
 */
export type Review = {
  /** Made on the device; sending it twice is harmless. */
  readonly id: string;
  readonly itemId: string;
  /** When, by the device's clock. */
  readonly at: string;
  /** `resumed`: a paused item was taken in again after its text or source had changed. */
  readonly event: 'answered' | 'resumed';
  /** How much was right, 0–1; null when resumed. */
  readonly share: number | null;
  readonly confidence: Confidence | null;
  /** Seconds from shown to answered; null when resumed, or when the page was left meanwhile. */
  readonly seconds: number | null;
  /** Fingerprints of the item's text and of its sources, `text.sources`, as they were then. */
  readonly version: string;
};
