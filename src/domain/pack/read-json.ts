import { PackRefused } from './problem.ts';
import { type Pack, packSchema } from './schema.ts';

/**
 * The pack in a pakke.json.
 * @throws PackRefused with where it is wrong
 */
export function readPakkeJson(bytes: Uint8Array): Pack {
  const value = parse(bytes);
  const version = (value as { formatVersion?: unknown } | null)?.formatVersion;
  if (typeof version === 'number' && version > 1) throw new PackRefused('newer-format', 'pakke.json');
  const result = packSchema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new PackRefused('bad-pack', 'pakke.json', issue?.path.join('.'));
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new PackRefused('bad-json', 'pakke.json');
  }
}
