import type { FoundPage } from '../format/types.ts';

type PlaceText = { readonly page: number; readonly text: string };

/** The texts that excerpts are made of, by file and place. */
export function packsOf(
  pages: readonly FoundPage[],
  places: readonly PlaceText[],
): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const packs = new Map<string, Record<string, string>>();
  places.forEach(({ page, text }, place) => {
    const name = pages[page]?.pack ?? '';
    const pack = packs.get(name) ?? {};
    if (text) pack[place] = text;
    packs.set(name, pack);
  });
  return packs;
}
