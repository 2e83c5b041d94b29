import { type Language, localizedPath } from '../../domain/language.ts';
import type { Kind } from '../format/types.ts';

/** What can be found in one place: a page's beginning, or what stands under one of its headings. */
export type PlaceText = { readonly heading: string; readonly slug: string; readonly text: string };

/** A page as the index is made from it. */
export type Document = {
  readonly path: string;
  readonly kind: Kind;
  readonly title: string;
  /** What weighs like the title, but is not shown: other forms of a term, the number of a paragraph. */
  readonly keys: string;
  readonly about: string;
  readonly lang: Language;
  readonly places: readonly PlaceText[];
};

/** A document with nothing in it yet. */
export function page(kind: Kind, path: string, title: string, language: Language): Document {
  return {
    path: localizedPath(path, language),
    kind,
    title,
    keys: '',
    about: '',
    lang: language,
    places: [{ heading: '', slug: '', text: '' }],
  };
}
