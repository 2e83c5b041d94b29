import { chanceOf, type MemoryCard, type MemoryCards } from './cards.ts';
import { dateText, dayOf } from './days.ts';
import type { DeckItem } from './deck.ts';
import { type Paused, pausedBecause } from './paused.ts';

/** Five minutes a day. The evidence is for spreading, not for amount (docs/adr/0013-remembering.md). */
export const aDay = 5;
/** Each new item comes back again and again: at most so many begin on one day. */
const newADay = 3;

/** What points to an item before it has been practised. */
export type Hints = {
  /** Items answered wrong in the lesson's check. */
  readonly wrong: ReadonlySet<string>;
  /** Lessons that went badly in the last exam. */
  readonly weakLessons: ReadonlySet<string>;
};
export const noHints: Hints = { wrong: new Set(), weakLessons: new Set() };

export type TodayInput<T extends DeckItem> = {
  readonly items: readonly T[];
  readonly cards: MemoryCards;
  readonly hints: Hints;
  readonly now: Date;
  /** «Ta fem til»: five more than the answers there were when it was pressed, and new ones without limit. */
  readonly moreAfter?: number | undefined;
};

export type Today<T extends DeckItem> = {
  /** What to ask now, in order. */
  readonly items: readonly T[];
  /** Items answered today, on any device that has been heard of. */
  readonly done: number;
  /** Whether there is something to take beyond today's. */
  readonly more: boolean;
  /** Days until there is something again, once today's are done. Undefined: nothing is waiting. */
  readonly nextIn: number | undefined;
  readonly paused: readonly Paused<T>[];
};

/**
 * The most useful five today: of what is due, first what is most at risk of being forgotten, with new items in between.
 * What there is no room for waits, uncounted: after a holiday there are five, as on any other day.
 */
export function todaysItems<T extends DeckItem>(input: TodayInput<T>): Today<T> {
  const { items, cards, hints, now, moreAfter } = input;
  const today = dayOf(now);
  const { done, room } = roomToday(cards, today, moreAfter);
  const { paused, active } = sorted(items, cards, now);

  const due = dueBy(active, cards, today);
  const fresh = byHints(active, hints).filter(({ id }) => !cards.has(id));
  const begun = [...cards.values()].filter(({ firstDay }) => firstDay === today).length;
  const places = newPlaces(
    room,
    due.length,
    begun,
    moreAfter === undefined ? newADay : Number.POSITIVE_INFINITY,
  );
  const chosen = inTurn(due, fresh.slice(0, places), room);
  const left = due.length + fresh.length - chosen.length;
  return {
    items: chosen,
    done,
    more: left > 0,
    nextIn: left > 0 ? 1 : daysUntil(active, cards, today),
    paused,
  };
}

/** What is left of a list that was begun, when something has been answered meanwhile, here or on another device. */
export function stillToAsk<T extends DeckItem>(
  begun: readonly T[],
  cards: MemoryCards,
  now: Date,
  moreAfter?: number,
): readonly T[] {
  const today = dayOf(now);
  const { room } = roomToday(cards, today, moreAfter);
  return begun.filter(({ id }) => cards.get(id)?.lastDay !== today).slice(0, room);
}

function roomToday(cards: MemoryCards, today: number, moreAfter = 0) {
  const done = [...cards.values()].filter(({ lastDay }) => lastDay === today).length;
  return { done, room: Math.max(0, moreAfter + aDay - done) };
}

function sorted<T extends DeckItem>(items: readonly T[], cards: MemoryCards, now: Date) {
  const paused: Paused<T>[] = [];
  const active: T[] = [];
  for (const item of items) {
    const reasons = pausedBecause(item, cards.get(item.id), dateText(now));
    if (reasons.length > 0) paused.push({ item, reasons });
    else active.push(item);
  }
  return { paused, active };
}

/** Due and not answered today, the one most likely to be forgotten first. */
function dueBy<T extends DeckItem>(active: readonly T[], cards: MemoryCards, today: number): T[] {
  const waiting = (card: MemoryCard | undefined) => card && card.due <= today && card.lastDay !== today;
  return active
    .filter(({ id }) => waiting(cards.get(id)))
    .map((item) => ({ item, chance: chanceOf(cards.get(item.id) as MemoryCard, today) }))
    .sort((a, b) => a.chance - b.chance || (a.item.id < b.item.id ? -1 : 1))
    .map(({ item }) => item);
}

/** Answered wrong in the check first, then from lessons weak in the exam; else one from each lesson in turn. */
function byHints<T extends DeckItem>(active: readonly T[], { wrong, weakLessons }: Hints): T[] {
  const seen = new Map<string, number>();
  const ranked = active.map((item, place) => {
    const inLesson = seen.get(item.lessonId) ?? 0;
    seen.set(item.lessonId, inLesson + 1);
    const hint = (wrong.has(item.id) ? 2 : 0) + (weakLessons.has(item.lessonId) ? 1 : 0);
    return { item, hint, inLesson, place };
  });
  ranked.sort((a, b) => b.hint - a.hint || a.inLesson - b.inLesson || a.place - b.place);
  return ranked.map(({ item }) => item);
}

/** New items fill what is due leaves, three a day at most. When due fills everything, one a day still begins. */
function newPlaces(room: number, due: number, begun: number, limit: number): number {
  const spare = Math.max(begun > 0 ? 0 : 1, room - due);
  return Math.max(0, Math.min(limit - begun, spare, room));
}

/** One of the first, one of the second, and so on, as long as there is room for all of the second. */
function inTurn<T>(first: readonly T[], second: readonly T[], room: number): T[] {
  const a = first.slice(0, Math.max(0, room - second.length));
  return Array.from({ length: Math.max(a.length, second.length) }, (_, i) => [a[i], second[i]])
    .flat()
    .filter((item) => item !== undefined);
}

function daysUntil(active: readonly DeckItem[], cards: MemoryCards, today: number): number | undefined {
  const due = active.flatMap(({ id }) => cards.get(id)?.due ?? []);
  return due.length > 0 ? Math.max(1, Math.min(...due) - today) : undefined;
}
