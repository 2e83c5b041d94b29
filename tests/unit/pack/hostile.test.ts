import { Inflate } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { pakkeJson } from '../../../src/domain/pack/canonical.ts';
import type { PackItem } from '../../../src/domain/pack/item.ts';
import { type ProblemCode, problemCodes } from '../../../src/domain/pack/problem.ts';
import { readArchive } from '../../../src/domain/pack/read-archive.ts';
import { sha256 } from '../../../src/domain/pack/sniff.ts';
import { writeArchive } from '../../../src/domain/pack/write-archive.ts';
import { problemText, sayProblem } from '../../../src/text/pack-problem.ts';
import { type RawEntry, rawZip } from './raw-zip.ts';
import { bytesOf, examplePack, pdf, png, words, zipOf } from './support.ts';

const { pack, files } = await examplePack();
const plain = { ...pack, items: pack.items.filter(({ kind }) => kind !== 'file') };
const json: RawEntry = { name: 'pakke.json', content: pakkeJson(plain) };
const with_ = (...entries: RawEntry[]) => rawZip([json, ...entries]);
const named = (name: string) => with_({ name, content: 'x' });

/** A pack with one file that says these things of itself. */
async function fileArchive(
  name: string,
  content: Uint8Array,
  says: Partial<Extract<PackItem, { kind: 'file' }>> = {},
) {
  const item = {
    ...{ kind: 'file', id: 'fil', title: 'Fil', minutes: 0, note: '', name, type: 'image/png' },
    ...{ size: content.length, sha256: await sha256(content), path: `files/fil/${name}` },
    ...says,
  } as PackItem;
  return rawZip([
    { name: 'pakke.json', content: pakkeJson({ ...plain, items: [item] }) },
    { name: `files/fil/${name}`, content },
  ]);
}
const zeros = (mb: number) => new Uint8Array(mb * 1024 * 1024);

