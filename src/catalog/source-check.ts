import { citationsIn, sourcesOfQuestion } from './citations.ts';
import type { Course } from './course.ts';
import type { Problem } from './problems.ts';

/** Citations name sources that exist and have not expired, and only sources with a quotation are quoted. */
export function citedSources({ sources, lessonPages, modulePages, quizzes }: Course, today: Date): Problem[] {
  const register = new Map(sources.map((source) => [source.id, source]));
  const fromPages = [...lessonPages, ...modulePages].flatMap(({ file, body }) =>
    citationsIn(body).sources.map((id) => ({ file, field: `source ${id}`, id })),
  );
  const fromQuestions = quizzes.flatMap(({ file, checks, exam }) =>
    [...checks.flatMap((check) => check.questions), ...exam].flatMap((q) =>
      sourcesOfQuestion(q).map((id) => ({ file, field: `${q.id}.sources`, id })),
    ),
  );
  const quotes = lessonPages.flatMap(({ file, body }) =>
    citationsIn(body)
      .quotes.filter((id) => register.has(id) && !register.get(id)?.quote)
      .map((id) => ({
        file,
        field: `LawQuote ${id}`,
        mend: 'the register has no quote for this source: add it, or use <Source>',
      })),
  );
  return [
    ...quotes,
    ...[...fromPages, ...fromQuestions].flatMap(({ file, field, id }) => {
      const source = register.get(id);
      if (!source)
        return [
          {
            file,
            field,
            mend: `the register has no source ${id}: check the spelling, or add it in content/kilder/`,
          },
        ];
      if (source.expires && source.expires <= today)
        return [
          {
            file,
            field,
            mend: `${id} expired ${day(source.expires)}: check the text again, then set a new date in ${source.file}`,
          },
        ];
      return [];
    }),
  ];
}

const day = (date: Date) => date.toISOString().slice(0, 10);

/** Nothing that is only from memory is scored (blueprint, rule 5). */
export function scoredSources({ quizzes, sources }: Course): Problem[] {
  const memory = new Set(sources.filter((s) => s.confidence === 'memory').map((s) => s.id));
  return quizzes.flatMap(({ file, checks, exam }) =>
    [...checks.flatMap((c) => c.questions), ...exam]
      .filter((q) => q.sources.every((id) => memory.has(id)))
      .map((q) => ({
        file,
        field: `${q.id}.sources`,
        mend: 'rests on memory only: cite a source that has been read, or take the question out',
      })),
  );
}
