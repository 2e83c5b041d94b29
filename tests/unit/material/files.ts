import { strToU8, zipSync } from 'fflate';

/** Small office files, made here: enough of each format for what is looked at. */
export const docx = (body: string, extra: Record<string, string> = {}): Uint8Array<ArrayBuffer> =>
  zipped({
    '[Content_Types].xml': contentTypes('wordprocessingml.document.main', '/word/document.xml'),
    '_rels/.rels': rels('word/document.xml'),
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ...extra,
  });
export const paragraph = (...runs: string[]) =>
  `<w:p>${runs.map((run) => `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${run}</w:t></w:r>`).join('')}</w:p>`;

export const pptx = (slide: string, note: string) =>
  zipped({
    '[Content_Types].xml': contentTypes('presentationml.presentation.main', '/ppt/presentation.xml'),
    'ppt/presentation.xml': '<p:presentation/>',
    'ppt/slides/slide1.xml': `<p:sld><a:p><a:r><a:t>${slide}</a:t></a:r></a:p></p:sld>`,
    'ppt/notesSlides/notesSlide1.xml': `<p:notes><a:p><a:r><a:t>${note}</a:t></a:r></a:p></p:notes>`,
  });
export const xlsx = (shared: string, cells: string) =>
  zipped({
    '[Content_Types].xml': contentTypes('spreadsheetml.sheet.main', '/xl/workbook.xml'),
    'xl/workbook.xml': '<workbook/>',
    'xl/sharedStrings.xml': `<sst><si><t>${shared}</t></si></sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData><row r="1">${cells}</row></sheetData></worksheet>`,
  });
export const odt = (text: string, kind = 'text') =>
  zipped({
    mimetype: `application/vnd.oasis.opendocument.${kind}`,
    'content.xml': `<office:document-content><text:p>${text}</text:p></office:document-content>`,
  });

export function zipped(files: Record<string, string | Uint8Array>): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(files).map(([name, content]) => {
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    return [name, [bytes, { level: name === 'mimetype' ? 0 : 6, mtime: '2026-11-26T09:00:00' }]] as const;
  });
  return new Uint8Array(zipSync(Object.fromEntries(entries) as never));
}

const contentTypes = (kind: string, part: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.${kind}+xml"/></Types>`;
const rels = (target: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${target}"/></Relationships>`;
