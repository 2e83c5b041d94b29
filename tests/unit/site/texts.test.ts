import { describe, expect, test } from 'vitest';
import { missingReason, progressText } from '../../../src/text/progress.ts';

const modules = import.meta.glob<Record<string, unknown>>('../../../src/text/*.ts', { eager: true });
type Texts = (language: 'nb' | 'nn') => Record<string, unknown>;
const all = Object.entries(modules).flatMap(([file, exports]) =>
  Object.entries(exports).flatMap(([name, value]) =>
    name.endsWith('Text') ? [[`${file.split('/').at(-1)}`, value as Texts] as const] : [],
  ),
);

/** Every string in a text, functions called with stand-ins, by its path. */
function strings(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, String(value(3, 4))]];
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, inner]) => strings(inner, `${path}.${key}`));
  throw new Error(`${path} is neither text nor a list of texts`);
}

describe.each(all)('%s', (_file, texts) => {
  const [nb, nn] = [strings(texts('nb')), strings(texts('nn'))];

  test('has the same keys in bokmål and nynorsk, none empty', () => {
    expect(nn.map(([path]) => path)).toEqual(nb.map(([path]) => path));
    expect([...nb, ...nn].filter(([, text]) => !text.trim())).toEqual([]);
  });

  test('puts the same values into both languages', () => {
    const figures = (list: [string, string][]) =>
      list.map(([path, text]) => [path, (text.match(/\d+/g) ?? []).sort().join()]);
    // «1 leksjon» may be one word in one language: only texts whose values both show are compared.
    expect(figures(nn)).toEqual(figures(nb));
  });

  test('writes Nav, and never shouts', () => {
    expect([...nb, ...nn].filter(([, text]) => /\bNAV\b|!/.test(text))).toEqual([]);
  });
});

test('a missing tick explains itself', () => {
  const t = progressText('nb');
  expect(missingReason(t, { lessonsLeft: 2, examLeft: true })).toBe('2 leksjoner og prøven gjenstår.');
  expect(missingReason(t, { lessonsLeft: 0, examLeft: true })).toBe('Prøven gjenstår.');
  expect(missingReason(t, { lessonsLeft: 1, examLeft: false })).toBe('1 leksjon gjenstår.');
});
