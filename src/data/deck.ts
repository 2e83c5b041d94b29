import type { DeckItem, PracticeItem } from '../domain/memory/deck.ts';

/** The practice items of one language, from the site or from what the service worker has kept of it. */
export const loadPractice = (path: string) => load<PracticeItem>(path);
/** The same without their words. */
export const loadDeck = () => load<DeckItem>('/hold-det-varmt/kort.json');

async function load<T>(path: string): Promise<readonly T[]> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return (await response.json()).items;
}
