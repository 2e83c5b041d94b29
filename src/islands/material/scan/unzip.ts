import { strFromU8, type UnzipFileInfo, unzipSync } from 'fflate';

/** What a file may be at most when it is unpacked: an office file with pictures is far below, a zip bomb far above. */
const limits = { entries: 4000, textBytes: 60 * 1024 * 1024, allBytes: 500 * 1024 * 1024, ratio: 250 };

/** A file that is not opened; the message is for developers, the page says what to do. */
export class NotOpened extends Error {
  override readonly name = 'NotOpened';
}

/**
 * The texts in a zip file whose names pass the test. fflate never writes more than an entry says that it holds, so that
 * the sizes added up here are all that is ever unpacked.
 * @throws NotOpened for what is no zip file, too much, or names that lead out of it.
 */
export function textsInZip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): ReadonlyMap<string, string> {
  const sum = { entries: 0, text: 0, all: 0 };
  const filter = (entry: UnzipFileInfo) => {
    sum.entries += 1;
    sum.all += entry.originalSize;
    const take = wanted(entry.name);
    if (take) sum.text += entry.originalSize;
    refuseTooMuch(entry, sum);
    return take;
  };
  try {
    const files = unzipSync(bytes, { filter });
    return new Map(Object.entries(files).map(([name, content]) => [name, strFromU8(content)]));
  } catch (cause) {
    if (cause instanceof NotOpened) throw cause;
    throw new NotOpened('not a zip file that can be read', { cause });
  }
}

function refuseTooMuch(entry: UnzipFileInfo, sum: { entries: number; text: number; all: number }): void {
  if (sum.entries > limits.entries) throw new NotOpened('too many files in the zip file');
  if (sum.text > limits.textBytes || sum.all > limits.allBytes)
    throw new NotOpened('too large when unpacked');
  if (entry.originalSize > 1024 * 1024 && entry.originalSize > entry.size * limits.ratio)
    throw new NotOpened('packed too tightly to be a document');
  if (/(^|[\\/])\.\.([\\/]|$)|^[\\/]|^[a-z]:/i.test(entry.name))
    throw new NotOpened('a name leads out of the zip file');
}
