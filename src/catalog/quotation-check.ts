import type { Course } from './course.ts';
import type { Problem } from './problems.ts';

/**
 * Words in «» followed at once by a citation, «så godt opplyst som mulig» (<Source id="fvl-17" />), are taken for a
 * quotation: they must stand, letter for letter, in what the register quotes from that source. Where the register
 * quotes nothing the words cannot be checked, and may not be set as a quotation.
 */
export function quotationsAgree({
  lessonPages,
  sources,
}: Pick<Course, 'lessonPages' | 'sources'>): Problem[] {
  const register = new Map(sources.map((source) => [source.id, source]));
  return lessonPages.flatMap(({ file, body }) =>
    [...body.matchAll(pattern)].flatMap(([, words = '', id = '']) => {
      const source = register.get(id);
      if (!source || !lawKinds.has(source.kind)) return [];
      if (source.quote && plain(source.quote).includes(plain(words))) return [];
      const mend = source.quote
        ? 'these are not the words of the register: quote letter for letter, or say it without «»'
        : 'the register quotes nothing from this source: add its words there, or say it without «»';
      return [{ file, field: `«${words}» (${id})`, mend }];
    }),
  );
}

const pattern = /«([^»]+)»[,.]?\s*\(<Source id="([^"]+)"/g;
const lawKinds = new Set(['act', 'paragraph', 'article']);
const plain = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[.,;]$/, '')
    .trim()
    .toLowerCase();
