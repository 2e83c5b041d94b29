import { expect, test } from 'vitest';
import type { Overview } from '../../../src/data/office.ts';
import { createLeaderStore } from '../../../src/islands/leader/leader-store.ts';
import { member, overviewOf, state } from './office-people.ts';

function officeWith(answers: (() => Overview)[]) {
  const lost: unknown[] = [];
  let trends = 0;
  const store = createLeaderStore({
    overview: async () => (answers.length > 1 ? answers.shift() : answers[0])?.() as Overview,
    trend: async () => {
      trends++;
      return [{ month: '2026-11', completions: trends }];
    },
    lost: (error) => lost.push(error),
  });
  return { store, lost, trends: () => trends };
}
const refused = (reason: string) => () => {
  throw Object.assign(new Error(reason), { reason });
};
const nobodyDone = () => overviewOf([member('Kari')]);
const kariDone = () => overviewOf([member('Kari', { states: [state('loven', 'completed', '2026-11-21')] })]);

test('the trend is asked for when it may have moved, not every time', async () => {
  const { store, trends } = officeWith([nobodyDone, nobodyDone, kariDone]);
  await store.refresh();
  await store.refresh();
  expect(trends()).toBe(1);
  await store.refresh();
  expect(trends()).toBe(2);
  expect(store.trend.value?.[0]?.completions).toBe(2);
});

test('a dead network keeps what is shown and says that it is older', async () => {
  const { store, lost } = officeWith([kariDone, refused('unreachable'), kariDone]);
  await store.refresh();
  await store.refresh();
  expect([store.stale.value, store.overview.value?.members.length, lost.length]).toEqual([true, 1, 1]);
  await store.refresh();
  expect(store.stale.value).toBe(false);
});

test.for(['refused', 'signed-out'])('%s takes the names off the screen', async (reason) => {
  const { store, lost } = officeWith([kariDone, refused(reason)]);
  await store.refresh();
  await store.refresh();
  expect(store.overview.value).toBeUndefined();
  expect(lost).toHaveLength(1);
});

test('a question that has no answer yet is not asked again', async () => {
  let asked = 0;
  const store = createLeaderStore({
    overview: () => {
      asked++;
      return new Promise(() => undefined);
    },
    trend: async () => [],
    lost: () => undefined,
  });
  void store.refresh();
  void store.refresh();
  expect(asked).toBe(1);
});
