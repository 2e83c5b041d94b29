import { archivePath } from './canonical.ts';
import type { FileItem } from './item.ts';
import { limits } from './limits.ts';
import { identityNumberIn } from './personal.ts';
import { type PackProblem, PackRefused, visible } from './problem.ts';
import { readPakkeJson } from './read-json.ts';
import type { Pack } from './schema.ts';
import { isActiveName, sha256, typeOf } from './sniff.ts';
import { type Meter, unpack } from './unzip.ts';
import { type ZipEntry, zipEntries } from './zip-directory.ts';

/** A pack that was read, with its files by item id, or why it is refused. */
export type ReadArchive =
  | {
      readonly pack: Pack;
      readonly files: ReadonlyMap<string, Uint8Array>;
      /** Files in the archive that are no part of the pack. They are not taken in. */
      readonly leftOut: readonly string[];
    }
  | { readonly problem: PackProblem };

/** What our own export adds for people to read. It is made from pakke.json, and made again at the next export. */
const forPeople = /^(?:index\.html|manus\.md|tekst\/[a-z0-9-]+\.md)$/;

/** Reads an archive that anybody may have made. Runs in the browser; nothing is written anywhere. Never throws for what is in it. */
export async function readArchive(bytes: Uint8Array): Promise<ReadArchive> {
  try {
    return await read(bytes);
  } catch (error) {
    if (error instanceof PackRefused) return { problem: error.problem };
    throw error;
  }
}

async function read(bytes: Uint8Array) {
  const entries = new Map(zipEntries(bytes).map((entry) => [entry.name, entry]));
  const active = [...entries.keys()].find((name) => !forPeople.test(name) && isActiveName(name));
  if (active !== undefined) throw new PackRefused('active-content', active);
  const json = entries.get('pakke.json');
  if (!json) throw new PackRefused('no-pack');
  const meter: Meter = { total: 0 };
  const pack = readPakkeJson(unpack(bytes, json, meter, limits.json));
  const identity = identityNumberIn(pack);
  if (identity !== undefined) throw new PackRefused('identity-number', 'pakke.json', identity);
  const items = pack.items.filter((item) => item.kind === 'file');
  const files = new Map<string, Uint8Array>();
  for (const item of items) files.set(item.id, await fileOf(item, entries, bytes, meter));
  const known = new Set(['pakke.json', ...items.map(archivePath)]);
  const leftOut = [...entries.keys()]
    .filter((name) => !known.has(name) && !forPeople.test(name))
    .map(visible);
  return { pack, files, leftOut };
}

async function fileOf(
  item: FileItem,
  entries: ReadonlyMap<string, ZipEntry>,
  archive: Uint8Array,
  meter: Meter,
): Promise<Uint8Array> {
  const path = archivePath(item);
  const entry = entries.get(path);
  if (!entry) throw new PackRefused('file-missing', path);
  const content = unpack(archive, entry, meter);
  const type = await typeOf(path, content);
  if (type !== item.type) throw new PackRefused('type-differs', path);
  if (content.length !== item.size || (await sha256(content)) !== item.sha256)
    throw new PackRefused('file-differs', path);
  return content;
}