/** What is in each archive, why it is refused, and what its message must name. */
const hostile: readonly (readonly [string, ProblemCode, string, () => Uint8Array | Promise<Uint8Array>])[] = [
  ['zip slip', 'path-outside', '../../etc/passwd', () => named('../../etc/passwd')],
  ['zip slip in the middle', 'path-outside', 'files/../../x', () => named('files/../../x')],
  ['zip slip written in percent', 'path-outside', 'files/%2e%2e/x', () => named('files/%2e%2e/x')],
  ['an absolute path', 'path-absolute', '/etc/passwd', () => named('/etc/passwd')],
  ['a drive letter', 'path-absolute', 'C:/Windows/x.dll', () => named('C:/Windows/x.dll')],
  ['a backslash', 'path-backslash', '..\\x.pdf', () => named('..\\x.pdf')],
  ['NUL in a name', 'path-hidden-signs', 'a.pdf⟨U+0000⟩.exe', () => named('a.pdf\0.exe')],
  [
    'a name that turns round',
    'path-hidden-signs',
    'files/⟨U+202E⟩fdp.exe',
    () => named('files/\u202efdp.exe'),
  ],
  ['a sign without width', 'path-hidden-signs', 'pakke⟨U+200B⟩.json', () => named('pakke\u200b.json')],
  ['full stops that only look so', 'path-look-alike', 'files/․․/x', () => named('files/\u2024\u2024/x')],
  ['wide full stops', 'path-look-alike', '．．/x', () => named('\uff0e\uff0e/x')],
  ['a slash that only looks so', 'path-look-alike', 'files∕x', () => named('files\u2215x')],
  ['the same name in another case', 'path-duplicate', 'PAKKE.json', () => named('PAKKE.json')],
  [
    'the same name composed otherwise',
    'path-duplicate',
    'files/å.pdf',
    () => with_({ name: 'files/\u00e5.pdf', content: 'x' }, { name: 'files/a\u030a.pdf', content: 'y' }),
  ],
  ['the same name twice', 'path-duplicate', 'pakke.json', () => named('pakke.json')],
  [
    'a file that is a folder too',
    'path-duplicate',
    'files/a/b',
    () => with_({ name: 'files/a', content: 'x' }, { name: 'files/a/b', content: 'y' }),
  ],
  ['a name that Windows keeps for itself', 'path-reserved', 'files/CON.pdf', () => named('files/CON.pdf')],
  ['a stream behind a name', 'path-malformed', 'files/a.pdf:x', () => named('files/a.pdf:x')],
  ['a full stop last', 'path-malformed', 'files/a.pdf.', () => named('files/a.pdf.')],
  [
    'a name in an unknown alphabet',
    'path-malformed',
    'bl',
    () => with_({ name: Uint8Array.of(98, 108, 0x86), content: 'x' }),
  ],
  [
    'a symbolic link',
    'symlink',
    'files/lenke',
    () => with_({ name: 'files/lenke', content: '/etc/passwd', mode: 0o120777 }),
  ],
  ['a device', 'symlink', 'files/null', () => with_({ name: 'files/null', mode: 0o020666 })],
  [
    'an encrypted file',
    'encrypted',
    'files/a.pdf',
    () => with_({ name: 'files/a.pdf', content: 'x', flags: 1 }),
  ],
  [
    'a method that we do not know',
    'method',
    'files/a.pdf',
    () => with_({ name: 'files/a.pdf', content: 'x', method: 99 }),
  ],
  [
    'two names for one file',
    'headers-differ',
    'files/a.pdf',
    () => with_({ name: 'files/a.pdf', localName: 'files/a.exe', content: 'x' }),
  ],
  [
    'files that share their bytes',
    'overlap',
    'files/b.pdf',
    () => with_({ name: 'files/a.pdf', content: 'x' }, { name: 'files/b.pdf', content: 'x', sameDataAs: 1 }),
  ],
  [
    'a claim of one gigabyte',
    'file-too-large',
    'files/a.pdf',
    () => with_({ name: 'files/a.pdf', content: 'x', size: 2 ** 30 }),
  ],
  ['a bomb as pakke.json', 'bomb', 'pakke.json', () => rawZip([{ name: 'pakke.json', content: zeros(4) }])],
  ['a bomb as a picture', 'bomb', 'files/fil/a.png', () => fileArchive('a.png', zeros(19))],
  [
    'a bomb that says it is small',
    'size-differs',
    'pakke.json',
    () => rawZip([{ name: 'pakke.json', content: 'x'.repeat(200_000), size: 100 }]),
  ],
  [
    'a file that is too large',
    'file-too-large',
    'files/fil/a.png',
    () => fileArchive('a.png', zeros(21), { size: 5 }),
  ],
  [
    'too many files',
    'too-many-files',
    '',
    () => with_(...Array.from({ length: 200 }, (_, n) => ({ name: `a/${n}.pdf` }))),
  ],
  ['more files than it counts', 'damaged', '', () => rawZip([json, { name: 'x.pdf' }], { count: 1 })],
  ['a wrong checksum', 'checksum', 'pakke.json', () => rawZip([{ ...json, crc: 1 }])],
  [
    'bytes before the archive',
    'not-a-zip',
    '',
    () => Uint8Array.of(0x25, 0x50, 0x44, 0x46, ...rawZip([json])),
  ],
  ['no archive at all', 'not-a-zip', '', () => bytesOf('Hei')],
  ['an archive that is cut off', 'not-a-zip', '', () => writeArchive(pack, files, words).subarray(0, -30)],
  [
    'HTML with script',
    'active-content',
    'files/side.html',
    () => with_({ name: 'files/side.html', content: '<script>' }),
  ],
  [
    'SVG with script',
    'active-content',
    'files/a.svg',
    () => with_({ name: 'files/a.svg', content: '<svg onload="x">' }),
  ],
  [
    'HTML called a picture',
    'active-content',
    'files/fil/a.png',
    () => fileArchive('a.png', bytesOf('<!doctype html><script>')),
  ],
  [
    'SVG called a PDF',
    'active-content',
    'files/fil/a.pdf',
    () => fileArchive('a.pdf', bytesOf('<?xml version="1.0"?><svg/>'), { type: 'application/pdf' }),
  ],
  ['a PDF called a picture', 'type-differs', 'files/fil/a.png', () => fileArchive('a.png', pdf)],
  [
    'a picture that pakke.json calls a PDF',
    'type-differs',
    'files/fil/a.png',
    () => fileArchive('a.png', png, { type: 'application/pdf' }),
  ],
  [
    'a type that we do not take',
    'unknown-type',
    'files/fil/a.zip',
    () => fileArchive('a.zip', zipOf({ a: 'b' })),
  ],
  [
    'another content than pakke.json says',
    'file-differs',
    'files/fil/a.png',
    () => fileArchive('a.png', png, { sha256: '0'.repeat(64) }),
  ],
  [
    'a file that is not there',
    'file-missing',
    'files/fil/Tegning æøå.png',
    () => zipOf({ 'pakke.json': pakkeJson(pack) }),
  ],
  [
    'a file name that leads out',
    'bad-pack',
    'pakke.json',
    () =>
      fileArchive('../a.png', png)
        .catch(() => zipOf({}))
        .then(() => zipOf({ 'pakke.json': pakkeJson(pack).replace('Tegning æøå.png"', '../a.png"') })),
  ],
  ['no pakke.json', 'no-pack', '', () => zipOf({ 'a.txt': 'x' })],
  ['bad JSON', 'bad-json', 'pakke.json', () => zipOf({ 'pakke.json': '{"format":' })],
  [
    'JSON that is no UTF-8',
    'bad-json',
    'pakke.json',
    () => zipOf({ 'pakke.json': Uint8Array.of(0x22, 0xff, 0x22) }),
  ],
  [
    'JSON thousands of brackets deep',
    'bad-pack',
    'pakke.json',
    () => zipOf({ 'pakke.json': `${'['.repeat(4000)}${']'.repeat(4000)}` }),
  ],
  [
    'a key that reaches for prototypes',
    'bad-pack',
    'pakke.json',
    () => zipOf({ 'pakke.json': pakkeJson(plain).replace('{', '{"__proto__": {"x": 1},') }),
  ],
  [
    'a link that is a script',
    'bad-pack',
    'pakke.json',
    () => zipOf({ 'pakke.json': pakkeJson(plain).replace('https://www.example.no', 'javascript:alert') }),
  ],
  [
    'a newer format',
    'newer-format',
    'pakke.json',
    () => zipOf({ 'pakke.json': pakkeJson(plain).replace('"formatVersion": 1', '"formatVersion": 2') }),
  ],
  [
    'an identity number in a text',
    'identity-number',
    'pakke.json',
    () => zipOf({ 'pakke.json': pakkeJson({ ...plain, goodFor: 'Om 13097248022.' }) }),
  ],
];

