import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { casesAgree } from '../../../src/catalog/case-check.ts';
import { lintCase } from '../../../src/catalog/case-lint.ts';
import { loadCourse } from '../../../src/catalog/load.ts';
import { type Case, caseSchema } from '../../../src/domain/case/schema.ts';

const template = readFileSync('docs/templates/vignett.yaml', 'utf8');
const { sources } = loadCourse(process.cwd());
const story = (change: (raw: Record<string, never>) => void = () => {}): Case => {
  const raw = parse(template);
  change(raw);
  return caseSchema.parse(raw);
};
type Raw = {
  scenes: { id: string; choices: Record<string, unknown>[]; acts?: Record<string, unknown>[] }[];
} & Record<string, unknown>;
/** A copy of the template with one fault planted. */
const planted = (change: (raw: Raw) => void) => lintCase(story(change as never));
const scene = (raw: Raw, id: string) => {
  const found = raw.scenes.find((other) => other.id === id);
  if (!found) throw new Error(`no scene ${id}`);
  return found;
};
const choice = (raw: Raw, at: string, id: string) => {
  const found = scene(raw, at).choices.find((other) => other['id'] === id);
  if (!found) throw new Error(`no choice ${id}`);
  return found;
};

test('the template in docs is in order, so that an author may begin with it', () => {
  const page = { file: 'content/nb/vignetter/mal-for-vignett.yaml', language: 'nb' as const, data: story() };
  expect(casesAgree({ cases: [page], sources }, new Date('2026-11-21'))).toEqual([]);
});

describe('a planted fault is found, with its scene and what to do', () => {
  test.for<[string, (raw: Raw) => void, string, RegExp]>([
    [
      'a dead end',
      (raw) => {
        scene(raw, 'vedtaket').choices = [];
      },
      'scene vedtaket',
      /dead end/,
    ],
    [
      'a scene that nobody can reach',
      (raw) => {
        choice(raw, 'vedtaket', 'etter-satsen')['to'] = 'varmt';
      },
      'scene kaldt',
      /nobody can get here/,
    ],
    [
      'a circle without a way out',
      (raw) => {
        raw.scenes.push({ ...structuredClone(scene(raw, 'samtalen')), id: 'runde' });
        const round = scene(raw, 'runde');
        round.acts = [];
        for (const each of round.choices) each['to'] = 'runde';
        choice(raw, 'vedtaket', 'delvis')['to'] = 'runde';
      },
      'scene runde',
      /circle without a way out/,
    ],
    [
      'a fact that nothing reads',
      (raw) => {
        choice(raw, 'vedtaket', 'dekk-og-sporr')['to'] = 'varmt';
        choice(raw, 'vedtaket', 'delvis')['to'] = 'varmt-hjemme';
      },
      'fact bursdagen',
      /nothing reads it/,
    ],
    [
      'a fact that nobody can find',
      (raw) => {
        choice(raw, 'samtalen', 'sporr-mer')['finds'] = [];
      },
      'fact bursdagen',
      /nobody can find it/,
    ],
    [
      'an expert who never hears the child',
      (raw) => {
        for (const act of scene(raw, 'samtalen').acts ?? []) act['kind'] = 'ask';
      },
      'scenes',
      /never hears the child/,
    ],
    [
      'an expert’s path that stops',
      (raw) => {
        delete choice(raw, 'vedtaket', 'dekk-og-sporr')['expert'];
      },
      'scene vedtaket',
      /path stops here/,
    ],
    [
      'the expert’s choice always the longest',
      (raw) => {
        for (const at of ['samtalen', 'vedtaket'])
          for (const each of scene(raw, at).choices)
            if (each['expert']) each['text'] = `${each['text']}, ${'og litt til, '.repeat(12)}i ro`;
      },
      'choices',
      /longest in most scenes \(samtalen, vedtaket\)/,
    ],
    [
      'a target that does not exist',
      (raw) => {
        choice(raw, 'samtalen', 'sporr-mer')['to'] = 'borte';
      },
      'scene samtalen, choice sporr-mer',
      /no scene borte/,
    ],
    [
      'somebody left without a choice',
      (raw) => {
        for (const each of scene(raw, 'vedtaket').choices) each['when'] = { found: ['bursdagen'] };
      },
      'scene vedtaket',
      /without a choice/,
    ],
    [
      'a choice that nobody can make',
      (raw) => {
        choice(raw, 'vedtaket', 'delvis')['when'] = { least: { samarbeid: 9 } };
      },
      'scene vedtaket, choice delvis',
      /nobody can choose this/,
    ],
    [
      'a key fact that the expert never finds',
      (raw) => {
        choice(raw, 'samtalen', 'ta-soknaden')['finds'] = ['satsen'];
        (raw['facts'] as { id: string; key?: boolean }[])[2] = {
          ...((raw['facts'] as { id: string }[])[2] as { id: string }),
          key: true,
        };
        scene(raw, 'samtalen').acts?.splice(1, 1);
      },
      'fact satsen',
      /expert never finds it/,
    ],
    [
      'an id used twice',
      (raw) => {
        choice(raw, 'vedtaket', 'delvis')['id'] = 'etter-satsen';
      },
      'scene vedtaket',
      /etter-satsen stands twice/,
    ],
    [
      'no defensible alternative',
      (raw) => {
        for (const at of ['samtalen', 'vedtaket'])
          for (const each of scene(raw, at).choices) delete each['defensible'];
      },
      'scenes',
      /defensible/,
    ],
    [
      'a last target with a condition',
      (raw) => {
        choice(raw, 'vedtaket', 'dekk-og-sporr')['to'] = [
          { scene: 'varmt', when: { found: ['bursdagen'] } },
          { scene: 'kaldt', when: { missing: ['bursdagen'] } },
        ];
      },
      'scene vedtaket, choice dekk-og-sporr',
      /last target/,
    ],
  ])('%s', ([, change, field, mend]) => {
    const faults = planted(change);
    expect(faults).toContainEqual({ field, mend: expect.stringMatching(mend) });
  });
});

