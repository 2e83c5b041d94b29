import { signal } from '@preact/signals';
import type { Kind } from '~/search/format/types';
import type { Answer, Engine, Hit } from '~/search/query/engine';
import type { Excerpt } from '~/search/query/excerpt';

/** What the store needs from outside. */
export type SearchEffects = {
  /** What there is of the search at once, and all of it. */
  now(): Promise<Engine>;
  whole(): Promise<Engine>;
  excerpt(hit: Hit, marks: readonly string[]): Promise<Excerpt | undefined>;
  /** Puts what is asked for into the address. */
  show(asked: string, kind: Kind | undefined): void;
  keep(asked: string): void;
  /** Tells the authors that words found nothing. */
  noteEmpty(asked: string): void;
};

export const page = 20;

const signals = () => ({
  asked: signal(''),
  kind: signal<Kind | undefined>(undefined),
  answer: signal<Answer | undefined>(undefined),
  excerpts: signal<ReadonlyMap<string, Excerpt>>(new Map()),
  shown: signal(page),
  trouble: signal(false),
});

/** One search: what is asked for, what was found, and what of it is shown. */
export function createSearchStore(effects: SearchEffects) {
  const state = signals();
  const { asked, kind, answer, shown, trouble } = state;
  const excerptsFor = () => fetchExcerpts(state, effects);

  async function find(words: string): Promise<void> {
    asked.value = words;
    shown.value = page;
    effects.show(words, kind.value);
    if (!words.trim()) {
      answer.value = undefined;
      return;
    }
    try {
      const first = await effects.now();
      await answerWith(first, words, true);
      const whole = await effects.whole();
      if (whole !== first || !answer.value) await answerWith(whole, words);
    } catch {
      if (asked.value === words) trouble.value = true;
    }
  }

  async function answerWith(engine: Engine, words: string, maybeMore = false): Promise<void> {
    // An answer to what was asked before must not replace the newer one.
    if (asked.value !== words) return;
    const found = engine.search(words, { typing: true });
    // That nothing was found is not said before all has been looked through.
    if (maybeMore && isEmpty(found)) {
      answer.value = undefined;
      return;
    }
    answer.value = found;
    trouble.value = false;
    // A filter that hides everything would look like nothing was found.
    if (hitsOf(found, kind.value).length === 0) kind.value = undefined;
    await excerptsFor();
  }

  return {
    ...state,
    find,
    settle: settling(state, effects),
    choose: (wanted: Kind | undefined) => {
      kind.value = wanted;
      shown.value = page;
      effects.show(asked.value, wanted);
      return excerptsFor();
    },
    more: () => {
      shown.value += page;
      return excerptsFor();
    },
  };
}
export type SearchStore = ReturnType<typeof createSearchStore>;
type State = ReturnType<typeof signals>;

/** Excerpts come after the hits: a hit without one is still a hit. */
async function fetchExcerpts({ asked, kind, answer, shown, excerpts }: State, effects: SearchEffects) {
  const words = asked.value;
  const marks = answer.value?.marks ?? [];
  const hits = hitsOf(answer.value, kind.value).slice(0, shown.value);
  const got = await Promise.allSettled(hits.map((hit) => effects.excerpt(hit, marks)));
  if (asked.value !== words) return;
  excerpts.value = new Map(
    got.flatMap((one, i) =>
      one.status === 'fulfilled' && one.value && hits[i] ? [[hits[i].path, one.value] as const] : [],
    ),
  );
}

/** Somebody has stopped typing, or opens a hit: now it is a search to remember, and to count when it found nothing. */
function settling({ asked, answer }: State, effects: SearchEffects) {
  const noted = new Set<string>();
  return () => {
    const words = asked.value.trim();
    if (!words || !answer.value) return;
    effects.keep(words);
    if (!isEmpty(answer.value) || noted.has(words)) return;
    noted.add(words);
    effects.noteEmpty(words);
  };
}

/** Nothing answers all that was asked for. */
const isEmpty = ({ hits, partly }: Answer) => hits.length === 0 || partly === true;

/** The hits of one kind, or all. */
export const hitsOf = (answer: Answer | undefined, kind: Kind | undefined): readonly Hit[] =>
  (answer?.hits ?? []).filter((hit) => !kind || hit.kind === kind);
