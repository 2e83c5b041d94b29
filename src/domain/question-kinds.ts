/** What the site, the database and the tests need to know of each kind of question. One home: everything else asks here. */
export type KindFacts = {
  /** Every kind is answered by keyboard, read aloud and by touch. Tests hold those that say so to it; an exam takes no others. */
  readonly accessible: boolean;
  /** Whether an exam may draw it. A reflection has no right answer. */
  readonly scored: boolean;
  /** Whether a part of the answer may be right: the question then says so. */
  readonly partial: boolean;
};

export const kindFacts = {
  single: { accessible: true, scored: true, partial: false },
  multiple: { accessible: true, scored: true, partial: true },
  'true-false': { accessible: true, scored: true, partial: false },
  order: { accessible: true, scored: true, partial: false },
  match: { accessible: true, scored: true, partial: true },
  number: { accessible: true, scored: true, partial: false },
  'short-text': { accessible: true, scored: true, partial: false },
  'text-marking': { accessible: true, scored: true, partial: true },
  reflection: { accessible: true, scored: false, partial: false },
} as const satisfies Record<string, KindFacts>;

export type QuestionKind = keyof typeof kindFacts;
export const questionKinds = Object.keys(kindFacts) as QuestionKind[];
/** Kinds that an exam may draw. */
export type ScoredKind = Exclude<QuestionKind, 'reflection'>;
