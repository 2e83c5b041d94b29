/**
 * Begins a formula, also after what a spreadsheet passes over: space, quotes, marks that cannot be seen. The wide forms at
 * the end are those that Excel reads as the narrow ones.
 */
const formula = /^[\p{White_Space}\p{Cc}\p{Cf}"'´`‘’“”«»]*[=+\-@|%\uFF1D\uFF0B\uFF0D\uFF20\u2212]/u;
const control = /^[\t\r\n]/;

/**
 * Text as a cell that no spreadsheet takes for a formula: an apostrophe is put before whatever begins like one, which
 * spreadsheets show as text. A name is what its owner typed, and a file is opened on the leader's machine.
 */
export const safeCell = (text: string): string =>
  formula.test(text) || control.test(text) ? `'${text}` : text;

/** Words for a file name that every file system takes: `Nav Fjordvik` is `nav-fjordvik`. */
export function fileNamePart(text: string): string {
  const letters: Record<string, string> = { æ: 'ae', ø: 'o', å: 'a', đ: 'd', ŧ: 't', ŋ: 'n' };
  return text
    .toLowerCase()
    .replace(/[æøåđŧŋ]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
}
