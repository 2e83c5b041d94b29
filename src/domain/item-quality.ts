import type { Bilingual } from './language.ts';
import type { ScoredKind } from './question-kinds.ts';

// What `item_quality` in the database tells authors about a module's questions, and what to make of it.
// Figures are null until enough people have answered; persons are in none of it.

export type Flags = { readonly count: number; readonly texts: readonly string[] };
export type OptionFigures = {
  readonly id: string;
  readonly text: Bilingual;
  /** Null where options are not right or wrong by themselves (order, match). */
  readonly correct: boolean | null;
  /** match: what the option belongs to. */
  readonly target: Bilingual | null;
  /** How many chose it; of an order and a match, how many placed it rightly. */
  readonly chosen: number | null;
};
export type Written = { readonly value: string; readonly count: number; readonly correct: boolean };
export type ItemFigures = {
  readonly id: string;
  readonly lesson_id: string;
  readonly kind: ScoredKind;
  readonly text: Bilingual;
  readonly unit: Bilingual | null;
  readonly answers: number | null;
  readonly unanswered: number | null;
  /** Mean share that is right, 0–1. */
  readonly difficulty: number | null;
  /** Correlation with the rest of the same exam, −1 to 1; null also where all answered alike. */
  readonly discrimination: number | null;
  readonly options: readonly OptionFigures[];
  readonly written: readonly Written[];
  readonly flags: Flags;
};
export type ModuleQuality = {
  readonly module_id: string;
  /** How many people figures take. */
  readonly least: number;
  readonly items: readonly ItemFigures[];
  /** Flagged practice questions, of any module. */
  readonly practice: readonly { readonly id: string; readonly flags: Flags }[];
};

/**
 * Where a figure gives cause to look (docs/authoring.md, docs/adr/0014-item-quality.md). A claim is guessed right half
 * of the time, so it is too easy later than the rest.
 */
export const limits = { tooHard: 0.55, tooEasy: 0.9, tooEasyClaim: 0.95, tellsLittle: 0.15 } as const;

/** Reasons to look at a question again, the gravest first. */
export const verdicts = ['backwards', 'too-hard', 'tells-little', 'too-easy', 'unused-option'] as const;
export type Verdict = (typeof verdicts)[number];

/** What the figures say of a question; undefined while there are none. */
export function verdictsOn(item: ItemFigures): readonly Verdict[] | undefined {
  const { kind, difficulty, discrimination } = item;
  if (difficulty === null) return undefined;
  const found: Record<Verdict, boolean> = {
    backwards: discrimination !== null && discrimination < 0,
    'too-hard': difficulty < limits.tooHard,
    'tells-little': discrimination !== null && discrimination >= 0 && discrimination < limits.tellsLittle,
    'too-easy': difficulty > (kind === 'true-false' ? limits.tooEasyClaim : limits.tooEasy),
    'unused-option': unusedOptions(item).length > 0,
  };
  return verdicts.filter((verdict) => found[verdict]);
}

/**
 * Wrong options that nobody chooses. In a text to mark, sentences that nobody marks are as they should be, and the other
 * half of a claim cannot be replaced.
 */
export function unusedOptions({ kind, options }: ItemFigures): readonly OptionFigures[] {
  if (kind === 'text-marking' || kind === 'true-false') return [];
  return options.filter(({ correct, chosen }) => correct === false && chosen === 0);
}

/** Those that people have flagged first, most flags on top; then those with most to look at; else as given. */
export function worstFirst(items: readonly ItemFigures[]): readonly ItemFigures[] {
  const reasons = (item: ItemFigures) => verdictsOn(item)?.length ?? -1;
  return [...items].sort((a, b) => b.flags.count - a.flags.count || reasons(b) - reasons(a));
}

/** A text cut at a word, for a line in a list. */
export function shortened(text: string, length = 90): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length + 1).replace(/\s+\S*$/, '')} …`;
}
