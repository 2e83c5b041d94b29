import type { Case } from '../domain/case/schema.ts';
import { sourcesOfCase } from './cases.ts';
import { citationsIn, sourcesOfQuestion } from './citations.ts';
import type { Course } from './course.ts';

type Known = Pick<Course, 'cases' | 'lessonPages' | 'quizzes'>;

/**
 * The cases that fit a module and ten minutes, by id, the best first: those that rest on the sources the module
 * teaches. A case about leading fits only the leaders' module, and there it is the first.
 */
export function casesFor(module: string, known: Known): string[] {
  const taught = taughtIn(module, known);
  const told = known.cases.filter(({ language }) => language === 'nb').map(({ data }) => data);
  const spread = Map.groupBy(told.flatMap(sourcesOfCase), (source) => source);
  /** A source that few cases rest on says more than one that all do; a case that cites much is not to win by that alone. */
  const fitness = (story: Case) => {
    const cited = sourcesOfCase(story);
    const said = cited
      .filter((source) => taught.has(source))
      .map((source) => Math.log(1 + told.length / (spread.get(source)?.length ?? 1)));
    return said.reduce((sum, n) => sum + n, 0) / Math.sqrt(Math.max(1, cited.length));
  };
  const forLeaders = ({ lines }: Case) => lines.includes('leder');
  return (
    told
      // A case in phases takes an hour.
      .filter((story) => !story.group && (module === 'ledelse' || !forLeaders(story)))
      .map((story) => ({ id: story.id, fit: fitness(story), first: forLeaders(story) }))
      .filter((one) => one.fit > 0)
      .toSorted((a, b) => Number(b.first) - Number(a.first) || b.fit - a.fit || (a.id < b.id ? -1 : 1))
      .map(({ id }) => id)
  );
}

/** The sources of a module's lessons and practice questions. */
function taughtIn(module: string, { lessonPages, quizzes }: Known): ReadonlySet<string> {
  const lessons = lessonPages.filter((page) => page.module === module);
  const checks = quizzes.filter((quiz) => quiz.module === module).flatMap((quiz) => quiz.checks);
  return new Set([
    ...lessons.flatMap(({ body }) => citationsIn(body).sources),
    ...checks.flatMap(({ questions }) => questions.flatMap(sourcesOfQuestion)),
  ]);
}
