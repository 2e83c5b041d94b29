import type { Case } from '../domain/case/schema.ts';
import { lintCase } from './case-lint.ts';
import { type CasePage, sourcesOfCase } from './cases.ts';
import type { Course } from './course.ts';
import type { Problem } from './problems.ts';

/** What is wrong with cases: each by itself, against the register, and against its twin in nynorsk. */
export function casesAgree(course: Pick<Course, 'cases' | 'sources'>, today: Date): Problem[] {
  const bokmaal = course.cases.filter(({ language }) => language === 'nb');
  const nynorsk = course.cases.filter(({ language }) => language === 'nn');
  return [
    ...course.cases.flatMap(fileName),
    ...bokmaal.flatMap(({ file, data }) => lintCase(data).map((fault) => ({ file, ...fault }))),
    ...course.cases.flatMap((page) => citedSources(page, course.sources, today)),
    ...nynorsk.flatMap((page) => twin(page, bokmaal)),
  ];
}

const fileName = ({ file, data }: CasePage): Problem[] =>
  file.endsWith(`/${data.id}.yaml`) ? [] : [{ file, field: 'id', mend: `name the file ${data.id}.yaml` }];

function citedSources({ file, data }: CasePage, sources: Course['sources'], today: Date): Problem[] {
  return sourcesOfCase(data).flatMap((id) => {
    const source = sources.find((other) => other.id === id);
    const field = `source ${id}`;
    if (!source)
      return [{ file, field, mend: 'the register has no such source: check the spelling, or add it' }];
    if (source.confidence === 'memory')
      return [{ file, field, mend: 'rests on memory only: cite a source that has been read' }];
    return source.expires && source.expires <= today
      ? [{ file, field, mend: 'has expired: check the text again, then set a new date' }]
      : [];
  });
}

/** Nynorsk tells the same story: every scene, act, choice, fact and person, with the same conditions. */
function twin({ file, data }: CasePage, bokmaal: readonly CasePage[]): Problem[] {
  const other = bokmaal.find((page) => page.data.id === data.id);
  if (!other) return [{ file, field: 'id', mend: 'has no bokmål case with this id' }];
  const [here, there] = [partsOf(data), partsOf(other.data)];
  return [
    ...[...there.keys()]
      .filter((part) => !here.has(part))
      .map((part) => ({ file, field: part, mend: 'is missing in nynorsk' })),
    ...[...here.keys()]
      .filter((part) => !there.has(part))
      .map((part) => ({ file, field: part, mend: 'is not in bokmål' })),
    ...[...here]
      .filter(([part, rules]) => there.has(part) && there.get(part) !== rules)
      .map(([part]) => ({
        file,
        field: part,
        mend: 'has other rules than in bokmål: effects, finds, when, to, sources',
      })),
  ];
}

/** Each part of a case by name, with what is not text in it. */
function partsOf(story: Case): Map<string, string> {
  const rules = (value: object) => JSON.stringify(value);
  return new Map([
    ['case', rules([story.start, story.group, story.lines, story.minutes])],
    ...story.people.map(({ id, age }): [string, string] => [`person ${id}`, rules([age])]),
    ...story.facts.map(({ id, key }): [string, string] => [`fact ${id}`, rules([key])]),
    ...story.scenes.flatMap((scene): [string, string][] => [
      [
        `scene ${scene.id}`,
        rules([
          scene.people,
          Boolean(scene.ending),
          Boolean(scene.phase),
          scene.write?.id,
          scene.text.map((paragraph) => (typeof paragraph === 'string' ? '' : paragraph.when)),
        ]),
      ],
      ...scene.acts.map(({ id, kind, when, finds, effects, sources }): [string, string] => [
        `scene ${scene.id}, act ${id}`,
        rules([kind, when, finds, effects, sources]),
      ]),
      ...scene.choices.map(
        ({ id, when, finds, effects, to, sources, expert, defensible }): [string, string] => [
          `scene ${scene.id}, choice ${id}`,
          rules([when, finds, effects, to, sources, Boolean(expert), Boolean(defensible)]),
        ],
      ),
    ]),
  ]);
}