describe('against the rest of the course', () => {
  const page = (language: 'nb' | 'nn', data: Case) => ({
    file: `content/${language}/vignetter/mal-for-vignett.yaml`,
    language,
    data,
  });
  const problems = (...cases: ReturnType<typeof page>[]) =>
    casesAgree({ cases, sources }, new Date('2026-11-21'));

  test('a missing translation is named by scene', () => {
    const short = story((raw) => {
      const [first] = (raw as unknown as Raw).scenes;
      first?.acts?.splice(0, 1);
    });
    expect(problems(page('nb', story()), page('nn', short))).toContainEqual({
      file: 'content/nn/vignetter/mal-for-vignett.yaml',
      field: 'scene samtalen, act spor-om-emil',
      mend: 'is missing in nynorsk',
    });
  });

  test('nynorsk may not have other rules', () => {
    const other = story((raw) => {
      choice(raw as unknown as Raw, 'samtalen', 'sporr-mer')['effects'] = { sett: 2 };
    });
    expect(problems(page('nb', story()), page('nn', other))[0]?.mend).toMatch(/other rules/);
  });

  test('an unknown source, a source that has expired, and a wrong file name are said', () => {
    const unknown = story((raw) => {
      choice(raw as unknown as Raw, 'samtalen', 'sporr-mer')['sources'] = ['finnes-ikke'];
    });
    expect(problems(page('nb', unknown))[0]).toMatchObject({ field: 'source finnes-ikke' });
    const cited = story((raw) => {
      choice(raw as unknown as Raw, 'samtalen', 'sporr-mer')['sources'] = ['sotjl-18-3'];
    });
    const later = casesAgree({ cases: [page('nb', cited)], sources }, new Date('2027-01-02'));
    expect(later[0]?.mend).toMatch(/has expired/);
    expect(problems({ ...page('nb', story()), file: 'content/nb/vignetter/annet.yaml' })[0]?.mend).toBe(
      'name the file mal-for-vignett.yaml',
    );
  });
});
