/** The largest file that is taken, in bytes: 20 MB. */
export const maxFileBytes = 20 * 1024 * 1024;

const office = 'application/vnd.openxmlformats-officedocument.';
const odf = 'application/vnd.oasis.opendocument.';

/** The kinds of files that can be shared, by the end of their name. None of them is a page that could run a script. */
export const fileTypes = {
  pdf: 'application/pdf',
  docx: `${office}wordprocessingml.document`,
  pptx: `${office}presentationml.presentation`,
  xlsx: `${office}spreadsheetml.sheet`,
  odt: `${odf}text`,
  ods: `${odf}spreadsheet`,
  odp: `${odf}presentation`,
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
} as const;
export type FileEnding = keyof typeof fileTypes;

/** The end of a file's name, when it is one that is taken. */
export function endingOf(name: string): FileEnding | undefined {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(fileTypes, ending) ? (ending as FileEnding) : undefined;
}

const longest = 120;
const nameless = 'fil';

/**
 * A file's name that can be shown and saved anywhere: composed letters, nothing that is part of a path, no control
 * characters, nothing that turns the direction of writing (it can make «exe.fdp» out of «pdf.exe»), at most 120 characters.
 */
export function safeName(name: string): string {
  const clean = name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[/\\:*?"<>|]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s-]+|[.\s]+$/g, '');
  return shortened(clean || nameless);
}

/** Shortened in front of its ending. */
function shortened(name: string): string {
  if ([...name].length <= longest) return name;
  const ending = /\.[^.\s]{1,8}$/.exec(name)?.[0] ?? '';
  return (
    [...name]
      .slice(0, longest - ending.length)
      .join('')
      .trimEnd() + ending
  );
}

const plain: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', å: 'a', Æ: 'AE', Ø: 'O', Å: 'A', ß: 'ss' };

/** The name as the last part of an address in the storage, which takes few characters: letters a–z, digits, `-`, `_` and `.`. */
export function keyName(name: string): string {
  const safe = safeName(name).replace(/[æøåß]/gi, (letter) => plain[letter] ?? letter);
  const key = safe
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w.-]+/g, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^[-.]+/, '');
  // A name in other letters than ours leaves its ending alone behind.
  return /^\w*\.?$/.test(key) && endingOf(`x.${key}`) ? `${nameless}.${key}` : shortened(key || nameless);
}
