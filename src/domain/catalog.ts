import type { Key } from './grading.ts';
import type { Bilingual } from './language.ts';
import type { QuestionKind } from './question.ts';

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

export type CatalogExamItem = {
  readonly id: string;
  readonly module_id: string;
  readonly lesson_id: string;
  readonly kind: QuestionKind;
  readonly body: {
    readonly text: Bilingual;
    readonly options: readonly { readonly id: string; readonly text: Bilingual }[];
  };
  readonly key: Key;
};
