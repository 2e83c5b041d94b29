import { dimensions } from './dimensions.ts';
import type { Case, Scene } from './schema.ts';
import { begin, type CaseState, openActs, openChoices, take } from './state.ts';

/** What walking every way through a case finds. */
export type Walk = {
  readonly reached: ReadonlySet<string>;
  /** Each ending that can be reached, with one way to it. */
  readonly endings: ReadonlyMap<string, CaseState>;
  /** Scenes where somebody may stand without a choice to make. */
  readonly stuck: ReadonlySet<string>;
  /** Scenes with choices that have been possible for somebody. */
  readonly chosen: ReadonlySet<string>;
  /** False when there were too many ways to walk them all. */
  readonly whole: boolean;
};

const most = 200_000;

/**
 * Every way through a case. Two states count as one when nothing that a condition further on reads tells them apart, so
 * acts that matter to no condition, and what has mattered already, do not multiply the ways.
 */
export function walk(story: Case): Walk {
  const ahead = readsAhead(story);
  const all = readBy(story);
  const seen = new Set<string>();
  const found = {
    reached: new Set<string>(),
    endings: new Map<string, CaseState>(),
    stuck: new Set<string>(),
    chosen: new Set<string>(),
  };
  const waiting: CaseState[] = [begin(story)];
  for (let state = waiting.pop(); state; state = waiting.pop()) {
    const reads = ahead.get(state.scene.id) ?? all;
    const key = keyOf(state, reads);
    if (seen.has(key)) continue;
    seen.add(key);
    if (seen.size > most) return { ...found, whole: false };
    lookAt(state, found);
    waiting.push(...nextOf(story, state, reads));
  }
  return { ...found, whole: true };
}

type Found = Record<'reached' | 'stuck' | 'chosen', Set<string>> & {
  readonly endings: Map<string, CaseState>;
};

function lookAt(state: CaseState, { reached, endings, stuck, chosen }: Found): void {
  const { id, ending } = state.scene;
  const choices = openChoices(state);
  reached.add(id);
  if (ending && !endings.has(id)) endings.set(id, state);
  if (!ending && choices.length === 0) stuck.add(id);
  for (const choice of choices) chosen.add(`${id}.${choice.id}`);
}

function nextOf(story: Case, state: CaseState, reads: Reads): CaseState[] {
  const acts = openActs(state).filter((act) => reads.matters(state.scene, act));
  return [...acts, ...openChoices(state)].flatMap(({ id }) => take(story, state, id) ?? []);
}

type Reads = ReturnType<typeof readBy>;

/** What the conditions of a case look at. */
export function readBy(story: Case) {
  const all = conditionsIn(story);
  const facts = new Set(all.flatMap(({ found = [], missing = [] }) => [...found, ...missing]));
  const picks = new Set(all.flatMap(({ done = [], notDone = [] }) => [...done, ...notDone]));
  const weights = dimensions.filter((dimension) =>
    all.some(({ least, most }) => least?.[dimension] !== undefined || most?.[dimension] !== undefined),
  );
  return {
    facts,
    picks,
    weights,
    matters: (scene: Scene, { id, finds, effects }: Scene['acts'][number]) =>
      finds.some((fact) => facts.has(fact)) ||
      picks.has(`${scene.id}.${id}`) ||
      weights.some((dimension) => effects[dimension]),
  };
}

/** Every condition in a case, wherever it stands. */
export const conditionsIn = ({ scenes }: Case) =>
  scenes.flatMap(({ text, acts, choices }) => [
    ...text.flatMap((paragraph) => (typeof paragraph === 'string' ? [] : [paragraph.when])),
    ...acts.flatMap(({ when }) => when ?? []),
    ...choices.flatMap(({ when, to }) => [
      ...(when ? [when] : []),
      ...(typeof to === 'string' ? [] : to.flatMap((target) => target.when ?? [])),
    ]),
  ]);

/** What matters from a scene on: what is read there, or anywhere one can come to from there. */
function readsAhead(story: Case): Map<string, Reads> {
  const leads = new Map(story.scenes.map((scene) => [scene.id, targetsOf(scene)]));
  return new Map(
    story.scenes.map(({ id }) => {
      const ahead = new Set([id]);
      for (const here of ahead) for (const next of leads.get(here) ?? []) ahead.add(next);
      return [id, readBy({ ...story, scenes: story.scenes.filter((scene) => ahead.has(scene.id)) })];
    }),
  );
}

const targetsOf = ({ choices }: Scene) =>
  choices.flatMap(({ to }) => (typeof to === 'string' ? [to] : to.map((target) => target.scene)));

const keyOf = ({ scene, found, done, weights }: CaseState, reads: Reads) =>
  [
    scene.id,
    [...reads.facts].filter((fact) => found.has(fact)).join(),
    [...reads.picks].filter((pick) => done.has(pick)).join(),
    reads.weights.map((dimension) => Math.max(-9, Math.min(9, weights[dimension]))).join(),
  ].join('|');
