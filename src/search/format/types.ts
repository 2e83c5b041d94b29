import type { Language } from '../../domain/language.ts';

/** What can be found. */
export const kinds = ['lesson', 'module', 'source', 'term', 'case', 'page'] as const;
export type Kind = (typeof kinds)[number];

/** A page that can be found, as the index tells about it. */
export type FoundPage = {
  readonly path: string;
  readonly kind: Kind;
  readonly title: string;
  /** Which file of texts its excerpts are in. */
  readonly pack: string;
  /** Given when the page is written in the other language. */
  readonly lang?: Language;
};

/** Postings as text: for each term how many places have it, which, and how much it weighs in each. */
export type PackedPostings = {
  readonly terms: string;
  readonly counts: string;
  readonly places: string;
  readonly weights: string;
};

/** Words that lead to other words, a row each: `from to to` for the other kind of Norwegian, `from|to|to` for synonyms. */
export type Leads = { readonly pairs: string; readonly synonyms: string };

/** The first part: everything but the running text. Each column has a line, or for `kinds` a digit, for every page. */
export type FirstPart = Leads & {
  readonly language: Language;
  readonly names: string;
  readonly kinds: string;
  readonly titles: string;
  /** Pages that are written in the other language, by number. */
  readonly langs: Readonly<Record<number, Language>>;
  /** By page: its headings, each `text`, or `text\tslug` where the slug does not follow from the text. */
  readonly headings: readonly (readonly string[])[];
  readonly postings: PackedPostings;
  readonly laws: string;
};

/** The second part: the running text, as postings over the same places, and the words that only lead there. */
export type TextPart = Leads & { readonly postings: PackedPostings };

/** The texts that excerpts are made of, by place. */
export type Texts = Readonly<Record<string, string>>;
