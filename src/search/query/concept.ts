/** One way to find a concept: places that have all the terms, counting so much. */
export type Alternative = { readonly terms: readonly string[]; readonly weight: number };

/** One thing that is asked for, and every way to find it. None: nothing here has it. */
export type Concept = {
  readonly words: string;
  readonly alternatives: readonly Alternative[];
  /** The word was not here, and this one that is nearly spelled like it was taken instead. */
  readonly corrected?: string;
};

/** One way, as data. */
export const alternative = (weight: number, ...terms: readonly string[]): Alternative => ({ terms, weight });
