/** Invented learners whose memory follows none of the schedules that are measured on them. */
export type Trace = { readonly strength: number; readonly day: number };

export type Learner = {
  /** Share of working days on which «Hold det varmt» is opened. */
  readonly diligence: number;
  /** What is remembered of an item, 0–1. It was learnt on the day its module was done, and has been met at its trace. */
  chance(trace: Trace, day: number): number;
  first(item: number, day: number): Trace;
  after(trace: Trace, day: number, right: boolean): Trace;
};

/** A learner drawn at random: how fast things fade, how much practice helps, how often there is time. */
export function learnerOf(chance: () => number): Learner {
  const fading = 0.25 + 0.45 * chance();
  const gain = 2 + 4 * chance();
  const head = 0.5 + chance();
  const itemSeed = Math.floor(chance() * 1e9);
  const remembered = ({ strength, day: met }: Trace, day: number) => (1 + (day - met) / strength) ** -fading;
  return {
    diligence: 0.5 + 0.45 * chance(),
    chance: remembered,
    first: (item, day) => ({ strength: head * (1 + 10 * random(itemSeed + item)()), day }),
    after: (trace, day, right) => {
      // A success after a long time strengthens most; a failure is explained, and begins again a good way down.
      const grown = 1 + gain * (1 - remembered(trace, day));
      return { strength: right ? trace.strength * grown : Math.max(0.5, trace.strength * 0.5), day };
    },
  };
}

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
