import type { ItemKind, PackItem } from './item.ts';
import type { Pack, PackAbout } from './schema.ts';

/** A new pack without items. `id` is the row's too: a pack that is made here is its own original. */
export const newPack = (id: string, about: PackAbout): Pack => ({
  format: 'barneblikk-pakke',
  formatVersion: 1,
  id,
  version: 1,
  origin: null,
  ...about,
  items: [],
});

/**
 * What is saved after `stored`: one version further. A copy that is changed becomes a pack of its own, which says where
 * it comes from; `row` is the id that the database knows it by.
 */
export function nextVersion(stored: Pack, draft: Pack, row: string): Pack {
  const adapted = stored.id !== row;
  return {
    ...draft,
    id: row,
    version: stored.version + 1,
    origin: adapted ? { pack: stored.id, version: stored.version } : stored.origin,
  };
}

/** Moves an item by one place, up (-1) or down (1); at the end of the list nothing happens. */
export function moveItem(pack: Pack, id: string, by: -1 | 1): Pack {
  const at = pack.items.findIndex((item) => item.id === id);
  const to = at + by;
  if (at < 0 || to < 0 || to >= pack.items.length) return pack;
  const items = [...pack.items];
  items.splice(to, 0, ...items.splice(at, 1));
  return { ...pack, items };
}

/** An id that the pack does not use: `guide-1`, `guide-2`. An id that was used in an earlier version may come again. */
export function freeId(pack: Pack, kind: ItemKind, mark: string): string {
  const used = new Set(pack.items.map(({ id }) => id));
  for (let n = 0; ; n++) {
    const id = `${kind}-${mark}${n === 0 ? '' : `-${n}`}`;
    if (!used.has(id)) return id;
  }
}

export const withItem = (pack: Pack, item: PackItem): Pack => ({ ...pack, items: [...pack.items, item] });
export const withoutItem = (pack: Pack, id: string): Pack => ({
  ...pack,
  items: pack.items.filter((item) => item.id !== id),
});
export const withChanged = (pack: Pack, changed: PackItem): Pack => ({
  ...pack,
  items: pack.items.map((item) => (item.id === changed.id ? changed : item)),
});
