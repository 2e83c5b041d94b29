import crypto from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';

/** The files' bytes on disk, each under a random name: nothing that a person wrote becomes part of a path here. */
export type Bytes = {
  /** Writes a whole file or none, and gives its name. */
  write(bytes: Uint8Array): Promise<string>;
  /** Undefined when it is not there. */
  read(name: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  remove(name: string): Promise<void>;
  /** Removes what nobody refers to any more, but nothing that may be on its way in. */
  sweep(known: ReadonlySet<string>): Promise<number>;
};

const own = /^[0-9a-f-]{36}$/;
const arriving = /^\.in-[0-9a-f-]{36}$/;
/** How long a file may be without its row: an upload writes the file first. */
const graceMs = 10 * 60 * 1000;

export function bytesIn(dir: string): Bytes {
  if (!existsSync(dir)) mkdirSync(dir, { recursive: true, mode: 0o700 });
  const at = (name: string) => {
    if (!own.test(name)) throw new Error('no name of a file of ours');
    return path.join(dir, name);
  };
  return {
    write: async (bytes) => {
      const name = crypto.randomUUID();
      await writeWhole(path.join(dir, `.in-${name}`), at(name), bytes);
      return name;
    },
    read: (name) => fs.readFile(at(name)).then((found) => new Uint8Array(found), ifMissing),
    remove: (name) => fs.unlink(at(name)).catch(ifMissing),
    sweep: async (known) => {
      const names = (await fs.readdir(dir)).filter(
        (name) => arriving.test(name) || (own.test(name) && !known.has(name)),
      );
      const gone = await Promise.all(names.map((name) => removeOld(path.join(dir, name))));
      return gone.filter(Boolean).length;
    },
  };
}

/** Aside, onto the disk, then renamed: after a kill there is all of it or none. */
async function writeWhole(aside: string, place: string, bytes: Uint8Array): Promise<void> {
  const file = await fs.open(aside, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await fs.rename(aside, place);
}

async function removeOld(file: string): Promise<boolean> {
  const found = await fs.stat(file).catch(ifMissing);
  if (!found || Date.now() - found.mtimeMs < graceMs) return false;
  await fs.unlink(file).catch(ifMissing);
  return true;
}

function ifMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
  return undefined;
}
