/** What ends a line in Word, PowerPoint, Excel and OpenDocument files; other tags stand in the middle of words. */
const lineEnds =
  /<(?:\/(?:w:p|a:p|text:p|text:h|si|row|cm:text|comment)|(?:w:br|a:br|text:line-break)\s*\/?)>/g;
const spaces = /<(?:w:tab|text:tab|text:s)\b[^>]*>/g;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * The text of an XML part, a line for each paragraph. Tags are cut out and nothing is looked up: no document type, no
 * entities of the file's own. A word that the program has split over several runs is whole again.
 */
export function textOfXml(xml: string): string {
  return xml
    .replace(lineEnds, '\n')
    .replace(spaces, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, name: string) => decoded(name) ?? whole);
}

function decoded(name: string): string | undefined {
  if (!name.startsWith('#')) return entities[name];
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

const numberCell = /<c\b(?![^>]*\bt="s")[^>]*>(?:<f>[^<]*<\/f>)?<v>([^<]*)<\/v>/g;

/**
 * What is written in a sheet itself: numbers, and texts that are not in the shared list. A number of ten digits is told
 * with a zero in front too, since a sheet drops the zero that an identity number begins with.
 */
export function textOfSheet(xml: string): string {
  const numbers = [...xml.matchAll(numberCell)].map(([, value = '']) =>
    /^\d{10}$/.test(value) ? `0${value}` : value,
  );
  const inline = [...xml.matchAll(/<is>(.*?)<\/is>/gs)].map(([, value = '']) => textOfXml(value));
  return [...numbers, ...inline].join('\n');
}
