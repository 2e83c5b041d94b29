import { describe, expect, test } from 'vitest';
import { loadCourse } from '../../../src/catalog/load.ts';
import { addressOf } from '../../../src/search/address.ts';
import { buildIndexes } from '../../../src/search/build/index.ts';
import { engineOf } from '../../../src/search/query/engine.ts';
import { excerptOf } from '../../../src/search/query/excerpt.ts';
import { measure, queries } from '../../search/measure.ts';

const indexes = buildIndexes(loadCourse(process.cwd()));
const engines = {
  nb: engineOf(indexes.nb.first, indexes.nb.text),
  nn: engineOf(indexes.nn.first, indexes.nn.text),
};
const pathsOf = (language: 'nb' | 'nn') => (words: string) =>
  engines[language].search(words).hits.map(({ path }) => path);

describe('the labelled queries', () => {
  test('are many, and of every class', () => {
    expect(queries.length).toBeGreaterThanOrEqual(200);
    const classes = Map.groupBy(queries, ({ kind }) => kind);
    for (const kind of 'inflection part compound nn2nb nb2nn abbreviation paragraph typo synonym negative'.split(
      ' ',
    ))
      expect(classes.get(kind)?.length ?? 0, kind).toBeGreaterThanOrEqual(10);
  });
  test('the right page is among the five first for 95 of 100', () => {
    const { recall, ndcg, missed } = measure(queries, { nb: pathsOf('nb'), nn: pathsOf('nn') });
    expect(recall, JSON.stringify(missed)).toBeGreaterThanOrEqual(0.95);
    expect(ndcg).toBeGreaterThanOrEqual(0.85);
  });
  test('the measure sees a search that finds nothing, and one that finds anything', () => {
    expect(measure(queries, { nb: () => [], nn: () => [] }).recall).toBeLessThan(0.1);
    const anything = () => ['/om/', '/personvern/'];
    expect(measure(queries, { nb: anything, nn: anything }).recall).toBeLessThan(0.1);
  });
});

describe('the first part alone', () => {
  const first = engineOf(indexes.nb.first);
  test('finds titles, headings, terms and paragraphs', () => {
    const found = (words: string) => first.search(words).hits[0]?.path;
    expect(found('taushetsplikt')).toMatch(/taushetsplikt-i-begge-linjer/);
    expect(found('depositum')).toBe('/ordliste/#depositum');
    expect(found('sotjl 20 a')).toMatch(/\/kilder\/sotjl-20-a/);
  });
});

describe('an answer', () => {
  test('opens at the heading that answers', () => {
    const [hit] = engines.nb.search('tre måter å regne med barnetrygd').hits;
    expect(hit).toMatchObject({ slug: 'tre-måter-å-regne-med-likevel', kind: 'lesson' });
  });
  test('says what was meant when a word was misspelt, and nothing when not', () => {
    expect(engines.nb.search('regler om taushetspligt').meant).toBe('regler om taushetsplikt');
    expect(engines.nb.search('taushetsplikt').meant).toBeUndefined();
  });
  test('a word that is not finished finds what begins so, only while it is typed', () => {
    const typed = engines.nb.search('hjemmebes', { typing: true }).hits[0]?.path;
    expect(typed).toMatch(/sporre-og-besoke|hjemmebesok/);
  });
  test('nothing, signs and small words alone do no harm', () => {
    for (const words of ['', '   ', '§', '!!!', '§§ og', '-', '"', '0', 'a'.repeat(500), 'og '.repeat(200)])
      expect(() => engines.nb.search(words, { typing: true })).not.toThrow();
  });
  test('a name that JavaScript knows is a word like others', () => {
    for (const words of ['constructor', '__proto__', 'toString', 'hasOwnProperty'])
      expect(() => engines.nb.search(words)).not.toThrow();
  });
});

