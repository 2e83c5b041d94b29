import { type Language, languages } from '../domain/language.ts';
import { sourcesOfCase } from './cases.ts';
import { citationsIn, sourcesOfQuestion } from './citations.ts';
import type { Course } from './course.ts';
import type { LessonPage } from './pages.ts';
import { lix, proseOf, wordsOf } from './readability.ts';

/** One thing the report says, and whether it has to be mended before publishing or is only news. */
export type Finding = { readonly about: Topic; readonly where: string; readonly what: string };
export type Topic = 'overdue' | 'expires soon' | 'not cited' | 'length' | 'LIX' | 'spelling' | 'nynorsk';

export type Speller = (text: string, language: Language) => string[];

/** A lesson is 500–900 words (blueprint, section 5); LIX is at most 45 in bokmål and nynorsk alike. */
const length = { least: 500, most: 900 };
const hardest = 45;
/** A source is looked at again each year, and its expiry is announced two months before. */
const [yearInDays, noticeInDays] = [365, 60];
const dayInMs = 86_400_000;

/**
 * What an author should look at, beyond what stops the build.
 * @param speller gives the words it does not know; leave it out where no dictionary is installed
 */
export function reportOn(course: Course, today: Date, speller?: Speller): Finding[] {
  return [
    ...overdue(course, today),
    ...expiring(course, today),
    ...notCited(course),
    ...course.lessonPages.flatMap(readable),
    ...(speller ? misspelt(course, speller) : []),
    ...withoutNynorsk(course),
  ];
}

const iso = (date: Date) => date.toISOString().slice(0, 10);
const daysTo = (date: Date, today: Date) => Math.ceil((date.getTime() - today.getTime()) / dayInMs);

const overdue = ({ sources }: Course, today: Date): Finding[] =>
  sources
    .filter(({ checked }) => -daysTo(checked, today) > yearInDays)
    .map(({ id, checked }) => ({ about: 'overdue', where: id, what: `last checked ${iso(checked)}` }));

/** Sources that nothing may cite in a while: also shown when the site is built. */
export const expiring = ({ sources }: Pick<Course, 'sources'>, today: Date): Finding[] =>
  sources.flatMap(({ id, expires }) => {
    if (!expires || daysTo(expires, today) > noticeInDays) return [];
    return [
      {
        about: 'expires soon' as const,
        where: id,
        what: `may not be cited from ${iso(expires)}: check it again`,
      },
    ];
  });

function notCited({ sources, lessonPages, modulePages, quizzes, terms, cases }: Course): Finding[] {
  const cited = new Set([
    ...[...lessonPages, ...modulePages].flatMap(({ body }) => citationsIn(body).sources),
    ...quizzes.flatMap(({ checks, exam }) =>
      [...checks.flatMap(({ questions }) => questions), ...exam].flatMap(sourcesOfQuestion),
    ),
    ...terms.flatMap((term) => term.sources),
    ...cases.flatMap(({ data }) => sourcesOfCase(data)),
    ...sources.flatMap(({ replaces }) => replaces ?? []),
  ]);
  return sources
    .filter(({ id }) => !cited.has(id))
    .map(({ id, file }) => ({ about: 'not cited', where: id, what: `nothing rests on it (${file})` }));
}

function readable({ file, body }: LessonPage): Finding[] {
  const text = proseOf(body);
  const [words, index] = [wordsOf(text).length, lix(text)];
  return [
    ...(words < length.least || words > length.most
      ? [
          {
            about: 'length' as const,
            where: file,
            what: `${words} words; a lesson has ${length.least}–${length.most}`,
          },
        ]
      : []),
    ...(index > hardest
      ? [{ about: 'LIX' as const, where: file, what: `${index}; at most ${hardest}` }]
      : []),
  ];
}

function misspelt({ lessonPages, modulePages, quizzes, terms, cases }: Course, speller: Speller): Finding[] {
  const pages = [...lessonPages, ...modulePages].map(({ file, language, body, data }) => ({
    file,
    language,
    text: `${proseOf(body)}\n${textsOf(data, (value) => (typeof value === 'string' ? value : undefined))}`,
  }));
  const beside = [...quizzes, ...terms].flatMap((entry) =>
    languages.map((language) => ({ file: entry.file, language, text: textsOf(entry, bilingual(language)) })),
  );
  const stories = cases.map(({ file, language, data }) => ({
    file,
    language,
    text: textsOf(data, (value) => (typeof value === 'string' ? value : undefined)),
  }));
  return [...pages, ...stories, ...beside].flatMap(({ file, language, text }) =>
    speller(text, language).map((word) => ({
      about: 'spelling' as const,
      where: file,
      what: `${word} (${language})`,
    })),
  );
}

const bilingual = (language: Language) => (value: unknown) =>
  typeof value === 'object' && value !== null && 'nb' in value && 'nn' in value
    ? String((value as Record<Language, unknown>)[language])
    : undefined;

/** All texts inside a value, a line each. `take` says what is a text; ids and dates are not. */
function textsOf(value: unknown, take: (value: unknown) => string | undefined): string {
  const text = take(value);
  if (text !== undefined) return /^[a-z0-9]+([-.][a-z0-9]+)*$/.test(text) ? '' : text;
  if (typeof value !== 'object' || value === null) return '';
  return Object.values(value)
    .map((inner) => textsOf(inner, take))
    .filter(Boolean)
    .join('\n');
}

const withoutNynorsk = ({ lessonPages, modulePages, cases }: Course): Finding[] => {
  const pages = [...modulePages, ...lessonPages, ...cases];
  const nynorsk = new Set(pages.filter(({ language }) => language === 'nn').map(({ file }) => file));
  return pages
    .filter(({ language, file }) => language === 'nb' && !nynorsk.has(file.replace('/nb/', '/nn/')))
    .map(({ file }) => ({ about: 'nynorsk', where: file, what: 'has no nynorsk twin yet' }));
};

/** Every place that rests on a source, as an author finds it: the file, and the question's or term's id. */
export function restingOn(
  { lessonPages, modulePages, quizzes, terms, cases }: Course,
  source: string,
): string[] {
  return [
    ...[...modulePages, ...lessonPages]
      .filter(({ body }) => citationsIn(body).sources.includes(source))
      .map(({ file }) => file),
    ...quizzes.flatMap(({ file, checks, exam }) =>
      [...checks.flatMap(({ questions }) => questions), ...exam]
        .filter((question) => sourcesOfQuestion(question).includes(source))
        .map(({ id }) => `${file}: ${id}`),
    ),
    ...terms.filter(({ sources }) => sources.includes(source)).map(({ file, id }) => `${file}: ${id}`),
    ...cases.filter(({ data }) => sourcesOfCase(data).includes(source)).map(({ file }) => file),
  ];
}
