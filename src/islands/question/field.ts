import type { ComponentChildren, FunctionComponent } from 'preact';
import type { Answer } from '~/domain/answer';
import type { Language } from '~/domain/language';

export type Part = { readonly id: string; readonly text: string };

/** What every kind of question gets; each uses what it needs. None knows of right and wrong. */
export type FieldProps = {
  readonly language: Language;
  /** The question's: names and ids in the page begin with it. */
  readonly id: string;
  readonly options: readonly Part[];
  readonly targets: readonly Part[];
  readonly unit: string | undefined;
  readonly marks: number | undefined;
  readonly value: Answer | undefined;
  readonly onAnswer: (answer: Answer | undefined) => void;
  readonly feedback: ReadonlyMap<string, ComponentChildren> | undefined;
  readonly disabled: boolean;
};

/** A kind of question on the page. */
export type Field = {
  readonly Control: FunctionComponent<FieldProps>;
  /** What to do, and what counts; tied to the question. */
  readonly hint?: (language: Language, marks: number | undefined) => string;
  /** What had been answered before the page's scripts woke. */
  readonly before?: (id: string) => Answer | undefined;
};

export const inputId = (id: string): string => `${id}-answer`;

// What is stored may be from before a question was changed, so shapes are looked at and not trusted.
export const listIn = (value: Answer | undefined): readonly string[] =>
  Array.isArray(value) ? value : typeof value === 'string' ? [value] : [];
export const pairsIn = (value: Answer | undefined): Readonly<Record<string, string>> =>
  typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, string>) : {};
