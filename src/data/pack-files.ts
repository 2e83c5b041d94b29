import { endingOf, fileTypes, keyName } from '../domain/material/file.ts';
import { fetchFile, putFile } from './files.ts';

/** Where the files of a network's packs are. Paths are those that stand in the packs' file items. */
export type PackFiles = {
  /** @throws Failure `not_found` when the file is not there, or is not the reader's to see */
  read(path: string): Promise<Uint8Array>;
  /** Stores a file and answers with its path. @throws Failure `not_allowed`, `wrong_type`, `too_large` */
  write(bytes: Uint8Array, name: string): Promise<string>;
};

/** A file that a pack names, whichever network it lies in: who may read the pack may read it. */
export const readPackFile: PackFiles['read'] = async (path) =>
  new Uint8Array(await (await fetchFile(path)).arrayBuffer());

/** The storage of a network. Each file gets a folder of its own, so that names need not differ. */
export const packFiles = (network: string): PackFiles => ({
  read: readPackFile,
  write: async (bytes, name) => {
    const path = `${network}/${crypto.randomUUID()}/${keyName(name)}`;
    const ending = endingOf(name);
    const type = ending ? fileTypes[ending] : 'application/octet-stream';
    await putFile(path, type, new Blob([bytes as Uint8Array<ArrayBuffer>]));
    return path;
  },
});
