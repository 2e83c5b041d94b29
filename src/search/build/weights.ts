import lunr from 'lunr';
import type { Posting } from '../format/postings.ts';

/** What stands in one place, as terms by field. */
export type Fields = Readonly<Record<FieldName, readonly string[]>>;

/** How much a field weighs. Title and paragraph come first, then headings, then text; parts of compounds weigh less. */
const first = { title: 9, keys: 9, heading: 5, titleParts: 3, headingParts: 1.8 };
const text = { references: 3, about: 1.6, text: 1, textParts: 0.4 };
export const fieldNames = [...Object.keys(first), ...Object.keys(text)] as FieldName[];
type FieldName = keyof typeof first | keyof typeof text;

type Built = {
  readonly invertedIndex: Readonly<Record<string, { readonly _index: number }>>;
  readonly fieldVectors: Readonly<Record<string, { readonly elements: readonly number[] }>>;
};
type Weighed = { readonly first: Map<string, Posting>; readonly text: Map<string, Posting> };

/** lunr's weights (BM25) for every term in every place: those of the first part, and those of the running text. */
export function weigh(places: readonly Fields[]): Weighed {
  const builder = new lunr.Builder();
  builder.ref('place');
  builder.b(0.6);
  for (const [name, boost] of Object.entries({ ...first, ...text })) builder.field(name, { boost });
  places.forEach((fields, place) => {
    builder.add({ ...fields, place });
  });
  builder.build();
  const { invertedIndex, fieldVectors } = builder as unknown as Built;
  const terms = new Map(Object.entries(invertedIndex).map(([term, { _index }]) => [_index, term]));
  const all = (names: object) => postingsOf(Object.keys(names), places.length, terms, fieldVectors);
  return { first: all(first), text: all(text) };
}

function postingsOf(
  names: readonly string[],
  places: number,
  terms: ReadonlyMap<number, string>,
  vectors: Built['fieldVectors'],
): Map<string, Posting> {
  const postings = new Map<string, [number, number][]>();
  for (let place = 0; place < places; place++)
    for (const [term, weight] of weightsIn(names, place, vectors)) {
      const name = terms.get(term) ?? '';
      const list = postings.get(name) ?? [];
      list.push([place, weight]);
      postings.set(name, list);
    }
  return postings;
}

/** A term's weights in all the fields of a place, as one. */
function weightsIn(
  names: readonly string[],
  place: number,
  vectors: Built['fieldVectors'],
): Map<number, number> {
  const weights = new Map<number, number>();
  for (const name of names) {
    const elements = vectors[`${name}/${place}`]?.elements ?? [];
    for (let i = 0; i < elements.length; i += 2)
      weights.set(elements[i] ?? 0, (weights.get(elements[i] ?? 0) ?? 0) + (elements[i + 1] ?? 0));
  }
  return weights;
}
