import { loadDeck, loadPractice } from '~/data/deck';
import { loadAnswers } from '~/data/practice';
import { loadProgress, type Progress } from '~/data/progress';
import { loadReviews } from '~/data/reviews';
import { loadWeakLessons } from '~/data/weak-lessons';
import { replay } from '~/domain/memory/cards';
import { type DeckItem, inDeck, wrongInCheck } from '~/domain/memory/deck';
import { noHints, type Today, todaysItems } from '~/domain/memory/today';
import type { MyModule } from '../mine/next-step';
import type { Known } from './warm-store';

export type Loaded = Known & {
  /** Undefined when the device cannot be read: then everything may be practised, and nothing is remembered. */
  readonly progress: Progress | undefined;
};

/** What the device knows, and the questions of the modules done. @throws when the questions cannot be fetched */
export async function loadWarm(path: string, modules: readonly MyModule[]): Promise<Loaded> {
  const [all, progress, reviews] = await Promise.all([
    loadPractice(path),
    loadProgress().catch(() => undefined),
    loadReviews().catch(() => []),
  ]);
  const items = own(all, modules, progress);
  const answers = await loadAnswers(items.map(({ id }) => id)).catch(() => new Map());
  const wrong = items.filter(({ id, question }) => wrongInCheck(question, answers.get(id)));
  const hints = {
    wrong: new Set(wrong.map(({ id }) => id)),
    weakLessons: new Set(loadWeakLessons()),
  };
  return { items, reviews, hints, progress };
}

/** What today holds, without fetching the questions themselves. Undefined while no module is done. */
export async function loadState(
  modules: readonly MyModule[],
  progress: Progress,
): Promise<Today<DeckItem> | undefined> {
  if (!modules.some((module) => inDeck(module, progress.record(module.id)))) return undefined;
  const [all, reviews] = await Promise.all([loadDeck(), loadReviews()]);
  const expected = new Map(all.map((item) => [item.id, item.expectedSeconds]));
  return todaysItems({
    items: own(all, modules, progress),
    cards: replay(reviews, (id) => expected.get(id)),
    hints: noHints,
    now: new Date(),
  });
}

function own<T extends DeckItem>(
  all: readonly T[],
  modules: readonly MyModule[],
  progress: Progress | undefined,
): readonly T[] {
  if (!progress) return all;
  const done = new Set(
    modules.filter((module) => inDeck(module, progress.record(module.id))).map(({ id }) => id),
  );
  return all.filter(({ moduleId }) => done.has(moduleId));
}
