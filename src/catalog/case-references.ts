import type { Case } from '../domain/case/schema.ts';
import { conditionsIn } from '../domain/case/walk.ts';
import { type Fault, scene } from './case-fault.ts';

/** Ids may stand once in their list. */
export function duplicates({ scenes, facts, people }: Case): Fault[] {
  const twice = (ids: readonly string[], where: string) =>
    ids
      .filter((id, place) => ids.indexOf(id) !== place)
      .map((id) => ({ field: where, mend: `${id} stands twice: give one of them another id` }));
  return [
    ...twice(
      scenes.map(({ id }) => id),
      'scenes',
    ),
    ...twice(
      facts.map(({ id }) => id),
      'facts',
    ),
    ...twice(
      people.map(({ id }) => id),
      'people',
    ),
    ...scenes.flatMap((here) =>
      twice(
        [...here.acts, ...here.choices].map(({ id }) => id),
        scene(here),
      ),
    ),
  ];
}

/** Scenes, facts, people, choices and acts that are named but do not exist. */
export function unknown(story: Case): Fault[] {
  const { scenes, facts, people, start } = story;
  const known = {
    scene: new Set(scenes.map(({ id }) => id)),
    fact: new Set(facts.map(({ id }) => id)),
    person: new Set(people.map(({ id }) => id)),
    pick: new Set(
      scenes.flatMap((here) => [...here.acts, ...here.choices].map(({ id }) => `${here.id}.${id}`)),
    ),
  };
  const check = (field: string, kind: keyof typeof known, ids: readonly string[]) =>
    ids
      .filter((id) => !known[kind].has(id))
      .map((id) => ({ field, mend: `there is no ${words[kind]} ${id}: check the spelling` }));
  const conditions = conditionsIn(story);
  return [
    ...check('start', 'scene', [start]),
    ...scenes.flatMap((here) => [
      ...check(scene(here), 'person', here.people),
      ...check(
        scene(here),
        'fact',
        [...here.acts, ...here.choices].flatMap(({ finds }) => finds),
      ),
      ...here.choices.flatMap(({ id, to }) =>
        check(
          `${scene(here)}, choice ${id}`,
          'scene',
          typeof to === 'string' ? [to] : to.map((target) => target.scene),
        ),
      ),
    ]),
    ...check(
      'a condition',
      'fact',
      conditions.flatMap(({ found = [], missing = [] }) => [...found, ...missing]),
    ),
    ...check(
      'a condition',
      'pick',
      conditions.flatMap(({ done = [], notDone = [] }) => [...done, ...notDone]),
    ),
  ];
}

const words = { scene: 'scene', fact: 'fact', person: 'person', pick: 'choice or act' };

export function deadEnds({ scenes }: Case): Fault[] {
  return scenes.flatMap((here) => {
    if (here.choices.length === 0 && !here.ending)
      return [{ field: scene(here), mend: 'is a dead end: give it choices, or an ending' }];
    if (here.choices.length > 0 && here.ending)
      return [{ field: scene(here), mend: 'has an ending and choices: take one of them away' }];
    return here.choices.flatMap(({ id, to }) =>
      typeof to !== 'string' && to.at(-1)?.when
        ? [
            {
              field: `${scene(here)}, choice ${id}`,
              mend: 'the last target must have no `when`, so that it always leads somewhere',
            },
          ]
        : [],
    );
  });
}
