import { endingOf, type FileEnding, maxFileBytes } from '~/domain/material/file';
import { NotOpened, textsInZip } from './unzip';

/** Why a file is not taken. */
export type FileTrouble = 'too-large' | 'empty' | 'kind' | 'content';

const begins: Partial<Record<FileEnding, readonly number[]>> = {
  pdf: [0x25, 0x50, 0x44, 0x46, 0x2d],
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  jpg: [0xff, 0xd8, 0xff],
  jpeg: [0xff, 0xd8, 0xff],
};
/** The part that each office file cannot be without. */
const heart: Partial<Record<FileEnding, RegExp>> = {
  docx: /^word\/document\.xml$/,
  pptx: /^ppt\/presentation\.xml$/,
  xlsx: /^xl\/workbook\.xml$/,
  odt: /^mimetype$/,
  ods: /^mimetype$/,
  odp: /^mimetype$/,
};
const odfNames = { odt: 'text', ods: 'spreadsheet', odp: 'presentation' } as const;

/** Whether the content is what the name says. The server asks again; here it is told before anything is sent. */
export function troubleWith(name: string, bytes: Uint8Array): FileTrouble | undefined {
  const ending = endingOf(name);
  if (!ending) return 'kind';
  if (bytes.length === 0) return 'empty';
  if (bytes.length > maxFileBytes) return 'too-large';
  const first = begins[ending];
  if (first) return first.every((byte, i) => bytes[i] === byte) ? undefined : 'content';
  return isOffice(bytes, ending) ? undefined : 'content';
}

function isOffice(bytes: Uint8Array, ending: FileEnding): boolean {
  const wanted = heart[ending];
  if (!wanted) return false;
  try {
    const [text] = [...textsInZip(bytes, (name) => wanted.test(name)).values()];
    if (text === undefined) return false;
    return (
      !(ending in odfNames) ||
      text === `application/vnd.oasis.opendocument.${odfNames[ending as keyof typeof odfNames]}`
    );
  } catch (error) {
    if (error instanceof NotOpened) return false;
    throw error;
  }
}
