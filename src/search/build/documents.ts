import type { CasePage } from '../../catalog/cases.ts';
import type { Course } from '../../catalog/course.ts';
import type { LessonPage } from '../../catalog/pages.ts';
import type { Language } from '../../domain/language.ts';
import type { Source } from '../../domain/source.ts';
import { type Document, page } from './document.ts';
import { ownPages } from './own-pages.ts';
import { plainText, type Sources } from './plain-text.ts';
import { sectionsOf } from './sections.ts';

/** Everything that can be found in one language. Exam items and checks are never among it. */
export function documents(course: Course, language: Language): Document[] {
  const source: Sources = (id) => course.sources.find((entry) => entry.id === id);
  return [
    ...modules(course, language),
    ...lessons(course, language).map((page) => lesson(page, language, source, moduleTitle(course, page))),
    ...cases(course, language),
    ...course.terms.map((term) => ({
      ...page('term', `/ordliste/#${term.id}`, term.term[language], language),
      keys: term.forms[language].join(' '),
      places: [{ heading: '', slug: '', text: term.explanation[language] }],
    })),
    ...course.sources.map((entry) => register(entry, language)),
    ...ownPages(course, language),
  ];
}

/** Each page in the language asked for, or in bokmål when that is missing. */
function inLanguage<T extends { language: Language; data: { id: string } }>(
  pages: readonly T[],
  language: Language,
): T[] {
  const wanted = new Map(pages.filter((p) => p.language === language).map((p) => [p.data.id, p]));
  return pages.filter((p) => p.language === 'nb').map((nb) => wanted.get(nb.data.id) ?? nb);
}

const lessons = ({ lessonPages }: Course, language: Language) => inLanguage(lessonPages, language);

const modules = ({ modulePages }: Course, language: Language): Document[] =>
  inLanguage(modulePages, language).map(({ module, data, body, language: lang }) => ({
    ...page('module', `/moduler/${module}/`, data.title, language),
    lang,
    about: data.summary,
    places: [
      {
        heading: '',
        slug: '',
        text: [data.summary, ...data.outcomes, body.replace(/<[^>]*>/g, ' ')].join('\n'),
      },
    ],
  }));

const moduleTitle = ({ modulePages }: Course, { module, language }: LessonPage) =>
  modulePages.find((page) => page.module === module && page.language === language)?.data.title ?? '';

function lesson(from: LessonPage, language: Language, source: Sources, inModule: string): Document {
  const { module, data, body, language: lang } = from;
  return {
    ...page('lesson', `/moduler/${module}/${data.id}/`, data.title, language),
    lang,
    about: `${data.summary} ${data.outcome} ${inModule}`,
    places: sectionsOf(body).map(({ heading, slug, mdx }, i) => ({
      heading,
      slug,
      text: `${i === 0 ? `${data.summary}\n` : ''}${plainText(mdx, lang, source)}`,
    })),
  };
}

const cases = ({ cases: all }: Course, language: Language): Document[] =>
  inLanguage<CasePage>(all, language).map(({ data, language: lang }) => ({
    ...page('case', `/vignetter/${data.id}/`, data.title, language),
    lang,
    about: `${data.summary} ${data.trains}`,
    places: [
      {
        heading: '',
        slug: '',
        text: [
          data.summary,
          data.trains,
          ...data.people.map(({ name, role, about }) => `${name}, ${role}. ${about}`),
        ].join('\n'),
      },
    ],
  }));

function register(entry: Source, language: Language): Document {
  return {
    ...page('source', `/kilder/${entry.id}/`, entry.title[language], language),
    keys: entry.kind === 'paragraph' || entry.kind === 'article' ? entry.short[language] : '',
    about: `${entry.short[language]} ${entry.publisher}`,
    places: [
      {
        heading: '',
        slug: '',
        text: [entry.quote ?? '', entry.note?.[language] ?? ''].filter(Boolean).join('\n'),
      },
    ],
  };
}
