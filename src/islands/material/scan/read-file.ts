import { endingOf, fileTypes, safeName } from '~/domain/material/file';
import type { Chosen } from '../draft';
import { type FileTrouble, troubleWith } from './file-kind';
import { canBeRead, officeText } from './office-text';
import { NotOpened } from './unzip';

export type ReadFile = { readonly chosen: Chosen } | { readonly trouble: FileTrouble | 'unreadable' };

/** Looks through a file before it leaves the device: whether it is taken, and what it says. */
export async function readFile(file: File): Promise<ReadFile> {
  const name = safeName(file.name);
  const ending = endingOf(name);
  if (!ending) return { trouble: 'kind' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const trouble = troubleWith(name, bytes);
  if (trouble) return { trouble };
  try {
    const text = canBeRead(ending) ? officeText(bytes, ending) : undefined;
    // A copy: what is sent is what was read, also when the file is saved again meanwhile.
    return { chosen: { blob: new Blob([bytes]), name, type: fileTypes[ending], text } };
  } catch (error) {
    if (error instanceof NotOpened) return { trouble: 'unreadable' };
    throw error;
  }
}
