import { type Course, synonymFile } from './course.ts';
import type { Problem } from './problems.ts';

type Wanted = Pick<Course, 'synonyms' | 'lessonPages' | 'modulePages' | 'terms' | 'sources'>;

/** No word means two things, and every entry leads to something that stands in the course. */
export const synonymsAgree = (course: Wanted): Problem[] => [
  ...repeated(course.synonyms),
  ...leadingNowhere(course),
];

function repeated(synonyms: Course['synonyms']): Problem[] {
  const owners = new Map<string, string>();
  return synonyms.flatMap(({ id, words }) =>
    words.flatMap((word) => {
      const key = word.toLowerCase();
      const owner = owners.get(key);
      owners.set(key, id);
      if (!owner) return [];
      const mend = owner === id ? 'stands twice: take one away' : `belongs to ${owner} already`;
      return [{ file: synonymFile, field: `${id}.words`, mend: `«${word}» ${mend}` }];
    }),
  );
}

/** Words are compared by how they begin: inflections are the search's business, and a misspelling begins otherwise. */
function leadingNowhere({ synonyms, lessonPages, modulePages, terms, sources }: Wanted): Problem[] {
  const text = [
    ...[...lessonPages, ...modulePages].flatMap(({ data, body }) => [data.title, data.summary, body]),
    ...terms.flatMap(({ term, forms, explanation }) => [
      ...[term.nb, term.nn, explanation.nb, explanation.nn],
      ...[...forms.nb, ...forms.nn],
    ]),
    ...sources.flatMap(({ title, short }) => [title.nb, title.nn, short.nb, short.nn]),
  ]
    .join('\n')
    .toLowerCase();
  const stands = (phrase: string) =>
    (phrase.toLowerCase().match(/[\p{L}\d]+/gu) ?? []).every((word) =>
      text.includes(word.slice(0, Math.max(4, word.length - 3))),
    );
  return synonyms
    .filter(({ words, finds }) => ![...words, ...finds].some(stands))
    .map(({ id }) => ({
      file: synonymFile,
      field: `${id}.words`,
      mend: 'none of these words stands in the course: add to `finds` what the reader should come to',
    }));
}
