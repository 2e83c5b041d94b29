import { mostFileBytes } from './item.ts';

const mb = 1024 * 1024;

/** What an archive may be at most; sizes in bytes. What it says of itself is never trusted: the real ones are counted. */
export const limits = {
  archive: 100 * mb,
  /** All files together when unpacked. */
  total: 100 * mb,
  file: mostFileBytes,
  /** pakke.json holds texts only. */
  json: 5 * mb,
  entries: 200,
  /** Unpacked to packed, from `ratioFrom` bytes on. Text seldom packs more than twenty to one. */
  ratio: 200,
  ratioFrom: 256 * 1024,
} as const;
