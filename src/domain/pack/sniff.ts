import { type FileType, fileTypes, typeOfName } from './file-types.ts';
import { PackRefused } from './problem.ts';

const activeName =
  /\.(?:html?|xhtml?|mht(?:ml)?|svgz?|xml|js|mjs|cjs|ts|jsx|tsx|css|wasm|php|hta|vbs|ps1|bat|cmd|exe|dll|com|scr|msi|jar|sh|app|lnk|url|docm|pptm|xlsm)$/i;
const activeStart =
  /^\s*(?:<!--[\s\S]*?-->\s*|<\?xml[\s\S]*?\?>\s*)*<(?:!doctype\s+(?:html|svg)|html|head|body|svg|script|iframe|object|embed|meta|link|style|img|math)\b/i;

/** Whether a name stands for something that a computer runs. */
export const isActiveName = (name: string): boolean => activeName.test(name);

/** Whether the bytes begin as a web page or a drawing that can hold a script. */
export function isActiveContent(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 4096);
  const [first, second] = start;
  const utf16 =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return activeStart.test(new TextDecoder(utf16).decode(start));
}

/**
 * The type of a file by its content; its name must agree.
 * @throws PackRefused when it is a page with script, a type that we do not take, or another one than its name says
 */
export async function typeOf(name: string, bytes: Uint8Array): Promise<FileType> {
  if (isActiveName(name) || isActiveContent(bytes)) throw new PackRefused('active-content', name);
  const named = typeOfName(name);
  if (!named) throw new PackRefused('unknown-type', name);
  const { fileTypeFromBuffer } = await import('file-type');
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  const type = fileTypes.find((known) => known === found?.mime);
  if (type !== named) throw new PackRefused('type-differs', name);
  return type;
}

/** The SHA-256 of a content, as 64 hexadecimal digits. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
