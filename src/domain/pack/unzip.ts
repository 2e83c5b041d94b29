import { Inflate } from 'fflate';
import { crc32 } from './crc32.ts';
import { limits } from './limits.ts';
import { PackRefused } from './problem.ts';
import type { ZipEntry } from './zip-directory.ts';

/** How much is unpacked of one archive so far, in bytes. */
export type Meter = { total: number };

/** So little at a time that the worst that it can unpack to, a thousandfold, is no harm. */
const step = 4096;

/**
 * The content of one file. Unpacked piece by piece and counted: it stops at the limit, whatever the archive says.
 * @throws PackRefused when it is too much, or not what the archive says that it is
 */
export function unpack(
  archive: Uint8Array,
  entry: ZipEntry,
  meter: Meter,
  most: number = limits.file,
): Uint8Array {
  const { name, method, start, end } = entry;
  const packed = archive.subarray(start, end);
  const pieces = method === 0 ? [packed] : inflated(packed, entry, meter.total, most);
  const size = pieces.reduce((sum, piece) => sum + piece.length, 0);
  if (size !== entry.size) throw new PackRefused('size-differs', name);
  if (size > most) throw new PackRefused('file-too-large', name);
  meter.total += size;
  if (meter.total > limits.total) throw new PackRefused('total-too-large', name);
  const content = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    content.set(piece, at);
    at += piece.length;
  }
  if (crc32(content) !== entry.crc) throw new PackRefused('checksum', name);
  return content;
}

function inflated(packed: Uint8Array, { name, size }: ZipEntry, before: number, most: number): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  let [read, made] = [0, 0];
  const inflate = new Inflate((piece) => {
    pieces.push(piece);
    made += piece.length;
  });
  while (read < packed.length) {
    const next = packed.subarray(read, read + step);
    read += next.length;
    try {
      inflate.push(next, read >= packed.length);
    } catch {
      throw new PackRefused('damaged', name);
    }
    if (made > limits.ratioFrom && made > limits.ratio * read) throw new PackRefused('bomb', name);
    if (made > size) throw new PackRefused('size-differs', name);
    if (made > most) throw new PackRefused('file-too-large', name);
    if (before + made > limits.total) throw new PackRefused('total-too-large', name);
  }
  return pieces;
}
