import { describe, expect, test } from 'vitest';
import { loadCourse } from '../../../src/catalog/load.ts';
import { proseOf, wordsOf } from '../../../src/catalog/readability.ts';
import { debriefOf } from '../../../src/domain/case/debrief.ts';
import { dimensions } from '../../../src/domain/case/dimensions.ts';
import { expertPath } from '../../../src/domain/case/expert.ts';
import { replay } from '../../../src/domain/case/state.ts';
import { readBy, walk } from '../../../src/domain/case/walk.ts';

const { cases } = loadCourse(process.cwd());
const bokmaal = cases.filter(({ language }) => language === 'nb').map(({ data }) => [data.id, data] as const);

test('there are ten cases: two for the state line, one for leaders, one for a group in phases', () => {
  const stories = bokmaal.map(([, story]) => story);
  expect(stories.length).toBeGreaterThanOrEqual(10);
  expect(stories.filter(({ lines }) => lines.includes('stat')).length).toBeGreaterThanOrEqual(2);
  expect(stories.filter(({ lines }) => lines.includes('leder')).length).toBeGreaterThanOrEqual(1);
  const group = stories.filter((story) => story.group);
  expect(group.length).toBeGreaterThanOrEqual(1);
  for (const { scenes } of group)
    expect(scenes.filter(({ phase }) => phase).length).toBeGreaterThanOrEqual(3);
});

describe.each(bokmaal)('%s', (_id, story) => {
  const { reached, endings, stuck, whole } = walk(story);

  test('plays to every ending: every scene is reached, nobody stands without a choice', () => {
    expect(whole).toBe(true);
    expect([...reached].sort()).toEqual(story.scenes.map(({ id }) => id).sort());
    expect([...endings.keys()].sort()).toEqual(
      story.scenes
        .filter(({ ending }) => ending)
        .map(({ id }) => id)
        .sort(),
    );
    expect(endings.size).toBeGreaterThanOrEqual(3);
    expect([...stuck]).toEqual([]);
  });

  test('explains every ending: each choice on the way there beside the expert’s, from three sides', () => {
    for (const [id, state] of endings) {
      const back = debriefOf(story, state);
      expect(back.turns.length, id).toBeGreaterThan(0);
      for (const { choice } of back.turns)
        expect(choice.child && choice.parents && choice.service, `${id}: ${choice.id}`).toBeTruthy();
      expect(back.found.length + back.missed.length, id).toBe(story.facts.length);
      expect(back.expert.length, id).toBeGreaterThan(2);
      expect(back.sources.length, id).toBeGreaterThan(0);
      expect(replay(story, state.steps).scene.id).toBe(id);
    }
  });

  test('is 8–20 scenes, trains all five dimensions, and has something to write', () => {
    expect(story.scenes.length).toBeGreaterThanOrEqual(8);
    expect(story.scenes.length).toBeLessThanOrEqual(20);
    const moved = new Set(
      story.scenes.flatMap(({ acts, choices }) =>
        [...acts, ...choices].flatMap(({ effects }) => Object.keys(effects)),
      ),
    );
    expect([...moved].sort()).toEqual([...dimensions].sort());
    expect(story.scenes.some(({ write }) => write)).toBe(true);
  });

  test('the expert hears the child, and what was decided early matters later', () => {
    const path = expertPath(story);
    expect(path.broken).toBeUndefined();
    const { facts, picks, weights } = readBy(story);
    expect(facts.size + picks.size + weights.length).toBeGreaterThan(0);
    const defensible = story.scenes.filter(({ choices }) => choices.some((choice) => choice.defensible));
    expect(defensible.length).toBeGreaterThanOrEqual(2);
  });

  test('scenes are short enough to read on a phone', () => {
    for (const { id, text } of story.scenes) {
      const all = text
        .map((paragraph) => (typeof paragraph === 'string' ? paragraph : paragraph.text))
        .join(' ');
      expect(wordsOf(proseOf(all)).length, id).toBeLessThanOrEqual(260);
    }
  });
});
