import { type Zippable, zipSync } from 'fflate';
import { archivePath, pakkeJson } from './canonical.ts';
import { indexHtml, type ReadableWords } from './index-html.ts';
import type { Pack } from './schema.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
/** The first day a ZIP can tell, in the time of whoever exports, since that is what is written: always the same bytes. */
const noTime = () => new Date(1980, 0, 1);

/**
 * The pack as one archive: pakke.json, the files, and the same to read for people. The same pack gives the same bytes.
 * @param files the content of each file item, by its id
 * @param words the interface's words, in the pack's language
 */
export function writeArchive(
  pack: Pack,
  files: ReadonlyMap<string, Uint8Array>,
  words: ReadableWords,
): Uint8Array {
  const made: Zippable = {
    'index.html': bytesOf(indexHtml(pack, words)),
    'pakke.json': bytesOf(pakkeJson(pack)),
  };
  if (pack.items.some(({ note }) => note)) made['manus.md'] = bytesOf(script(pack));
  for (const item of pack.items)
    if (item.kind === 'guide' || item.kind === 'slides')
      made[`tekst/${item.id}.md`] = bytesOf(`# ${item.title}\n\n${item.text}\n`);
  for (const item of pack.items)
    if (item.kind === 'file') {
      const content = files.get(item.id);
      if (!content) throw new Error(`the content of ${item.name} is not here: read it before exporting`);
      // What is packed already grows when it is packed again.
      made[archivePath(item)] = [content, { level: 0 }];
    }
  return zipSync(made, { mtime: noTime(), level: 6 });
}

/** What the facilitator says and does, item by item. */
function script(pack: Pack): string {
  const noted = pack.items.flatMap(({ title, note }) => (note ? [`## ${title}`, note] : []));
  return `${[`# ${pack.title}`, ...noted].join('\n\n')}\n`;
}
