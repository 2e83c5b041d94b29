import { deflateSync } from 'fflate';
import { crc32 } from '../../../src/domain/pack/crc32.ts';

/** One entry as an attacker would write it: everything can be said otherwise than it is. */
export type RawEntry = {
  readonly name: string | Uint8Array;
  readonly content?: Uint8Array | string;
  /** What its own header says, where that differs from the directory. */
  readonly localName?: string;
  readonly size?: number;
  readonly crc?: number;
  readonly flags?: number;
  readonly method?: number;
  /** Unix mode, such as 0o120777 for a link. */
  readonly mode?: number;
  /** Points at the place of this entry instead of its own. */
  readonly sameDataAs?: number;
};

const bytesOf = (text: string | Uint8Array) =>
  typeof text === 'string' ? new TextEncoder().encode(text) : text;

function record(
  size: number,
  fields: readonly (readonly [at: number, size: 2 | 4, value: number])[],
): Uint8Array {
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  for (const [at, width, value] of fields)
    if (width === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value >>> 0, true);
  return bytes;
}

const joined = (parts: readonly Uint8Array[]) => {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};

/** Writes an archive to the letter, lies included. `count` is what the record at the end says. */
export function rawZip(entries: readonly RawEntry[], { count = entries.length } = {}): Uint8Array {
  const written: { offset: number; local: Uint8Array }[] = [];
  const directory: Uint8Array[] = [];
  let free = 0;
  for (const entry of entries) {
    const says = saidOf(entry);
    const shared = entry.sameDataAs === undefined ? undefined : written[entry.sameDataAs];
    const offset = shared?.offset ?? free;
    const local = shared ? new Uint8Array() : localHeader(entry, says);
    written.push({ offset, local });
    free += local.length;
    directory.push(directoryHeader(entry, says, offset), bytesOf(entry.name));
  }
  const list = joined(directory);
  const end = record(22, [
    ...([
      [0, 4, 0x06054b50],
      [8, 2, count],
      [10, 2, count],
      [12, 4, list.length],
      [16, 4, free],
    ] as const),
  ]);
  return joined([...written.map(({ local }) => local), list, end]);
}

type Said = { flags: number; method: number; crc: number; size: number; packed: Uint8Array };

function saidOf({ content = '', ...entry }: RawEntry): Said {
  const bytes = bytesOf(content);
  const method = entry.method ?? 8;
  return {
    method,
    flags: (entry.flags ?? 0) | 0x800,
    crc: entry.crc ?? crc32(bytes),
    size: entry.size ?? bytes.length,
    packed: method === 8 ? deflateSync(bytes) : bytes,
  };
}

function localHeader(entry: RawEntry, { flags, method, crc, size, packed }: Said): Uint8Array {
  const name = bytesOf(entry.localName ?? entry.name);
  const header = record(30, [
    ...([
      [0, 4, 0x04034b50],
      [4, 2, 20],
      [6, 2, flags],
      [8, 2, method],
      [12, 2, 33],
    ] as const),
    ...([
      [14, 4, crc],
      [18, 4, packed.length],
      [22, 4, size],
      [26, 2, name.length],
    ] as const),
  ]);
  return joined([header, name, packed]);
}

function directoryHeader(
  { name, mode = 0 }: RawEntry,
  { flags, method, crc, size, packed }: Said,
  at: number,
) {
  return record(46, [
    ...([
      [0, 4, 0x02014b50],
      [4, 2, 0x0314],
      [6, 2, 20],
      [8, 2, flags],
      [10, 2, method],
      [14, 2, 33],
    ] as const),
    ...([
      [16, 4, crc],
      [20, 4, packed.length],
      [24, 4, size],
      [28, 2, bytesOf(name).length],
    ] as const),
    ...([
      [38, 4, mode << 16],
      [42, 4, at],
    ] as const),
  ]);
}
