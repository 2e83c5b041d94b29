import { languages } from '../domain/language.ts';
import type { Course } from './course.ts';
import type { Problem } from './problems.ts';

type Terms = Course['terms'];

/** Terms cite known sources, point at known terms, and no word is explained twice. */
export function termsAgree({ terms, sources }: Pick<Course, 'terms' | 'sources'>): Problem[] {
  return [
    ...knownSources(terms, new Set(sources.map(({ id }) => id))),
    ...knownTerms(terms),
    ...clashes(terms),
  ];
}

const knownSources = (terms: Terms, known: ReadonlySet<string>): Problem[] =>
  terms.flatMap(({ file, id, sources }) =>
    sources
      .filter((source) => !known.has(source))
      .map((source) => ({ file, field: `${id}.sources`, mend: `the register has no source ${source}` })),
  );

function knownTerms(terms: Terms): Problem[] {
  const known = new Set(terms.map(({ id }) => id));
  return terms.flatMap(({ file, id, see }) =>
    see
      .filter((other) => !known.has(other) || other === id)
      .map((other) => ({ file, field: `${id}.see`, mend: `the glossary has no other term ${other}` })),
  );
}

/** A form that two terms share could not be marked in a text. */
function clashes(terms: Terms): Problem[] {
  return languages.flatMap((language) => {
    const owners = new Map<string, string>();
    return terms.flatMap(({ file, id, term, forms }) =>
      [term[language], ...forms[language]].flatMap((form) => {
        const owner = owners.get(form.toLowerCase());
        owners.set(form.toLowerCase(), id);
        if (!owner) return [];
        const mend = owner === id ? 'stands twice: take one away' : `belongs to ${owner} already`;
        return [{ file, field: `${id}.forms.${language}`, mend: `«${form}» ${mend}` }];
      }),
    );
  });
}
