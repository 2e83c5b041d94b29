import { aboutFields, type Pack } from './about.ts';
import { canonicalJson } from './canonical.ts';
import type { PackItem } from './item.ts';

/** One thing that is otherwise in a newer version. Each can be taken over by itself. */
export type Change =
  | { readonly kind: 'added' | 'removed' | 'changed' | 'moved'; readonly id: string; readonly title: string }
  | { readonly kind: 'about'; readonly id: (typeof aboutFields)[number]; readonly title: string };

const same = (a: PackItem, b: PackItem) => canonicalJson(asValue(a)) === canonicalJson(asValue(b));
// Where a file lies is no change in the pack; what is in it is, and that is its sha256.
const asValue = (item: PackItem) => ({ ...item, ...(item.kind === 'file' ? { path: '' } : {}) });

/** What has changed from one version of a pack to another: what it says of itself, then items in the newer one's order, then what is gone. */
export function changesBetween(from: Pack, to: Pack): readonly Change[] {
  const before = new Map(from.items.map((item) => [item.id, item]));
  const after = new Set(to.items.map(({ id }) => id));
  const moved = movedIds(from, to);
  const about = aboutFields
    .filter((field) => from[field] !== to[field])
    .map((field) => ({ kind: 'about' as const, id: field, title: to[field] }));
  const items = to.items.flatMap((item): Change[] => {
    const { id, title } = item;
    const old = before.get(id);
    if (!old) return [{ kind: 'added', id, title }];
    return [
      ...(same(old, item) ? [] : [{ kind: 'changed' as const, id, title }]),
      ...(moved.has(id) ? [{ kind: 'moved' as const, id, title }] : []),
    ];
  });
  const gone = from.items
    .filter(({ id }) => !after.has(id))
    .map(({ id, title }) => ({ kind: 'removed' as const, id, title }));
  return [...about, ...items, ...gone];
}

/** The fewest items that must have moved: all that stand in both, but for the longest row of them that kept its order. */
function movedIds(from: Pack, to: Pack): ReadonlySet<string> {
  const place = new Map(from.items.map(({ id }, index) => [id, index]));
  const both = to.items.map(({ id }) => id).filter((id) => place.has(id));
  const at = (id: string | undefined) => place.get(id ?? '') ?? -1;
  /** For each item the longest row that ends with it. */
  const rows: string[][] = [];
  for (const [index, id] of both.entries()) {
    const before = rows.slice(0, index).filter((row) => at(row.at(-1)) < at(id));
    const longest = before.reduce<string[]>((best, row) => (row.length > best.length ? row : best), []);
    rows.push([...longest, id]);
  }
  const kept = new Set(rows.reduce<string[]>((best, row) => (row.length > best.length ? row : best), []));
  return new Set(both.filter((id) => !kept.has(id)));
}

/** Whether the copy has been changed in the same place since, so that taking over loses what was written there. */
export function collides(change: Change, base: Pack, mine: Pack): boolean {
  if (change.kind === 'moved') return false;
  if (change.kind === 'about') return base[change.id] !== mine[change.id];
  const old = base.items.find(({ id }) => id === change.id);
  const own = mine.items.find(({ id }) => id === change.id);
  return old !== undefined && own !== undefined && !same(old, own);
}

/** The copy with the chosen changes from `to`. What was not chosen stays as it is in the copy. */
export function takeOver(mine: Pack, to: Pack, chosen: readonly Change[]): Pack {
  return chosen.reduce((pack, change) => taken(pack, to, change), mine);
}

function taken(mine: Pack, to: Pack, change: Change): Pack {
  if (change.kind === 'about') return { ...mine, [change.id]: to[change.id] };
  const rest = mine.items.filter(({ id }) => id !== change.id);
  const own = mine.items.find(({ id }) => id === change.id);
  const theirs = to.items.find(({ id }) => id === change.id);
  if (change.kind === 'removed') return { ...mine, items: rest };
  if (!theirs) return mine;
  // What the copy has taken out is not put back as «changed»; as «added» it may be.
  if (!own && change.kind !== 'added') return mine;
  if (change.kind === 'changed')
    return { ...mine, items: mine.items.map((item) => (item.id === change.id ? theirs : item)) };
  return { ...mine, items: placed(rest, own ?? theirs, to) };
}

/** After the nearest item that stands before it in the newer version, and is in the copy too. */
function placed(rest: readonly PackItem[], item: PackItem, to: Pack): PackItem[] {
  const order = to.items.map(({ id }) => id);
  const before = order.slice(0, order.indexOf(item.id)).reverse();
  const anchor = before.find((id) => rest.some((other) => other.id === id));
  const at = rest.findIndex(({ id }) => id === anchor) + 1;
  return [...rest.slice(0, at), item, ...rest.slice(at)];
}
