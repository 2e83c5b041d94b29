import { describe, expect, test } from 'vitest';
import { loadCourse } from '../../../src/catalog/load.ts';
import { lix, proseOf, wordsOf } from '../../../src/catalog/readability.ts';
import { reportOn, restingOn } from '../../../src/catalog/report.ts';
import { contentCopy, spoil } from './fixture.ts';

const today = new Date('2026-11-21');
const lesson = 'content/nb/moduler/barneperspektivet/01-tre-perspektiver.mdx';
const other = 'content/nb/moduler/barneperspektivet/02-alles-ansvar.mdx';
const about = (root: string, topic: string, at = today) =>
  reportOn(loadCourse(root, at), at).filter((finding) => finding.about === topic);

describe('LIX', () => {
  test('is words per sentence plus the percentage of long words', () => {
    expect(lix('Du spør barnet. Barnet svarer deg.')).toBe(3 + 0);
    expect(lix('Kartleggingen er viktig. Du spør.')).toBe(Math.round(5 / 2 + 20));
    expect(lix('')).toBe(0);
  });

  test('counts what a person reads: no quoted law, no component, no address', () => {
    const body = [
      '## Overskrift',
      'Du leser [loven](https://lovdata.no/lang/adresse) (<Source id="bk-3" />).',
      '<LawQuote id="bk-3" />',
      '- Et punkt med <Source id="bk-3" text="artikkelen" />.',
      '<Figure id="f" rows={[{ label: "barnevernstjenesten", value: 1 }]} />',
    ].join('\n\n');
    expect(wordsOf(proseOf(body)).join(' ')).toBe('Overskrift Du leser loven Et punkt med artikkelen');
  });
});

describe('the report', () => {
  test('names a source that was checked more than a year ago', () => {
    const root = contentCopy();
    spoil(root, 'content/kilder/lover.yaml', /(- id: sotjl-4\n[\s\S]*?checked: )\S+/, '$12025-11-01');
    expect(about(root, 'overdue')).toEqual([
      { about: 'overdue', where: 'sotjl-4', what: 'last checked 2025-11-01' },
    ]);
  });

  test('warns of an expiry two months before, not earlier', () => {
    const expiring = (day: string) =>
      reportOn(loadCourse(process.cwd(), new Date(day)), new Date(day))
        .filter((finding) => finding.about === 'expires soon')
        .map(({ where }) => where);
    expect(expiring('2026-11-21')).toContain('sotjl-18-3');
    expect(expiring('2026-10-01')).not.toContain('sotjl-18-3');
  });

  test('names a source that nothing rests on', () => {
    const root = contentCopy();
    spoil(
      root,
      'content/kilder/lover.yaml',
      '- id: sotjl-4\n',
      '- id: ubrukt\n  kind: web\n  title: { nb: Ubrukt, nn: Ubrukt }\n  short: { nb: Ubrukt, nn: Ubrukt }\n  address: https://example.org\n  publisher: Ingen\n  date: 2026-01-01\n  checked: 2026-11-01\n  confidence: secondary\n\n- id: sotjl-4\n',
    );
    expect(about(root, 'not cited').map(({ where }) => where)).toContain('ubrukt');
  });

  test('names a lesson that is too short or too heavy, and one without nynorsk', () => {
    const course = loadCourse(process.cwd());
    const heavy = 'Velferdsforvaltningens kartleggingsverktøy forutsetter samhandlingskompetanse. '.repeat(
      80,
    );
    const lessonPages = course.lessonPages
      .filter(({ file }) => file !== lesson.replace('/nb/', '/nn/'))
      .map((page) => (page.file === lesson ? { ...page, body: 'Kort.' } : page))
      .map((page) => (page.file === other ? { ...page, body: heavy } : page));
    const found = reportOn({ ...course, lessonPages }, today);
    expect(found).toContainEqual(expect.objectContaining({ about: 'LIX', where: other }));
    expect(found).toContainEqual(expect.objectContaining({ about: 'length', where: lesson }));
    expect(found).toContainEqual({ about: 'nynorsk', where: lesson, what: 'has no nynorsk twin yet' });
  });

  test('gives each unknown word with its file and language, and skips ids', () => {
    const course = loadCourse(process.cwd());
    const seen: string[] = [];
    const found = reportOn(course, today, (text, language) => {
      seen.push(text);
      return language === 'nn' && text.includes('rettleiar') ? ['feilord'] : [];
    }).filter((finding) => finding.about === 'spelling');
    expect(found).toContainEqual(expect.objectContaining({ what: 'feilord (nn)' }));
    expect(found.some(({ what }) => what.endsWith('(nb)'))).toBe(false);
    expect(seen.join('\n')).not.toMatch(/^bp-s-001$/m);
  });

  test('lists every place that rests on a source, exam items too', () => {
    const places = restingOn(loadCourse(process.cwd()), 'bk-12');
    expect(places).toContain(lesson);
    expect(places.some((place) => /^quizzes\/.*: bp-p-/.test(place))).toBe(true);
    expect(restingOn(loadCourse(process.cwd()), 'finnes-ikke')).toEqual([]);
  });
});
