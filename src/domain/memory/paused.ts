import type { MemoryCard } from './cards.ts';
import type { DeckItem } from './deck.ts';

/**
 * Why an item is not asked. `text`: it says something else than when this person last met it. `source`: what it rests on
 * has. `expired`: a source is past the day it had to be checked again by, and only the course's authors can mend that.
 */
export type PauseReason = 'text' | 'source' | 'expired';
export type Paused<T extends DeckItem> = { readonly item: T; readonly reasons: readonly PauseReason[] };

/** @param today the date in Norway, `2026-11-21` */
export function pausedBecause(item: DeckItem, card: MemoryCard | undefined, today: string): PauseReason[] {
  const expired = item.expires !== undefined && item.expires <= today;
  const [text, sources] = item.version.split('.');
  const [knownText = text, knownSources = sources] = card?.version.split('.') ?? [];
  return [
    ...(text === knownText ? [] : (['text'] as const)),
    ...(sources === knownSources ? [] : (['source'] as const)),
    ...(expired ? (['expired'] as const) : []),
  ];
}

/** Whether the person can take it in again by saying so. */
export const canResume = ({ reasons }: { readonly reasons: readonly PauseReason[] }): boolean =>
  !reasons.includes('expired');
