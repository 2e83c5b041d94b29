import type { Answer } from '../answer.ts';
import { fits, grade, isRight } from '../grading.ts';
import { type PracticeQuestion, practiceParts } from '../practice.ts';

/** What scheduling needs to know of an item. The same in both languages. */
export type DeckItem = {
  readonly id: string;
  readonly moduleId: string;
  readonly lessonId: string;
  /** Fingerprints of its text and of its sources, `text.sources`. Made in src/catalog/deck.ts. */
  readonly version: string;
  /** `2027-01-01`: from this day one of its sources must be checked again before anybody is asked. */
  readonly expires?: string;
  /** How long the question takes to read and think over. */
  readonly expectedSeconds: number;
};
export type PracticeItem = DeckItem & { readonly question: PracticeQuestion };

type Done = {
  readonly read: readonly string[];
  readonly passedEditions: readonly number[];
  readonly completedEditions: readonly number[];
};

/** A module's items are in the deck once it has been completed, in any edition, or all of it has been read. */
export function inDeck(
  { lessons }: { readonly lessons: readonly string[] },
  { read, passedEditions, completedEditions }: Done,
): boolean {
  if (completedEditions.length > 0 || passedEditions.length > 0) return true;
  return lessons.length > 0 && lessons.every((id) => read.includes(id));
}

/** Whether the answer that stands in the lesson's check is not wholly right. */
export function wrongInCheck(question: PracticeQuestion, answer: Answer | undefined): boolean {
  const { kind, key } = question;
  if (!key || answer === undefined) return false;
  const parts = practiceParts(question);
  return fits(kind, key, parts, answer) && !isRight(grade(kind, key, parts, answer));
}
