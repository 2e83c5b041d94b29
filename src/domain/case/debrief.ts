import { expertPath } from './expert.ts';
import type { Case, Choice, Fact, Scene } from './schema.ts';
import { type CaseState, replay, type Step, sceneOf } from './state.ts';

/** One choice on the way: what was taken, and what the expert would have taken there. */
export type Turn = {
  readonly scene: Scene;
  readonly choice: Choice;
  /** The expert's choice in that scene; undefined where the expert never comes. */
  readonly expert: Choice | undefined;
  /** How many steps were taken before this scene's choice: to begin again from there. */
  readonly before: number;
};

/** What there is to look back at when a case has ended. */
export type Debrief = {
  readonly turns: readonly Turn[];
  readonly found: readonly Fact[];
  /** What was never found, key facts first. */
  readonly missed: readonly Fact[];
  readonly expert: readonly { readonly scene: Scene; readonly choice: Choice }[];
  /** Ids of the sources of what was chosen and looked up, and of what the expert would have chosen. */
  readonly sources: readonly string[];
};

export function debriefOf(story: Case, { steps, found }: CaseState): Debrief {
  const turns = turnsOf(story, steps);
  const expert = turnsOf(story, expertPath(story).steps).map(({ scene, choice }) => ({ scene, choice }));
  const acts = steps.flatMap(({ scene, id }) => sceneOf(story, scene).acts.filter((act) => act.id === id));
  const all = [...turns.flatMap((turn) => [turn.choice, ...(turn.expert ? [turn.expert] : [])]), ...acts];
  return {
    turns,
    expert,
    found: story.facts.filter(({ id }) => found.has(id)),
    missed: story.facts.filter(({ id }) => !found.has(id)).sort((a, b) => Number(b.key) - Number(a.key)),
    sources: [...new Set(all.flatMap(({ sources }) => sources))],
  };
}

function turnsOf(story: Case, steps: readonly Step[]): Turn[] {
  return steps.flatMap(({ scene: at, id }, place) => {
    const scene = sceneOf(story, at);
    const choice = scene.choices.find((other) => other.id === id);
    if (!choice) return [];
    return [{ scene, choice, expert: scene.choices.find((other) => other.expert), before: place }];
  });
}

/** The steps up to a choice, so that it can be made again. Acts done in that scene stay done. */
export const upTo = ({ before }: Turn, steps: readonly Step[]): Step[] => steps.slice(0, before);

/** The steps without the last choice and what came after it; undefined when there is none. */
export function withoutLastChoice(story: Case, steps: readonly Step[]): Step[] | undefined {
  const last = turnsOf(story, replay(story, steps).steps).at(-1);
  return last && upTo(last, steps);
}

/** Whether a step is a choice, as the database wants to know. */
export const isChoice = (story: Case, { scene, id }: Step): boolean =>
  sceneOf(story, scene).choices.some((choice) => choice.id === id);
