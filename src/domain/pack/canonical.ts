import type { FileItem } from './item.ts';
import type { Pack } from './schema.ts';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** The same value always gives the same text: keys in the order of their letters, two spaces, LF, and a LF last. */
export function canonicalJson(value: Json): string {
  return `${JSON.stringify(ordered(value), null, 2)}\n`;
}

function ordered(value: Json): Json {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  // Code units, not the reader's alphabet: the order may not depend on who exports.
  const pairs = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(pairs.map(([key, inner]) => [key, ordered(inner)]));
}

/** Where a file lies in an archive: it follows from the item alone, wherever a network's storage has it. */
export const archivePath = ({ id, name }: Pick<FileItem, 'id' | 'name'>): string => `files/${id}/${name}`;

/** The pack as it is written in `pakke.json`. */
export function asExported(pack: Pack): Pack {
  return {
    ...pack,
    items: pack.items.map((item) => (item.kind === 'file' ? { ...item, path: archivePath(item) } : item)),
  };
}

export const pakkeJson = (pack: Pack): string => canonicalJson(asExported(pack) as unknown as Json);
