import { expect, test } from 'vitest';
import { decode, readAddresses, readMembers, template } from '../../../src/domain/member-file.ts';

const kari = {
  row: 2,
  email: 'kari@nav.example',
  name: 'Kari Å',
  role: 'advisor',
  team: 'Familie',
  line: 'municipal',
};

test.for([
  ['semicolons', 'navn;e-post;rolle;team;linje\nKari Å;Kari@Nav.example;Veileder;Familie;kommunal'],
  ['commas', 'navn,e-post,rolle,team,linje\nKari Å,kari@nav.example,veileder,Familie,kommunal'],
  ['tabs', 'navn\te-post\trolle\tteam\tlinje\nKari Å\tkari@nav.example\tveileder\tFamilie\tkommunal'],
  ['nynorsk words', 'namn;epost;rolle;team;linje\nKari Å;kari@nav.example;rettleiar;Familie;kommunal line'],
  ['another order', 'E-POST; Linje ;Team;Rolle;Navn\r\nkari@nav.example;Kommune;Familie;ansatt;Kari Å\r\n'],
  [
    'a byte order mark and sep=',
    '\ufeffsep=;\nnavn;e-post;rolle;team;linje\nKari Å;kari@nav.example;veileder;Familie;kommunal',
  ],
] as const)('a list with %s', ([name, text]) => {
  const row = name.includes('sep=') ? 3 : 2;
  expect(readMembers(text)).toEqual({ rows: [{ ...kari, row }], faults: [], unused: [] });
});

test('what is left empty is left out, and empty lines are passed over without losing count', () => {
  const text = 'navn;e-post;rolle;team;linje\n\n;;;;\n;ola@nav.example;;;\n';
  expect(readMembers(text)).toEqual({ rows: [{ row: 4, email: 'ola@nav.example' }], faults: [], unused: [] });
});

test('a cell may run over several lines, and the lines after it keep their numbers', () => {
  const { rows } = readMembers('navn;e-post\n"Kari\nÅ";kari@nav.example\nOla;ola@nav.example');
  expect(rows.map(({ row, name }) => [row, name])).toEqual([
    [2, 'Kari Å'],
    [4, 'Ola'],
  ]);
});

test('a list of nothing but addresses needs no header', () => {
  expect(readMembers('kari@nav.example\nola@nav.example').rows.map(({ email }) => email)).toEqual([
    'kari@nav.example',
    'ola@nav.example',
  ]);
});

test('every fault is said with its line, and one does not hide the next', () => {
  const text = [
    'navn;e-post;rolle;team;linje',
    'Kari;;;;',
    'Kari;kari(at)nav.example;;;',
    'Kari;kari@nav.example;sjef;;',
    'Kari;kari@nav.example;;;privat',
    `${'K'.repeat(81)};kari@nav.example;;;`,
    `Kari;kari@nav.example;;${'t'.repeat(61)};`,
    'Kari;kari@nav.example;;;',
    'Kari;KARI@nav.example;;;',
    'Kari;kari2@nav.example;veileder;Familie;kommunal;og mer',
    'Kari 010190 12480;kari3@nav.example;;;',
  ].join('\n');
  expect(readMembers(text).faults.map(({ row, fault }) => [row, fault])).toEqual([
    [2, 'email_missing'],
    [3, 'email_malformed'],
    [4, 'role_unknown'],
    [5, 'line_unknown'],
    [6, 'name_too_long'],
    [7, 'team_too_long'],
    [9, 'duplicate'],
    [10, 'too_many_cells'],
    [11, 'national_id_in_text'],
  ]);
  expect(readMembers(text).faults[6]).toMatchObject({ first: 8, written: 'kari@nav.example' });
});

test('a national identity number in a column that is not used is refused as well', () => {
  const { faults, unused } = readMembers('e-post;fnr\nkari@nav.example;01019012480');
  expect(faults).toEqual([{ row: 2, fault: 'national_id_in_text' }]);
  expect(unused).toEqual(['fnr']);
});

test.for([
  ['', 'nothing'],
  ['navn;e-post', 'nothing'],
  ['Kari;Nordmann\nOla;Berg', 'header_missing'],
  ['navn;rolle\nKari;veileder', 'email_column_missing'],
  ['e-post;epost\na@b.no;a@b.no', 'column_twice'],
  ['navn;e-post\n"Kari;kari@nav.example', 'quote_open'],
] as const)('%j cannot be read: %s', ([text, fault]) => {
  expect(readMembers(text).faults.map((one) => one.fault)).toEqual([fault]);
});

test('501 rows are too many, 500 are not', () => {
  const list = (n: number) =>
    `e-post;navn\n${Array.from({ length: n }, (_, i) => `p${i}@nav.example;P`).join('\n')}`;
  expect(readMembers(list(500)).faults).toEqual([]);
  expect(readMembers(list(501)).faults).toEqual([{ row: 502, fault: 'too_many_rows' }]);
});

test.for(['nb', 'nn'] as const)('the template can be read: %s', (language) => {
  const { rows, faults, unused } = readMembers(template[language]);
  expect([rows.length, faults, unused]).toEqual([1, [], []]);
});

const latin1 = Uint8Array.from([...'Bjørn Ås'].map((letter) => letter.charCodeAt(0)));
const utf16 = new Uint8Array([
  0xff,
  0xfe,
  ...new Uint8Array(new Uint16Array([...'Bjørn Ås'].map((c) => c.charCodeAt(0))).buffer),
]);
test.for<[string, Uint8Array]>([
  ['UTF-8', new TextEncoder().encode('Bjørn Ås')],
  ['UTF-8 with a mark', new TextEncoder().encode('\ufeffBjørn Ås')],
  ['Latin 1', latin1],
  ['UTF-16', utf16],
])('Norwegian letters in %s', ([, bytes]) => {
  expect(decode(bytes)).toBe('Bjørn Ås');
});

test('addresses as people paste them, with and without names', () => {
  const { rows, faults } = readAddresses(
    'Kari Å <Kari@nav.example>; "Berg, Ola" <ola@nav.example>, Lie, Eva <eva@nav.example>\n per@nav.example',
  );
  expect(rows.map(({ email, name }) => [email, name])).toEqual([
    ['kari@nav.example', 'Kari Å'],
    ['ola@nav.example', 'Berg, Ola'],
    ['eva@nav.example', 'Lie, Eva'],
    ['per@nav.example', undefined],
  ]);
  expect(faults).toEqual([]);
});

test('an address that is none, one given twice and an identity number are faults', () => {
  expect(
    readAddresses('kari;a@nav.example a@nav.example\nb@nav.example\nB@nav.example\n01019012480').faults,
  ).toMatchObject([
    { row: 1, fault: 'email_malformed', written: 'kari' },
    { row: 2, fault: 'email_malformed' },
    { row: 4, fault: 'duplicate', first: 3 },
    { row: 5, fault: 'national_id_in_text' },
  ]);
});
