import { beforeEach, expect, test, vi } from 'vitest';
import { forgetWeakLessons, loadWeakLessons, rememberWeakLessons } from '../../../src/data/weak-lessons.ts';

let kept: Map<string, string>;
const signedInAs = (id: string) => kept.set('barneblikk-auth', JSON.stringify({ user: { id } }));
beforeEach(() => {
  kept = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
});

test('the last exam’s weak lessons are remembered for the one who took it, and nobody else', () => {
  signedInAs('kari');
  rememberWeakLessons(['a']);
  rememberWeakLessons(['b', 'c']);
  expect(loadWeakLessons()).toEqual(['b', 'c']);
  signedInAs('ola');
  expect(loadWeakLessons()).toEqual([]);
  signedInAs('kari');
  forgetWeakLessons();
  expect(loadWeakLessons()).toEqual([]);
});

test('without storage, or with something else in its place, there are none', () => {
  kept.set('barneblikk-weak-lessons', 'tull');
  expect(loadWeakLessons()).toEqual([]);
  vi.stubGlobal('localStorage', undefined);
  rememberWeakLessons(['a']);
  expect(loadWeakLessons()).toEqual([]);
});
