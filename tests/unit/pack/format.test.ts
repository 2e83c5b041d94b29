import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { pakkeJson } from '../../../src/domain/pack/canonical.ts';
import { extensions, type FileType } from '../../../src/domain/pack/file-types.ts';
import type { PackItem } from '../../../src/domain/pack/item.ts';
import { readArchive } from '../../../src/domain/pack/read-archive.ts';
import { readPakkeJson } from '../../../src/domain/pack/read-json.ts';
import { type Pack, packSchema } from '../../../src/domain/pack/schema.ts';
import { sha256 } from '../../../src/domain/pack/sniff.ts';
import { writeArchive } from '../../../src/domain/pack/write-archive.ts';
import { bytesOf, examplePack, png, words } from './support.ts';

const id = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/);
const allowed = (text: string) => !/[\p{Cc}\p{Surrogate}\u202a-\u202e\u2066-\u2069]/u.test(text);
const line = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .filter((t) => t.trim() !== '' && allowed(t));
const text = fc
  .array(fc.string({ unit: 'grapheme', maxLength: 40 }).filter(allowed), { maxLength: 4 })
  .map((l) => l.join('\r\n'));
const common = { id, title: line, minutes: fc.integer({ min: 0, max: 600 }), note: text };
const kinds = {
  lesson: { module: id, lesson: id },
  part: { module: id, lesson: id, heading: line },
  case: { case: id },
  slides: { text },
  guide: { text },
  source: { source: id },
  link: { url: fc.webUrl({ withQueryParameters: true }) },
  file: {
    name: fc.stringMatching(/^[a-zæøå0-9]{1,10}\.png$/),
    type: fc.constantFrom(...(Object.keys(extensions) as FileType[])),
    size: fc.integer({ min: 1, max: 1000 }),
    sha256: fc.stringMatching(/^[0-9a-f]{64}$/),
    path: line,
  },
};
const itemsByKind = (Object.entries(kinds) as [string, Record<string, fc.Arbitrary<unknown>>][]).map(
  ([kind, more]) =>
    fc.record({ kind: fc.constant(kind), ...common, ...more }) as unknown as fc.Arbitrary<PackItem>,
);
const item = fc.oneof(...itemsByKind);
const uuid = fc.uuid();
const version = fc.integer({ min: 1, max: 1000 });
const anyPack: fc.Arbitrary<Pack> = fc.record({
  format: fc.constant('barneblikk-pakke'),
  formatVersion: fc.constant(1),
  id: uuid,
  version,
  origin: fc.option(fc.record({ pack: uuid, version })),
  title: line,
  goodFor: text,
  audience: text,
  licence: line,
  language: fc.constantFrom('nb', 'nn'),
  items: fc.uniqueArray(item, { selector: (one) => one.id, maxLength: 8 }),
});

describe('pakke.json', () => {
  test('is the same to the letter after export, import and export, for any pack', () => {
    fc.assert(
      fc.property(anyPack, (pack) => {
        const first = pakkeJson(pack);
        expect(pakkeJson(readPakkeJson(bytesOf(first)))).toBe(first);
      }),
      { numRuns: 300 },
    );
  });

  test('does not depend on the order in which its keys were written', () => {
    fc.assert(
      fc.property(anyPack, (pack) => {
        const turned = Object.fromEntries(Object.entries(pack).reverse()) as Pack;
        expect(pakkeJson(turned)).toBe(pakkeJson(pack));
      }),
    );
  });

  test('has LF, sorted keys and a line break last', async () => {
    const said = pakkeJson((await examplePack()).pack);
    expect(said).not.toContain('\r');
    expect(said.endsWith('}\n')).toBe(true);
    expect(said.indexOf('"audience"')).toBeLessThan(said.indexOf('"format"'));
  });

  test.for([
    [
      'two items with one id',
      {
        items: ['a', 'a'].map((one) => ({
          kind: 'guide',
          id: one,
          title: 'T',
          minutes: 0,
          note: '',
          text: '',
        })),
      },
    ],
    ['a title of spaces', { title: '  ' }],
    ['a title that turns round', { title: 'a\u202eb' }],
    ['half a letter', { goodFor: '\ud800' }],
    ['something more', { author: 'Kari' }],
    ['another language', { language: 'en' }],
  ] as const)('%s is refused', async ([, change]) => {
    const { pack } = await examplePack();
    expect(packSchema.safeParse(pack).success).toBe(true);
    expect(packSchema.safeParse({ ...pack, ...change }).success).toBe(false);
  });
});

describe('the archive', () => {
  test('is the same to the byte after export, import and export', async () => {
    const { pack, files } = await examplePack();
    const first = writeArchive(pack, files, words);
    const read = await readArchive(first);
    if ('problem' in read) throw new Error(JSON.stringify(read.problem));
    expect(read.leftOut).toEqual([]);
    expect(read.files.get('fil')).toEqual(png);
    expect(writeArchive(read.pack, read.files, words)).toEqual(first);
  });

  test('has a page to read, without scripts, with every sign from the texts made harmless', async () => {
    const { pack, files } = await examplePack();
    const inside = unzipSync(writeArchive({ ...pack, title: '<img src=x onerror=alert(1)>' }, files, words));
    expect(Object.keys(inside)).toEqual([
      'index.html',
      'pakke.json',
      'manus.md',
      'tekst/lysark.md',
      'tekst/opplegg.md',
      'files/fil/Tegning æøå.png',
    ]);
    const page = new TextDecoder().decode(inside['index.html']);
    expect(page).not.toMatch(/<script|<img|onerror=a[^&]*>/);
    expect(page).toContain('&lt;img src=x');
    expect(page).toContain('href="files/fil/Tegning%20%C3%A6%C3%B8%C3%A5.png"');
    expect(new TextDecoder().decode(inside['manus.md'])).toBe(
      '# <img src=x onerror=alert(1)>\n\n## Opplegg\n\nSi **hei**.\n',
    );
  });

  test('never says when it was made', async () => {
    const { pack, files } = await examplePack();
    const then = writeArchive(pack, files, words);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(await sha256(writeArchive(pack, files, words))).toBe(await sha256(then));
  });
});
