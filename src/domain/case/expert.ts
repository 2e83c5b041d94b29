import type { Case } from './schema.ts';
import { begin, type CaseState, openActs, openChoices, type Step, take } from './state.ts';

/** The expert's way: in each scene all that can be done beside, as long as it finds something, and then the expert's choice. */
export type ExpertPath = {
  readonly steps: readonly Step[];
  readonly state: CaseState;
  /** The scene where the way stops without an ending, and why. */
  readonly broken?: { readonly scene: string; readonly why: 'no choice' | 'several' | 'closed' | 'circle' };
};

/** Walks the expert's way from the start. */
export function expertPath(story: Case): ExpertPath {
  let state = begin(story);
  const visited = new Set<string>();
  while (!state.scene.ending) {
    const { id, choices } = state.scene;
    const stop = (why: NonNullable<ExpertPath['broken']>['why']): ExpertPath => ({
      steps: state.steps,
      state,
      broken: { scene: id, why },
    });
    if (visited.has(id)) return stop('circle');
    visited.add(id);
    const own = choices.filter(({ expert }) => expert);
    if (own.length === 0) return stop('no choice');
    state = afterActs(story, state);
    const open = openChoices(state).filter(({ expert }) => expert);
    const [choice] = open;
    if (!choice) return stop('closed');
    if (open.length > 1) return stop('several');
    const next = take(story, state, choice.id);
    if (!next) return stop('closed');
    state = next;
  }
  return { steps: state.steps, state };
}

/** Does what finds something, also what is only possible because of what was just found. */
function afterActs(story: Case, from: CaseState): CaseState {
  let state = from;
  for (;;) {
    const act = openActs(state).find(
      ({ finds, kind }) => kind === 'child' || finds.some((fact) => !state.found.has(fact)),
    );
    const next = act && take(story, state, act.id);
    if (!next) return state;
    state = next;
  }
}
