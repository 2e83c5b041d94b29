import type { Key } from './grading.ts';
import type { Bilingual } from './language.ts';
import type { ScoredKind } from './question-kinds.ts';

/** What `sync_catalog` takes: the course's denominator and the exam bank, as the database knows them. */
export type CatalogPayload = {
  readonly modules: readonly CatalogModule[];
  readonly exam_items: readonly CatalogExamItem[];
  /** Ids that were published and are now gone on purpose (content/published-ids.yaml, `retired`). */
  readonly retired: readonly string[];
};

export type CatalogModule = {
  readonly id: string;
  readonly position: number;
  readonly edition: number;
  /** Fingerprint of everything the module's lessons and exam say; changes with any letter. */
  readonly content_version: string;
  readonly pass_mark: number;
  readonly exam_size: number;
  readonly title: Bilingual;
  readonly lessons: readonly { readonly id: string; readonly position: number; readonly title: Bilingual }[];
};

export type CatalogOption = { readonly id: string; readonly text: Bilingual };

export type CatalogExamItem = {
  readonly id: string;
  readonly module_id: string;
  readonly lesson_id: string;
  readonly kind: ScoredKind;
  readonly body: {
    readonly text: Bilingual;
    readonly options: readonly CatalogOption[];
    /** match: what options are matched with. */
    readonly targets?: readonly CatalogOption[];
    /** number: what is counted. */
    readonly unit?: Bilingual;
    /** text-marking: how many sentences to mark. */
    readonly marks?: number;
  };
  readonly key: Key;
};
