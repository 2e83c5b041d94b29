import type { FileType } from '~/domain/pack/file-types';
import { limits } from '~/domain/pack/limits';
import { type PackProblem, PackRefused } from '~/domain/pack/problem';
import { safeName } from '~/domain/pack/safe-name';
import { sha256, typeOf } from '~/domain/pack/sniff';

export type LookedInto = {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly type: FileType;
  readonly size: number;
  readonly sha256: string;
};
type Looked = LookedInto | { readonly problem: PackProblem };

/** What a file is by its content, with a name that every system takes; or why it is refused. */
export async function lookInto(file: File): Promise<Looked> {
  try {
    if (file.size > limits.file) throw new PackRefused('file-too-large', file.name);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const type = await typeOf(file.name, bytes);
    return { bytes, type, name: safeName(file.name), size: bytes.length, sha256: await sha256(bytes) };
  } catch (error) {
    if (error instanceof PackRefused) return { problem: error.problem };
    throw error;
  }
}
