import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findPersonalData, inContext } from '../../../src/domain/personal/find.ts';

const file = new URL('../../vectors/personal-data.tsv', import.meta.url);
const rows = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => {
    const [kinds = '', language = '', text = ''] = line.split('\t');
    return { kinds: kinds === '-' ? [] : kinds.split(','), language, text };
  });
const foundIn = (text: string) => findPersonalData(text).map(({ kind }) => kind as string);
const surplus = (found: readonly string[], expected: readonly string[]) =>
  found.filter((kind, i) => found.slice(0, i + 1).filter((k) => k === kind).length > count(expected, kind));
const count = (kinds: readonly string[], kind: string) => kinds.filter((k) => k === kind).length;

test('the labelled set is large enough to trust, in both languages, and half of it is innocent', () => {
  expect(rows.length).toBeGreaterThanOrEqual(250);
  expect(rows.filter(({ kinds }) => kinds.includes('id-number')).length).toBeGreaterThanOrEqual(100);
  expect(rows.filter(({ kinds }) => kinds.length === 0).length).toBeGreaterThanOrEqual(125);
  for (const language of ['nb', 'nn'])
    expect(rows.filter((row) => row.language === language).length).toBeGreaterThanOrEqual(70);
});

test('at least 99 % of valid identity numbers are found, and at most 2 % of the texts give a false alarm', () => {
  const recall = (kind: string) => {
    const wanted = rows.reduce((sum, { kinds }) => sum + count(kinds, kind), 0);
    const got = rows.reduce(
      (sum, { kinds, text }) => sum + Math.min(count(kinds, kind), count(foundIn(text), kind)),
      0,
    );
    return { wanted, got, share: got / wanted };
  };
  const alarms = rows.filter(({ kinds, text }) => surplus(foundIn(text), kinds).length > 0);
  const told = ['id-number', 'phone', 'email', 'birth-date', 'account'].map((kind) => {
    const { wanted, got } = recall(kind);
    return `${kind} ${got}/${wanted}`;
  });
  console.log(
    `personal data: found ${told.join(', ')}; false alarms ${alarms.length}/${rows.length} texts`,
    ...alarms.map(({ text }) => `\n  ${text}: ${foundIn(text).join()}`),
  );
  expect(recall('id-number').share).toBeGreaterThanOrEqual(0.99);
  for (const kind of ['phone', 'email', 'birth-date', 'account'])
    expect(recall(kind).share).toBeGreaterThanOrEqual(0.9);
  expect(alarms.length / rows.length).toBeLessThanOrEqual(0.02);
  const innocent = rows.filter(({ kinds }) => kinds.length === 0);
  expect(alarms.filter(({ kinds }) => kinds.length === 0).length / innocent.length).toBeLessThanOrEqual(0.02);
});

test('a finding says where it is', () => {
  const text = 'Mor kan nås på 99 99 99 99 etter klokka tolv.';
  const [finding] = findPersonalData(text);
  expect(finding && text.slice(finding.start, finding.end)).toBe('99 99 99 99');
  expect(finding && inContext(text, finding, 9)).toEqual({ before: '…nås på ', after: ' etter…' });
});

test('what is an identity number is not told as something else too', () => {
  expect(foundIn('konto 01819010001')).toEqual(['id-number']);
});

test('what the database refuses is found here, too, and the database lets nothing through that is found as one', () => {
  const shared = JSON.parse(
    readFileSync(new URL('../../vectors/national-ids.json', import.meta.url), 'utf8'),
  ) as { text: string; found: boolean }[];
  expect(shared.filter(({ text, found }) => foundIn(text).includes('id-number') !== found)).toEqual([]);
});

test('a long text is looked through in a moment', () => {
  const long = 'Barnets beste 12 14 15 16 og 2026. '.repeat(30_000);
  expect(findPersonalData(long)).toEqual([]);
});

test.for([
  'født 12.03.2015',
  'Født den 3. mai 2012',
  'fødselsdato: 1/2-14',
  'Jenta (f. 12.3.15) kom',
  'født 01-02-2010',
])('«%s» says when somebody was born', (text) => {
  expect(foundIn(text)).toEqual(['birth-date']);
});
test.for([
  'Møte 12.03.2027',
  'Barn født i Norge',
  'kl. 12.30',
  'født prematurt 3 uker',
  'paragraf 3. mai 2012',
])('«%s» does not', (text) => {
  expect(foundIn(text)).toEqual([]);
});
