import { expertPath } from '../domain/case/expert.ts';
import type { Case } from '../domain/case/schema.ts';
import type { Fault } from './case-fault.ts';

const broken = {
  'no choice': 'the expert’s path stops here: give one choice `expert`',
  several: 'the expert has two choices here: keep `expert` on one',
  closed: 'the expert’s choice is not possible here: its `when` does not hold even after every act',
  circle: 'the expert’s path goes in a circle',
};

/** The expert's path leads to an ending, hears the child, finds what is key, and is not the only good one. */
export function expertFaults(story: Case): Fault[] {
  const path = expertPath(story);
  if (path.broken) return [{ field: `scene ${path.broken.scene}`, mend: broken[path.broken.why] }];
  const heard = path.steps.some(({ scene: at, id }) =>
    story.scenes.find((here) => here.id === at)?.acts.some((act) => act.id === id && act.kind === 'child'),
  );
  const passed = path.steps.flatMap(({ scene: at }) => story.scenes.filter((here) => here.id === at));
  const open = [...new Set(passed)].filter(({ choices }) => choices.some(({ defensible }) => defensible));
  return [
    ...(heard
      ? []
      : [
          {
            field: 'scenes',
            mend: 'the expert’s path never hears the child: add an act of kind child on it',
          },
        ]),
    ...(open.length > 0
      ? []
      : [
          {
            field: 'scenes',
            mend: 'no choice beside the expert’s is defensible: good cases have alternatives',
          },
        ]),
    ...story.facts
      .filter(({ id, key }) => key && !path.state.found.has(id))
      .map(({ id }) => ({ field: `fact ${id}`, mend: 'is a key fact, but the expert never finds it' })),
  ];
}

/** Somebody who always takes the longest text must not be right for that. */
export function longest({ scenes }: Case): Fault[] {
  const withExpert = scenes.filter(
    ({ choices }) => choices.length > 1 && choices.some(({ expert }) => expert),
  );
  const easy = withExpert.filter(({ choices }) => {
    const length = Math.max(...choices.map(({ text }) => text.length));
    return choices.every(({ text, expert }) => (text.length === length) === Boolean(expert));
  });
  if (easy.length * 2 <= withExpert.length) return [];
  const names = easy.map(({ id }) => id).join(', ');
  return [
    { field: 'choices', mend: `the expert’s choice is the longest in most scenes (${names}): even them out` },
  ];
}
