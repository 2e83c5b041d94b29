import type { Course } from '../../catalog/course.ts';
import type { Language } from '../../domain/language.ts';
import { packPages, unpackPages } from '../format/pages.ts';
import { packPostings } from '../format/postings.ts';
import { slugOf } from '../format/slug.ts';
import type { FirstPart, TextPart } from '../format/types.ts';
import { wordsOf } from '../words/fold.ts';
import type { Laws } from '../words/references.ts';
import type { Document } from './document.ts';
import { documents } from './documents.ts';
import { lawsOf } from './laws.ts';
import { packLeads } from './leads.ts';
import { lexiconOf, splitter } from './lexicon.ts';
import { packsOf } from './packs.ts';
import { type Pairs, pairsIn, parallelsOf } from './pairs.ts';
import { partTermsOf, referenceTermsOf, termsOf } from './terms.ts';
import { type Fields, weigh } from './weights.ts';
import { without, writtenIn } from './written.ts';

/** What the search of one language is made of. */
export type SearchIndex = {
  readonly first: FirstPart;
  readonly text: TextPart;
  /** The texts for excerpts: by file, then by place. */
  readonly packs: ReadonlyMap<string, Readonly<Record<string, string>>>;
};

/** The index of each language. Everything here takes time in proportion to how much there is to read. */
export function buildIndexes(course: Course): Readonly<Record<Language, SearchIndex>> {
  const both = { nb: documents(course, 'nb'), nn: documents(course, 'nn') };
  const split = splitter(lexiconOf([...both.nb, ...both.nn]));
  const laws = lawsOf(course.sources);
  const pairs = pairsIn(parallelsOf(both.nb, both.nn));
  const build = (language: Language) => buildIndex(course, language, both[language], split, laws, pairs);
  return { nb: build('nb'), nn: build('nn') };
}

type Split = (word: string) => readonly string[];

function buildIndex(
  course: Course,
  language: Language,
  found: readonly Document[],
  split: Split,
  laws: Laws,
  pairs: Pairs,
): SearchIndex {
  const places = found.flatMap((document, page) =>
    document.places.map((place, i) => ({
      page,
      text: place.text,
      fields: fieldsOf(document, i, split, laws),
    })),
  );
  const { first, text } = weigh(places.map(({ fields }) => fields));
  const written = writtenIn(found);
  const leads = packLeads(pairs, course.synonyms, language, { first, text });
  return {
    first: {
      ...packPages(found, language),
      headings: found.map(({ places: [, ...rest] }) =>
        rest.map(({ heading, slug }) => (slugOf(heading) === slug ? heading : `${heading}\t${slug}`)),
      ),
      postings: packPostings(first, written),
      ...leads.first,
      laws: [...laws].map((row) => row.join(' ')).join('\n'),
    },
    text: { postings: packPostings(text, without(written, first)), ...leads.text },
    packs: packsOf(unpackPages(packPages(found, language)), places),
  };
}

/** The first place of a page has what the whole page is about; the others their heading and text. */
function fieldsOf(document: Document, at: number, split: Split, laws: Laws): Fields {
  const { heading = '', text = '' } = document.places[at] ?? {};
  const [title, keys, about] = at === 0 ? [document.title, document.keys, document.about] : ['', '', ''];
  const referencesOf = (words: string) => referenceTermsOf(wordsOf(words), laws);
  return {
    title: termsOf(title),
    titleParts: partTermsOf(title, split),
    keys: [...termsOf(keys), ...new Set(referencesOf(`${title}\n${keys}`))],
    heading: [...termsOf(heading), ...referencesOf(heading)],
    headingParts: partTermsOf(heading, split),
    references: referencesOf(text),
    about: termsOf(about),
    text: termsOf(text),
    textParts: partTermsOf(text, split),
  };
}
