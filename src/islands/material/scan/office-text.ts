import type { FileEnding } from '~/domain/material/file';
import { textsInZip } from './unzip';
import { textOfSheet, textOfXml } from './xml-text';

const sheet = /^xl\/worksheets\/sheet\d+\.xml$/;
const openDocument = /^(content|styles|meta)\.xml$/;
const parts: Partial<Record<FileEnding, RegExp>> = {
  docx: /^(word\/(document|header\d*|footer\d*|footnotes|endnotes|comments)|docProps\/core)\.xml$/,
  pptx: /^(ppt\/(slides\/slide|notesSlides\/notesSlide|comments\/\w+?)\d*|docProps\/core)\.xml$/,
  xlsx: /^(xl\/(sharedStrings|comments\d*|worksheets\/sheet\d+)|docProps\/core)\.xml$/,
  odt: openDocument,
  ods: openDocument,
  odp: openDocument,
};

/** Whether the text of such a file can be read here. Of PDF and pictures it cannot. */
export const canBeRead = (ending: FileEnding): boolean => parts[ending] !== undefined;

/**
 * All text in an office file, with headers, notes and comments, and what the file says of itself.
 * @throws NotOpened when it is no such file, or one that should not be opened.
 */
export function officeText(bytes: Uint8Array, ending: FileEnding): string {
  const wanted = parts[ending];
  if (!wanted) return '';
  const texts = textsInZip(bytes, (name) => wanted.test(name));
  return [...texts].map(([name, xml]) => (sheet.test(name) ? textOfSheet(xml) : textOfXml(xml))).join('\n');
}