describe('hostile archives', () => {
  test.for(hostile)('%s is refused', async ([, code, entry, make]) => {
    const read = await readArchive(await make());
    expect(read).toMatchObject({ problem: { code } });
    const problem = 'problem' in read ? read.problem : undefined;
    if (!problem) throw new Error('not refused');
    expect((problem.entry ?? '').normalize('NFC')).toContain(entry);
    for (const language of ['nb', 'nn'] as const) {
      const said = sayProblem(problem, language);
      expect(said.length).toBeGreaterThan(30);
      if (problem.entry) expect(said).toContain(problem.entry);
    }
  });

  test('every reason has its words, and nearly every one its archive', () => {
    expect(Object.keys(problemText('nb').why).sort()).toEqual([...problemCodes].sort());
    const tried = new Set(hostile.map(([, code]) => code));
    // An archive of more than 100 MB in all would be slow to make here: the limits are tried by themselves below.
    expect(problemCodes.filter((code) => !tried.has(code))).toEqual([
      'too-large',
      'zip64',
      'total-too-large',
    ]);
  });

  test('an archive of 65 535 files that says so is another format', async () => {
    expect(await readArchive(rawZip([json], { count: 0xffff }))).toMatchObject({
      problem: { code: 'zip64' },
    });
  });
});

test('a bomb is stopped after its first few kilobytes', async () => {
  const push = vi.spyOn(Inflate.prototype, 'push');
  await readArchive(rawZip([{ name: 'pakke.json', content: zeros(19) }]));
  expect(push).toHaveBeenCalledTimes(1);
  push.mockRestore();
});

test('a file that is no part of the pack is left out, and named', async () => {
  const archive = zipOf({ 'pakke.json': pakkeJson(plain), 'index.html': '<script>', 'notat.txt': 'x' });
  expect(await readArchive(archive)).toMatchObject({ leftOut: ['notat.txt'] });
});
