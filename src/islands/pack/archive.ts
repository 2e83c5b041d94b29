import type { Pack } from '~/domain/pack/about';
import type { ReadArchive } from '~/domain/pack/read-archive';
import { packText } from '~/text/pack';

/** Reads a file that somebody chose. Loaded when it is needed: the reading is larger than the page. */
export async function readFile(file: Blob): Promise<ReadArchive> {
  const { limits } = await import('~/domain/pack/limits');
  // Before it is in memory.
  if (file.size > limits.archive) return { problem: { code: 'too-large' } };
  const { readArchive } = await import('~/domain/pack/read-archive');
  return readArchive(new Uint8Array(await file.arrayBuffer()));
}

/** The archive of a pack. `read` gives the content of a file by its path. */
export async function archiveOf(
  pack: Pack,
  read: (path: string) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const { writeArchive } = await import('~/domain/pack/write-archive');
  const files = new Map<string, Uint8Array>();
  for (const item of pack.items) if (item.kind === 'file') files.set(item.id, await read(item.path));
  return writeArchive(pack, files, packText(pack.language).readable);
}

/** Gives the reader an archive to keep. */
export const download = (bytes: Uint8Array, name: string): void => handOver(bytes, name, 'application/zip');

/** Gives the reader a file to keep. Without a type that a browser knows, it is saved and never shown. */
export function handOver(bytes: Uint8Array, name: string, type = 'application/octet-stream'): void {
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  const anchor = Object.assign(document.createElement('a'), { href: address, download: name });
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** A name that every system takes: `barnets-stemme-utgave-3.zip`. */
export function archiveName({ title, version }: Pack): string {
  const plain = title.toLowerCase().replace(/æ/g, 'ae').replace(/ø/g, 'o').replace(/å/g, 'a');
  const slug = plain
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return `${slug || 'pakke'}-utgave-${version}.zip`;
}
