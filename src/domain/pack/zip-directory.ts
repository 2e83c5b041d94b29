import { checkNames } from './entry-name.ts';
import { limits } from './limits.ts';
import { PackRefused } from './problem.ts';

/** One file in an archive. `start` and `end` are where its packed bytes lie. */
export type ZipEntry = {
  readonly name: string;
  readonly method: 0 | 8;
  readonly crc: number;
  readonly size: number;
  readonly start: number;
  readonly end: number;
};
type Header = Omit<ZipEntry, 'start' | 'end' | 'method'> & {
  readonly rawName: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly packed: number;
  readonly offset: number;
  readonly attributes: number;
};

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;

/**
 * The files of an archive, by its directory, each held up against its own header. Read here and not by a library, since
 * what makes an archive hostile is what libraries pass over: links, encryption, two truths about one file, files in files.
 * @throws PackRefused for everything that no honest program writes
 */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] {
  if (bytes.length > limits.archive) throw new PackRefused('too-large');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, start, end } = findDirectory(view);
  if (count > limits.entries) throw new PackRefused('too-many-files');
  const headers = readHeaders(bytes, view, count, start, end);
  checkNames(headers.map(({ name }) => name));
  checkPlaces(headers);
  const files = headers
    .map((header) => ({ header, entry: locate(bytes, view, header, start) }))
    .sort((a, b) => a.header.offset - b.header.offset);
  let free = 0;
  for (const { header, entry } of files) {
    if (header.offset < free) throw new PackRefused('overlap', header.name);
    free = entry.end;
  }
  // Something before the first file: the archive is also something else.
  if (files[0] && files[0].header.offset !== 0) throw new PackRefused('not-a-zip');
  return files.map(({ entry }) => entry).filter(({ name }) => !name.endsWith('/'));
}

/** Two names for the same bytes: what makes a small archive unpack to a huge one. */
function checkPlaces(headers: readonly Header[]): void {
  const places = new Set<number>();
  for (const { offset, name } of headers) {
    if (places.has(offset)) throw new PackRefused('overlap', name);
    places.add(offset);
  }
}

/** The directory's place, from the record at the end, after which at most a comment stands. */
function findDirectory(view: DataView): { count: number; start: number; end: number } {
  const size = view.byteLength;
  if (size < 22 || ![localSignature, endSignature].includes(view.getUint32(0, true)))
    throw new PackRefused('not-a-zip');
  for (let at = size - 22; at >= Math.max(0, size - 22 - 0xffff); at--) {
    if (view.getUint32(at, true) !== endSignature || at + 22 + view.getUint16(at + 20, true) !== size)
      continue;
    const count = view.getUint16(at + 10, true);
    const length = view.getUint32(at + 12, true);
    const start = view.getUint32(at + 16, true);
    if (count === 0xffff || length === 0xffffffff || start === 0xffffffff) throw new PackRefused('zip64');
    const oneDisk = view.getUint32(at + 4, true) === 0 && view.getUint16(at + 8, true) === count;
    if (!oneDisk || start + length !== at) throw new PackRefused('damaged');
    return { count, start, end: at };
  }
  throw new PackRefused('not-a-zip');
}

function readHeaders(bytes: Uint8Array, view: DataView, count: number, start: number, end: number): Header[] {
  const headers: Header[] = [];
  let at = start;
  for (let n = 0; n < count; n++) {
    if (at + 46 > end || view.getUint32(at, true) !== entrySignature) throw new PackRefused('damaged');
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((place) =>
      view.getUint16(at + place, true),
    );
    const nameEnd = at + 46 + (nameLength ?? 0);
    const next = nameEnd + (extraLength ?? 0) + (commentLength ?? 0);
    if (next > end) throw new PackRefused('damaged');
    const flags = view.getUint16(at + 8, true);
    const rawName = bytes.subarray(at + 46, nameEnd);
    headers.push({
      rawName,
      flags,
      name: decodeName(rawName),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      attributes: view.getUint32(at + 38, true),
      offset: view.getUint32(at + 42, true),
    });
    at = next;
  }
  // Entries beyond the count would be seen by other programs, and not by us.
  if (at !== end) throw new PackRefused('damaged');
  return headers;
}

function decodeName(raw: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(raw);
  } catch {
    // Written in an alphabet that we cannot know: shown as far as it can be read.
    throw new PackRefused('path-malformed', new TextDecoder().decode(raw));
  }
}

function locate(bytes: Uint8Array, view: DataView, header: Header, directory: number): ZipEntry {
  const { name, method, crc, size, packed, offset, flags } = header;
  checkKind(header);
  if (offset + 30 > directory || view.getUint32(offset, true) !== localSignature)
    throw new PackRefused('damaged', name);
  const nameEnd = offset + 30 + view.getUint16(offset + 26, true);
  const start = nameEnd + view.getUint16(offset + 28, true);
  const end = start + packed;
  if (end > directory) throw new PackRefused('damaged', name);
  const rawName = bytes.subarray(offset + 30, nameEnd);
  const sameName =
    rawName.length === header.rawName.length && rawName.every((byte, i) => byte === header.rawName[i]);
  // Sizes may come after the data instead (bit 3); then the header has zeros.
  const later = (flags & 8) !== 0;
  const says = [14, 18, 22].map((place) => view.getUint32(offset + place, true));
  const agrees = [crc, packed, size].every((value, i) => says[i] === value || (later && says[i] === 0));
  if (
    !sameName ||
    view.getUint16(offset + 8, true) !== method ||
    view.getUint16(offset + 6, true) !== flags ||
    !agrees
  )
    throw new PackRefused('headers-differ', name);
  return { name, method: method as 0 | 8, crc, size, start, end };
}

function checkKind({ name, flags, method, packed, size, attributes }: Header): void {
  // Bit 0 encrypted, 6 strongly, 13 the directory too.
  if (flags & 0x2041) throw new PackRefused('encrypted', name);
  const kind = (attributes >>> 16) & 0xf000;
  if (kind === 0xa000) throw new PackRefused('symlink', name);
  // Devices, pipes and sockets: only a file, a folder, or nothing said.
  if (![0, 0x8000, 0x4000].includes(kind)) throw new PackRefused('symlink', name);
  if (method !== 0 && method !== 8) throw new PackRefused('method', name);
  if (packed === 0xffffffff || size === 0xffffffff) throw new PackRefused('zip64', name);
  if (size > limits.file) throw new PackRefused('file-too-large', name);
  if (method === 0 && packed !== size) throw new PackRefused('headers-differ', name);
  if (name.endsWith('/') && size > 0) throw new PackRefused('path-malformed', name);
}
