import { chanceOf, type MemoryCard, withReview } from '../../src/domain/memory/cards.ts';
import { dayOf } from '../../src/domain/memory/days.ts';
import type { DeckItem } from '../../src/domain/memory/deck.ts';
import { noHints, todaysItems } from '../../src/domain/memory/today.ts';

/** A way to decide what one learner is asked. Days are counted from the simulation's first. */
export type Schedule = {
  readonly name: string;
  ask(day: number, deck: readonly DeckItem[]): readonly DeckItem[];
  answered(item: DeckItem, day: number, right: boolean): void;
  /** Overdue items: for the figures only, nobody is shown them. */
  overdue(day: number): number;
  /** What the schedule itself believes is remembered of what has been practised, where it believes anything. */
  believed?(day: number): number;
};

const first = Date.UTC(2027, 0, 4, 12);
const timeOf = (day: number) => new Date(first + day * 86_400_000);

/** The site's own code. */
export function warm(): Schedule {
  const cards = new Map<string, MemoryCard>();
  let made = 0;
  return {
    name: '«Hold det varmt»: FSRS, five a day',
    ask: (day, items) => todaysItems({ items, cards, hints: noHints, now: timeOf(day) }).items,
    answered: ({ id, version, expectedSeconds }, day, right) => {
      const review = {
        id: `r${made++}`,
        itemId: id,
        at: timeOf(day).toISOString(),
        event: 'answered',
        share: right ? 1 : 0,
        confidence: null,
        seconds: null,
        version,
      } as const;
      const card = withReview(cards.get(id), review, expectedSeconds);
      if (card) cards.set(id, card);
    },
    overdue: (day) => [...cards.values()].filter(({ due }) => due < dayOf(timeOf(day))).length,
    believed: (day) => mean([...cards.values()].map((card) => chanceOf(card, dayOf(timeOf(day))))),
  };
}

/** 1, 3, 7 and then every 21 days, right or wrong; three new a day, as on the site; the longest overdue first. */
export function fixed(cap: number): Schedule {
  const steps = [1, 3, 7, 21];
  const cards = new Map<string, { step: number; due: number }>();
  const dueOf = ({ id }: DeckItem) => cards.get(id)?.due ?? Number.POSITIVE_INFINITY;
  return {
    name: `fixed intervals 1, 3, 7, 21, 21 …, ${Number.isFinite(cap) ? 'five a day' : 'everything that is due'}`,
    ask: (day, items) => {
      const due = items.filter((item) => dueOf(item) <= day).sort((a, b) => dueOf(a) - dueOf(b));
      const room = Number.isFinite(cap) ? Math.max(1, cap - due.length) : 3;
      const fresh = items.filter(({ id }) => !cards.has(id)).slice(0, Math.min(3, room));
      return [...due.slice(0, cap - fresh.length), ...fresh];
    },
    answered: ({ id }, day) => {
      const step = Math.min((cards.get(id)?.step ?? -1) + 1, steps.length - 1);
      cards.set(id, { step, due: day + (steps[step] ?? 21) });
    },
    overdue: (day) => [...cards.values()].filter(({ due }) => due < day).length,
  };
}

export const mean = (list: readonly number[]): number =>
  list.reduce((sum, n) => sum + n, 0) / Math.max(1, list.length);
