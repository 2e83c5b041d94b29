import type { Case } from '../domain/case/schema.ts';
import { readBy, walk } from '../domain/case/walk.ts';
import { expertFaults, longest } from './case-expert-lint.ts';
import { type Fault, scene } from './case-fault.ts';
import { deadEnds, duplicates, unknown } from './case-references.ts';

/** Everything that is wrong with a case that can be read: what an author cannot see by reading it scene by scene. */
export function lintCase(story: Case): Fault[] {
  const references = [...duplicates(story), ...unknown(story), ...deadEnds(story)];
  // A case that points at what does not exist cannot be walked.
  if (references.length > 0) return references;
  return [...ways(story), ...loops(story), ...unread(story), ...expertFaults(story), ...longest(story)];
}

function ways(story: Case): Fault[] {
  const { reached, stuck, chosen, whole } = walk(story);
  if (!whole) return [{ field: 'scenes', mend: 'there are too many ways to walk: use fewer conditions' }];
  return [
    ...[...stuck].map((id) => ({
      field: `scene ${id}`,
      mend: 'somebody may stand here without a choice: give one choice no `when`',
    })),
    ...story.scenes
      .filter(({ id }) => !reached.has(id))
      .map((here) => ({
        field: scene(here),
        mend: 'nobody can get here: lead a choice to it, or take it away',
      })),
    ...story.scenes
      .filter(({ id }) => reached.has(id))
      .flatMap((here) =>
        here.choices
          .filter(({ id }) => !chosen.has(`${here.id}.${id}`))
          .map(({ id }) => ({
            field: `${scene(here)}, choice ${id}`,
            mend: 'nobody can choose this: its `when` never holds',
          })),
      ),
  ];
}

/** Scenes that no ending can be reached from, whatever the conditions. */
function loops({ scenes }: Case): Fault[] {
  const leads = new Map(
    scenes.map(({ id, choices }) => [
      id,
      choices.flatMap(({ to }) => (typeof to === 'string' ? [to] : to.map((target) => target.scene))),
    ]),
  );
  const out = new Set(scenes.filter(({ ending }) => ending).map(({ id }) => id));
  for (let before = -1; before !== out.size; ) {
    before = out.size;
    for (const [id, next] of leads) if (next.some((other) => out.has(other))) out.add(id);
  }
  return scenes
    .filter(({ id }) => !out.has(id))
    .map((here) => ({
      field: scene(here),
      mend: 'goes in a circle without a way out: lead a choice towards an ending',
    }));
}

/** What is found must matter: as a key fact in the debrief, or to some condition. */
function unread(story: Case): Fault[] {
  const { facts } = readBy(story);
  const found = new Set(
    story.scenes.flatMap(({ acts, choices }) => [...acts, ...choices].flatMap(({ finds }) => finds)),
  );
  return [
    ...story.facts
      .filter(({ id, key }) => !key && !facts.has(id))
      .map(({ id }) => ({
        field: `fact ${id}`,
        mend: 'nothing reads it: let a condition depend on it, make it a key fact, or take it away',
      })),
    ...story.facts
      .filter(({ id }) => !found.has(id))
      .map(({ id }) => ({
        field: `fact ${id}`,
        mend: 'nobody can find it: name it in `finds` of an act or a choice',
      })),
  ];
}