describe('when nothing has all that is asked for', () => {
  const { search } = engines.nb;
  test('what has some of it is given, and said to be that', () => {
    expect(search('vedtak').hits.length).toBeGreaterThan(10);
    expect(search('vedtak').partly).toBeUndefined();
    expect(search('hjemmebesøk xylofon')).toMatchObject({ partly: true });
  });
  test('a compound nobody has written is found by a part of it, and a word with more slips by what it resembles', () => {
    expect(search('samtykkeerklæring').hits[0]?.path).toMatch(/samtykke/);
    expect(
      search('sommerlønna til sønnen')
        .hits.map(({ path }) => path)
        .join(),
    ).toMatch(/barnetrygd-og-egen-lonn/);
    expect(search('inviduell plan').hits[0]?.path).toMatch(/individuell-plan/);
  });
  test('words that lead nowhere still find nothing', () => {
    for (const words of ['xylofon', 'xylofon pingvin', 'kryptovaluta', 'xylofon om barn'])
      expect(search(words).hits, words).toEqual([]);
  });
});

describe('excerpts', () => {
  const text =
    'Først kommer noe annet. Få trekker fra barnetrygden åpent.\nMen den kan snike seg inn i regnestykket.';
  test('show the words where they are, marked', () => {
    const { pieces } = excerptOf(text, ['barnetrygd']);
    expect(pieces.filter(({ marked }) => marked).map(({ text: word }) => word)).toEqual(['barnetrygden']);
    expect(pieces.map(({ text: piece }) => piece).join('')).toBe(text);
  });
  test('mark parts of a compound only where the compound is not', () => {
    const marked = (of: string) =>
      excerptOf(of, ['barnetrygd', 'barn', 'trygd']).pieces.flatMap((piece) =>
        piece.marked ? [piece.text] : [],
      );
    expect(marked('Barnetrygd er til barn.')).toEqual(['Barnetrygd']);
    expect(marked('Trygd til barn.')).toEqual(['Trygd', 'barn']);
  });
  test('cut a long text around the most of them, on whole words', () => {
    const long = `${'Lang vei hit. '.repeat(60)}Her er barnetrygd og lønn sammen. ${'Og videre. '.repeat(60)}`;
    const shown = excerptOf(long, ['barnetrygd', 'løn'])
      .pieces.map(({ text: piece }) => piece)
      .join('');
    expect(shown).toContain('barnetrygd og lønn');
    expect(shown.length).toBeLessThan(220);
    expect(shown).toMatch(/^… .* …$/);
  });
  test('mark a compound that holds the word, and a number after its sign', () => {
    const marked = excerptOf('Barnetrygdregelen står i § 18, ikke på side 18.', [
      'barnetrygd',
      'sotjl§18',
    ]).pieces;
    expect(marked.filter((piece) => piece.marked).map(({ text: word }) => word)).toEqual([
      'Barnetrygdregelen',
      '18',
    ]);
  });
  test('point at the words, with those beside them', () => {
    expect(excerptOf(text, ['barnetrygd']).fragment).toBe(':~:text=fra-,barnetrygden,-%C3%A5pent');
    expect(excerptOf('Nav-loven gjelder.', ['navlov']).fragment).toBe(':~:text=Nav%2Dloven,-gjelder');
    expect(excerptOf(text, ['finnesikke']).fragment).toBe('');
  });
  test('an address has the heading first, then the words', () => {
    const hit = {
      path: '/a/',
      kind: 'lesson',
      title: '',
      pack: '',
      place: 0,
      heading: 'Å',
      slug: 'å',
    } as const;
    const excerpt = { pieces: [], fragment: ':~:text=b' };
    expect(addressOf(hit, excerpt)).toBe('/a/#%C3%A5:~:text=b');
    expect(addressOf({ ...hit, slug: '' }, excerpt)).toBe('/a/#:~:text=b');
    expect(addressOf({ ...hit, path: '/ordliste/#x', slug: '' }, excerpt)).toBe('/ordliste/#x:~:text=b');
    expect(addressOf(hit)).toBe('/a/#%C3%A5');
  });
});
