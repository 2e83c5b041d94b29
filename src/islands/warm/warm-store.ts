import { computed, signal } from '@preact/signals';
import type { Confidence } from '~/domain/answer';
import { replay } from '~/domain/memory/cards';
import type { PracticeItem } from '~/domain/memory/deck';
import { type Hints, noHints, stillToAsk, todaysItems } from '~/domain/memory/today';
import type { Review } from '~/domain/review';

/** What the store needs from outside: the device, the clock, and new ids. */
export type WarmEffects = {
  add(review: Review): Promise<void>;
  now(): Date;
  newId(): string;
};
/** What the device knows when the page opens, and after every change. */
export type Known = {
  readonly items: readonly PracticeItem[];
  readonly reviews: readonly Review[];
  readonly hints: Hints;
};
type Answered = { readonly item: PracticeItem; readonly share: number };

/** Today's questions, one at a time. Every answer is on the device at once; the rest follows from the reviews. */
export function createWarmStore(effects: WarmEffects) {
  const facts = createFacts(effects);
  const { known, today, moreAfter } = facts;
  const queue = signal<readonly PracticeItem[]>([]);
  const current = signal<PracticeItem | undefined>(undefined);
  const settled = signal(false);
  const answered = signal<readonly Answered[]>([]);
  const moves = signal(0);

  function show([first, ...rest]: readonly PracticeItem[]) {
    settled.value = false;
    current.value = first;
    queue.value = rest;
  }
  const left = (list: readonly PracticeItem[]) =>
    stillToAsk(list, facts.cards.value, effects.now(), moreAfter.value);

  return {
    ...facts,
    current,
    /** Whether the question shown has its answer. */
    settled,
    /** In this round. */
    answered,
    /** How often the person has moved on: then the heading takes the focus. */
    moves,
    place: computed(() => {
      const n = today.value.done - (moreAfter.value ?? 0) + (settled.value ? 0 : 1);
      return { n, all: n + queue.value.length };
    }),

    /** The first time, today's questions begin. Later, the one on screen stays, unless it was answered elsewhere. */
    know(news: Known) {
      const first = known.value === undefined;
      known.value = news;
      if (first) show(today.value.items);
      else if (current.value && !settled.value) show(left([current.value, ...queue.value]));
    },

    /** The first answer is the one that counts. */
    answer(share: number, confidence: Confidence | undefined, seconds: number | undefined) {
      const item = current.value;
      if (!item || settled.value) return;
      settled.value = true;
      answered.value = [...answered.value, { item, share }];
      facts.add(item, { event: 'answered', share, confidence: confidence ?? null, seconds: seconds ?? null });
    },

    next() {
      show(left(queue.value));
      moves.value++;
    },

    /** What there is room for now: an item taken in again, or a new day on a page left open. */
    begin() {
      answered.value = [];
      show(today.value.items);
      moves.value++;
    },

    more() {
      moreAfter.value = today.value.done;
      this.begin();
    },

    resume(items: readonly PracticeItem[]) {
      for (const item of items)
        facts.add(item, { event: 'resumed', share: null, confidence: null, seconds: null });
    },
  };
}
export type WarmStore = ReturnType<typeof createWarmStore>;

/** What is known, and what follows from it. */
function createFacts(effects: WarmEffects) {
  const known = signal<Known | undefined>(undefined);
  // Made on this page: they count also where the device cannot keep them.
  const made = signal<readonly Review[]>([]);
  const moreAfter = signal<number | undefined>(undefined);
  const notKept = signal(false);

  const cards = computed(() => {
    const expected = new Map(known.value?.items.map((item) => [item.id, item.expectedSeconds]));
    return replay([...(known.value?.reviews ?? []), ...made.value], (id) => expected.get(id));
  });
  const today = computed(() => {
    const { items, hints } = known.value ?? { items: [], hints: noHints };
    return todaysItems({ items, cards: cards.value, hints, now: effects.now(), moreAfter: moreAfter.value });
  });

  function add(
    { id, version }: PracticeItem,
    review: Pick<Review, 'event' | 'share' | 'confidence' | 'seconds'>,
  ) {
    const at = effects.now().toISOString();
    const whole = { ...review, id: effects.newId(), itemId: id, version, at };
    made.value = [...made.value, whole];
    effects.add(whole).catch(() => {
      notKept.value = true;
    });
  }

  return {
    known,
    /** How many had been answered when «Ta fem til» was pressed. */
    moreAfter,
    /** The device could not keep something. */
    notKept,
    cards,
    today,
    add,
  };
}
