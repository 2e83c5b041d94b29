import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { debriefOf, upTo, withoutLastChoice } from '../../../src/domain/case/debrief.ts';
import { levelOf } from '../../../src/domain/case/dimensions.ts';
import { expertPath } from '../../../src/domain/case/expert.ts';
import { caseSchema } from '../../../src/domain/case/schema.ts';
import { begin, openActs, openChoices, paragraphsOf, replay, take } from '../../../src/domain/case/state.ts';
import { walk } from '../../../src/domain/case/walk.ts';

const story = caseSchema.parse(parse(readFileSync('docs/templates/vignett.yaml', 'utf8')));
const play = (...ids: string[]) =>
  ids.reduce((state, id) => {
    const next = take(story, state, id);
    if (!next) throw new Error(`${id} cannot be done in ${state.scene.id}`);
    return next;
  }, begin(story));

describe('playing', () => {
  test('an act stays in the scene, finds something, and can be done once', () => {
    const state = play('spor-om-emil');
    expect(state.scene.id).toBe('samtalen');
    expect([...state.found]).toEqual(['biblioteket']);
    expect(state.weights).toMatchObject({ sett: 2, tillit: 1 });
    expect(openActs(state).map(({ id }) => id)).toEqual(['sla-opp-satsen']);
    expect(take(story, state, 'spor-om-emil')).toBeUndefined();
  });

  test('what is known decides what can be chosen, what is told, and where a choice leads', () => {
    expect(openChoices(play('ta-soknaden')).map(({ id }) => id)).toContain('etter-satsen');
    expect(openChoices(play('sla-opp-satsen', 'ta-soknaden')).map(({ id }) => id)).not.toContain(
      'etter-satsen',
    );
    expect(paragraphsOf(play('spor-om-emil', 'ta-soknaden'))).toHaveLength(2);
    expect(paragraphsOf(play('ta-soknaden'))).toHaveLength(1);
    expect(play('sporr-mer', 'dekk-og-sporr').scene.id).toBe('varmt');
    expect(play('ta-soknaden', 'dekk-og-sporr').scene.id).toBe('varmt-hjemme');
  });

  test('steps bring one back to the same place, on whatever device', () => {
    const state = play('spor-om-emil', 'sporr-mer', 'delvis');
    const again = replay(story, JSON.parse(JSON.stringify(state.steps)));
    expect(again.scene.id).toBe(state.scene.id);
    expect(again.weights).toEqual(state.weights);
  });

  test('when the author has changed the case, one goes on from the last place that still exists', () => {
    const steps = [
      { scene: 'samtalen', id: 'sporr-mer' },
      { scene: 'vedtaket', id: 'er-tatt-bort' },
      { scene: 'varmt', id: 'x' },
    ];
    expect(replay(story, steps)).toMatchObject({ scene: { id: 'vedtaket' }, steps: [steps[0]] });
  });
});

describe('looking back', () => {
  const end = play('ta-soknaden', 'etter-satsen');
  const back = debriefOf(story, end);

  test('shows each choice beside the expert’s, and what was decided without knowing, key facts first', () => {
    expect(back.turns.map(({ choice, expert }) => [choice.id, expert?.id])).toEqual([
      ['ta-soknaden', 'sporr-mer'],
      ['etter-satsen', 'dekk-og-sporr'],
    ]);
    expect(back.missed.map(({ id }) => id)).toEqual(['biblioteket', 'bursdagen', 'satsen']);
    expect(back.found).toEqual([]);
    expect(back.sources).toContain('sotjl-18-1');
  });

  test('leads back to a point, with what had been done before it', () => {
    const played = play('spor-om-emil', 'ta-soknaden', 'delvis');
    const [first, second] = debriefOf(story, played).turns;
    expect(first && upTo(first, played.steps)).toEqual([{ scene: 'samtalen', id: 'spor-om-emil' }]);
    expect(second && replay(story, upTo(second, played.steps)).scene.id).toBe('vedtaket');
  });

  test('the last choice can be taken back, acts before it cannot be lost', () => {
    const steps = withoutLastChoice(story, play('spor-om-emil', 'ta-soknaden').steps);
    expect(steps).toEqual([{ scene: 'samtalen', id: 'spor-om-emil' }]);
    expect(withoutLastChoice(story, steps ?? [])).toBeUndefined();
  });

  test('a weight is told in three levels', () => {
    expect([-1, 0, 1, 2].map(levelOf)).toEqual(['low', 'middle', 'middle', 'high']);
  });
});

test('the expert asks before choosing, and comes to an ending', () => {
  const path = expertPath(story);
  expect(path.broken).toBeUndefined();
  expect(path.steps.map(({ id }) => id)).toEqual([
    'spor-om-emil',
    'sla-opp-satsen',
    'sporr-mer',
    'dekk-og-sporr',
  ]);
  expect(path.state.scene.id).toBe('varmt');
});

test('walking every way reaches every scene and every ending', () => {
  const { reached, endings, stuck, whole } = walk(story);
  expect(whole).toBe(true);
  expect([...reached].sort()).toEqual(story.scenes.map(({ id }) => id).sort());
  expect([...endings.keys()].sort()).toEqual(['kaldt', 'varmt', 'varmt-hjemme']);
  expect(stuck.size).toBe(0);
});
