import { describe, expect, test } from 'vitest';
import { partsOf, splitCompound } from '../../../src/search/words/compounds.ts';
import { forgivenIn, slips } from '../../../src/search/words/distance.ts';
import { fold, wordsOf } from '../../../src/search/words/fold.ts';
import { referencesIn } from '../../../src/search/words/references.ts';
import { skeletonOf } from '../../../src/search/words/skeleton.ts';
import { isStopWord, stem } from '../../../src/search/words/stem.ts';

describe('letters', () => {
  test.for([
    ['Førsteamanuensis', 'førsteamanuensis'],
    ['AAP', 'aap'],
    ['Kaare', 'kåre'],
    ['gjöra', 'gjøra'],
    ['läge', 'læge'],
    ['kafé', 'kafe'],
    ['a\u030Apen', 'åpen'],
  ] as const)('%s is %s', ([written, folded]) => expect(fold(written)).toBe(folded));

  test('words keep their place, and hyphens hold words together', () => {
    expect(wordsOf('§ 14 a i Nav-loven!').map(({ text, at }) => [text, at])).toEqual([
      ['§', 0],
      ['14', 2],
      ['a', 5],
      ['i', 7],
      ['Nav-loven', 9],
    ]);
  });
});

describe('stems', () => {
  test.for([
    ['regel reglene regler regelen'],
    ['rom rommet rommene'],
    ['bok bøker bøkene boken'],
    ['barn barna barnet born'],
    ['samtykke samtykket samtykker'],
    ['vilkår vilkårene vilkåret vilkåra'],
    ['artikkel artikler artikkelen artiklene'],
    ['forelder foreldre foreldrene'],
    ['lønn lønna lønnen løn'],
  ] as const)('%s are one word', ([forms]) => {
    expect(new Set(forms.split(' ').map(stem)).size).toBe(1);
  });
  test('paragraphs, numbers and abbreviations stay as they are', () => {
    for (const word of ['14a', '§18', 'aap', 'bup']) expect(stem(word)).toBe(word);
  });
  test('different words stay different', () => {
    expect(stem('ledd')).not.toBe(stem('ledelse'));
    expect(stem('plan')).not.toBe(stem('plass'));
    expect(stem('barnetrygdloven')).not.toBe(stem('barnetrygd'));
  });
  test('small words say nothing, in both kinds of Norwegian', () => {
    for (const word of ['ikke', 'ikkje', 'hvordan', 'korleis', 'våre', 'eg'])
      expect(isStopWord(word)).toBe(true);
    for (const word of ['barn', 'gjeld', 'plikt']) expect(isStopWord(word)).toBe(false);
  });
});

describe('compounds', () => {
  const words = new Set(
    'barn hage plass barnehage fattigdom arbeid gjeld råd skole penger sosial hjelp kommune trygg het'
      .split(' ')
      .map(stem),
  );
  const isWord = (term: string) => words.has(term);
  test.for([
    ['barnefattigdom', ['barn', 'fattigdom']],
    ['barnehageplass', ['barnehage', 'plass']],
    ['arbeidsplassen', ['arbeid', 'plassen']],
    ['gjeldsråd', ['gjeld', 'råd']],
    ['skolepengene', ['skole', 'pengene']],
    ['sosialhjelp', ['sosial', 'hjelp']],
  ] as const)('%s', ([word, parts]) =>
    expect(splitCompound(word, isWord)?.map(stem)).toEqual(parts.map(stem)),
  );
  test.for(['kommunen', 'trygghet', 'barnet', 'foreldre', 'hjelpe'])('%s has no parts', (word) =>
    expect(splitCompound(word, isWord)).toBeUndefined(),
  );
  test('parts of parts are parts', () => {
    expect(partsOf('barnehageplass', isWord).map(stem)).toEqual(
      ['barnehage', 'barn', 'hage', 'plass'].map(stem),
    );
  });
});

describe('bokmål and nynorsk sound alike', () => {
  test.for([
    'kilde kjelde',
    'skole skule',
    'hjem heim',
    'høre høyre',
    'syk sjuk',
    'lørdag laurdag',
    'hva kva',
    'trygghet tryggleik',
    'mulighet mulegheit',
  ])('%s', (pair) => {
    const [nb = '', nn = ''] = pair.split(' ');
    expect(skeletonOf(nn)).toBe(skeletonOf(nb));
  });
  test('but not all words do', () => expect(skeletonOf('barn')).not.toBe(skeletonOf('bolig')));
});

describe('slips', () => {
  test.for([
    ['samtykke', 'samtykke', 0],
    ['samtyke', 'samtykke', 0.5],
    ['hjemmebesok', 'hjemmebesøk', 0.5],
    ['bekymringsmedling', 'bekymringsmelding', 1],
    ['tolck', 'tolk', 1],
    ['barn', 'hus', 3],
  ] as const)('%s and %s: %d', ([a, b, off]) => {
    expect(slips(a, b, 2)).toBe(off);
    expect(slips(b, a, 2)).toBe(off);
  });
  test('more is forgiven in long words, nothing where there are digits', () => {
    expect(['ip', 'tolk', 'penger', 'samtykke', 'barnetrygd', '14a'].map(forgivenIn)).toEqual([
      0, 0.5, 1, 1.5, 2, 0,
    ]);
  });
});

describe('paragraphs', () => {
  const laws = new Map([
    ['sotjl', 'sotjl'],
    [stem('sosialtjenesteloven'), 'sotjl'],
    [stem('barnekonvensjonen'), 'bk'],
    [stem('navloven'), 'navl'],
  ]);
  const named = (text: string) => referencesIn(wordsOf(text), laws).map(({ any, exact }) => exact ?? any);
  test.for([
    ['§ 18', ['§18']],
    ['§18', ['§18']],
    ['paragraf 18', ['§18']],
    ['sotjl 18', ['sotjl§18']],
    ['Sosialtjenesteloven § 18 tredje ledd', ['sotjl§18']],
    ['§ 18 i sosialtjenesteloven', ['sotjl§18']],
    ['§§ 17 og 18', ['§17', '§18']],
    ['artiklene 3, 6 og 12 i barnekonvensjonen', ['bk§3', 'bk§6', 'bk§12']],
    ['barnekonvensjonen artikkel 12', ['bk§12']],
    ['art. 12', ['art12']],
    ['Nav-loven § 14 a', ['navl§14a']],
    ['§ 13-4', ['§13-4']],
    ['barn på 18 år', []],
  ] as const)('%s', ([text, references]) => expect(named(text)).toEqual(references));
});
