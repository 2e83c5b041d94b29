import { expect, test } from 'vitest';
import { endingOf, keyName, safeName } from '../../../src/domain/material/file.ts';
import { findPersonalData } from '../../../src/domain/personal/find.ts';
import { troubleWith } from '../../../src/islands/material/scan/file-kind.ts';
import { canBeRead, officeText } from '../../../src/islands/material/scan/office-text.ts';
import { NotOpened } from '../../../src/islands/material/scan/unzip.ts';
import { docx, odt, paragraph, pptx, xlsx, zipped } from './files.ts';

const kinds = (text: string) => findPersonalData(text).map(({ kind }) => kind);
const cell = (value: string) => `<c r="A1"><v>${value}</v></c>`;

test.for([
  ['docx', docx(paragraph('Gjelder 0181', '90 100', '01 i dag')), ['id-number']],
  ['docx', docx(paragraph('Tom'), { 'word/comments.xml': paragraph('Ring 99 99 99 99') }), ['phone']],
  ['docx', docx(paragraph('Mor &amp; far: mor&#64;familie.example')), ['email']],
  ['docx', docx(paragraph('Barnets beste 2026')), []],
  ['pptx', pptx('Velkommen', 'Født 12.03.2014'), ['birth-date']],
  ['xlsx', xlsx('Navn', cell('1819010001')), ['id-number']],
  ['xlsx', xlsx('Mobil 99 99 99 99', '<c t="s"><v>0</v></c>'), ['phone']],
  ['xlsx', xlsx('x', '<c t="inlineStr"><is><t>a@b.example</t></is></c>'), ['email']],
  ['odt', odt('Gjeld 018190<text:s/>10001'), ['id-number']],
  ['odp', odt('Ingen', 'presentation'), []],
] as const)('%s %#: what is written in it is found', ([ending, bytes, expected]) => {
  expect(kinds(officeText(bytes, ending))).toEqual(expected);
});

test('paragraphs do not run together into one number', () => {
  expect(
    kinds(officeText(docx(paragraph('Nr. 018190') + paragraph('x') + paragraph('10001')), 'docx')),
  ).toEqual([]);
});

test('PDF and pictures are not read, and the page must say so', () => {
  expect((['pdf', 'png', 'jpg'] as const).filter(canBeRead)).toEqual([]);
});

test.for([
  ['a bomb', docx(paragraph('0'.repeat(20_000_000)))],
  ['no zip file', new Uint8Array([1, 2, 3])],
  ['a name that leads out', zipped({ '../../etc/passwd': 'x', 'word/document.xml': '<w:p/>' })],
  ['an absolute name', zipped({ '/etc/passwd': 'x' })],
  ['too many files', zipped(Object.fromEntries(Array.from({ length: 4001 }, (_, i) => [`f${i}`, ''])))],
] as const)('%s is not opened', ([, bytes]) => {
  expect(() => officeText(bytes, 'docx')).toThrow(NotOpened);
});

const ascii = (text: string) => new TextEncoder().encode(text);
test.for([
  ['rapport.pdf', ascii('%PDF-1.7 …'), undefined],
  ['rapport.PDF', ascii('<html><script>'), 'content'],
  ['side.html', ascii('<html>'), 'kind'],
  ['bilde.svg', ascii('<svg onload="x"/>'), 'kind'],
  ['bilde.png', ascii('<svg/>'), 'content'],
  ['notat.docx', docx(paragraph('x')), undefined],
  ['notat.docx', odt('x'), 'content'],
  ['notat.odt', odt('x'), undefined],
  ['notat.odt', odt('x', 'spreadsheet'), 'content'],
  ['notat.docx', ascii('PK no'), 'content'],
  ['tom.pdf', new Uint8Array(), 'empty'],
  ['stor.pdf', new Uint8Array(20 * 1024 * 1024 + 1), 'too-large'],
  ['program.exe', ascii('MZ'), 'kind'],
  ['uten-ending', ascii('%PDF-'), 'kind'],
  ['makro.docm', docx(paragraph('x')), 'kind'],
] as const)('%s %#: %s', ([name, bytes, trouble]) => {
  expect(troubleWith(name, bytes)).toBe(trouble);
});

test.for([
  ['Samtaleguide nov.docx', 'Samtaleguide nov.docx', 'Samtaleguide-nov.docx'],
  ['../../etc/passwd.pdf', 'etc-passwd.pdf', 'etc-passwd.pdf'],
  ['C:\\mappe\\fil.pdf', 'C--mappe-fil.pdf', 'C-mappe-fil.pdf'],
  ['\u202efdp.exe.pdf', 'fdp.exe.pdf', 'fdp.exe.pdf'],
  ['a\u0000b\u200b.pdf', 'ab.pdf', 'ab.pdf'],
  ['Blåbær og ørret.pdf', 'Blåbær og ørret.pdf', 'Blabaer-og-orret.pdf'],
  ['Bla\u030Aba\u0308r.pdf', 'Blåbär.pdf', 'Blabar.pdf'],
  ['<script>.pdf', 'script-.pdf', 'script-.pdf'],
  ['资料.pdf', '资料.pdf', 'fil.pdf'],
  ['...', 'fil', 'fil'],
] as const)('%j is saved as %j under %j', ([name, safe, key]) => {
  expect([safeName(name), keyName(name)]).toEqual([safe, key]);
});

test('a long name is cut in front of its ending', () => {
  const long = safeName(`${'Barn'.repeat(60)}.docx`);
  expect([long.length, endingOf(long)]).toEqual([120, 'docx']);
});
