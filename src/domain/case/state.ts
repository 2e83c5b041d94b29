import type { Condition } from './condition-schema.ts';
import { type Dimension, dimensions, noWeights, type Weights } from './dimensions.ts';
import type { Act, Case, Choice, Scene } from './schema.ts';

/** One thing somebody did: an act stays in the scene, a choice leads on. */
export type Step = { readonly scene: string; readonly id: string };

/** Where somebody is, and what they know. Worked out from the steps alone, so that a case can be resumed, or begun again at any point. */
export type CaseState = {
  readonly scene: Scene;
  readonly steps: readonly Step[];
  readonly found: ReadonlySet<string>;
  /** `scene.id` of every act and choice done. */
  readonly done: ReadonlySet<string>;
  readonly weights: Weights;
};

export const sceneOf = (story: Case, id: string): Scene => {
  const scene = story.scenes.find((other) => other.id === id);
  if (!scene) throw new Error(`${story.id} has no scene ${id}`);
  return scene;
};

export const begin = (story: Case): CaseState => ({
  scene: sceneOf(story, story.start),
  steps: [],
  found: new Set(),
  done: new Set(),
  weights: noWeights,
});

/** Whether all of a condition holds. No condition always holds. */
export function holds(
  when: Condition | undefined,
  { found, done, weights }: Omit<CaseState, 'scene' | 'steps'>,
): boolean {
  if (!when) return true;
  const amounts = (part: Condition['least']) =>
    Object.entries(part ?? {}).filter((entry): entry is [Dimension, number] => entry[1] !== undefined);
  return (
    (when.found ?? []).every((id) => found.has(id)) &&
    !(when.missing ?? []).some((id) => found.has(id)) &&
    (when.done ?? []).every((pick) => done.has(pick)) &&
    !(when.notDone ?? []).some((pick) => done.has(pick)) &&
    amounts(when.least).every(([dimension, n]) => weights[dimension] >= n) &&
    amounts(when.most).every(([dimension, n]) => weights[dimension] <= n)
  );
}

/** Choices that can be made now. */
export const openChoices = (state: CaseState): Choice[] =>
  state.scene.choices.filter(({ when }) => holds(when, state));

/** Acts that can be done now: each once. */
export const openActs = (state: CaseState): Act[] =>
  state.scene.acts.filter(({ id, when }) => holds(when, state) && !state.done.has(`${state.scene.id}.${id}`));

/** The paragraphs of the scene as they are now. */
export const paragraphsOf = (state: CaseState): string[] =>
  state.scene.text.flatMap((paragraph) =>
    typeof paragraph === 'string' ? paragraph : holds(paragraph.when, state) ? paragraph.text : [],
  );

/** The state after one more step, or undefined when the step cannot be taken here (any more). */
export function take(story: Case, state: CaseState, id: string): CaseState | undefined {
  const step = { scene: state.scene.id, id };
  const act = openActs(state).find((other) => other.id === id);
  if (act) return { ...changed(state, step, act), scene: state.scene };
  const choice = openChoices(state).find((other) => other.id === id);
  if (!choice) return undefined;
  const after = changed(state, step, choice);
  return { ...after, scene: sceneOf(story, targetOf(choice, after)) };
}

function changed(state: CaseState, step: Step, { finds, effects }: Act | Choice): CaseState {
  const weights = { ...state.weights };
  for (const dimension of dimensions) weights[dimension] += effects[dimension] ?? 0;
  return {
    ...state,
    weights,
    steps: [...state.steps, step],
    found: new Set([...state.found, ...finds]),
    done: new Set([...state.done, `${step.scene}.${step.id}`]),
  };
}

/** The first target whose condition holds after the choice. @throws when none holds; the linter demands a last one without condition. */
export function targetOf({ id, to }: Choice, state: CaseState): string {
  if (typeof to === 'string') return to;
  const target = to.find(({ when }) => holds(when, state));
  if (!target) throw new Error(`the choice ${id} leads nowhere`);
  return target.scene;
}

/**
 * Walks the steps from the start. Steps that the case no longer allows, since its author has changed it, end the walk:
 * one goes on from the last place that still exists.
 */
export function replay(story: Case, steps: readonly Step[]): CaseState {
  let state = begin(story);
  for (const { scene, id } of steps) {
    const next = scene === state.scene.id ? take(story, state, id) : undefined;
    if (!next) return state;
    state = next;
  }
  return state;
}

/** The last choice made, which led to this scene. */
export function lastChoice(story: Case, { steps, scene }: CaseState): Choice | undefined {
  const step = steps.findLast((other) => other.scene !== scene.id);
  if (!step) return undefined;
  return sceneOf(story, step.scene).choices.find(({ id }) => id === step.id);
}
