import type { CatalogExamItem, CatalogModule, CatalogPayload } from '../../../src/domain/catalog.ts';

const both = (text: string) => ({ nb: text, nn: text });

/** A small module: lessons a, b, c; an exam of four. */
export const perspective: CatalogModule = {
  id: 'barneperspektivet',
  position: 1,
  edition: 1,
  content_version: 'v1',
  pass_mark: 0.75,
  exam_size: 4,
  title: { nb: 'Barneperspektivet', nn: 'Barneperspektivet (nn)' },
  lessons: ['a', 'b', 'c'].map((id, i) => ({ id, position: i + 1, title: both(`Leksjon ${id}`) })),
};

/** A second one, so that «this module only» can be told from «every module». */
export const law: CatalogModule = {
  ...perspective,
  id: 'loven',
  position: 2,
  exam_size: 1,
  title: both('Loven'),
  lessons: [{ id: 'loven-1', position: 1, title: both('Loven 1') }],
};

const parts = (word: string, ids: readonly string[]) =>
  ids.map((id) => ({ id, text: both(`${word} ${id}`) }));

type Kind = CatalogExamItem['kind'];
/** What each kind asks and what is right; rightAnswer in support/exam.ts knows the same. */
const kinds: Readonly<
  Record<
    Kind,
    {
      options: string[];
      key: CatalogExamItem['key'];
      more?: Omit<CatalogExamItem['body'], 'text' | 'options'>;
    }
  >
> = {
  single: { options: ['a', 'b', 'c'], key: { correct: ['b'] } },
  'true-false': { options: ['sant', 'usant'], key: { correct: ['sant'] } },
  multiple: { options: ['a', 'b', 'c', 'd'], key: { correct: ['a', 'c'] } },
  order: { options: ['x', 'y', 'z'], key: { sequence: ['x', 'y', 'z'] } },
  match: {
    options: ['k', 'l', 'm'],
    key: { pairs: { k: 'p', l: 'q', m: 'p' } },
    more: { targets: parts('til', ['p', 'q', 'r']) },
  },
  number: { options: [], key: { value: 12, tolerance: 1 }, more: { unit: both('kroner') } },
  'short-text': { options: [], key: { accepted: ['barnets beste'], refused: ['barnevern'] } },
  'text-marking': { options: ['s', 't', 'u'], key: { correct: ['t'] }, more: { marks: 1 } },
};

/** Of every kind one, in each lesson. */
function itemsOf(module_id: string, lesson_id: string): CatalogExamItem[] {
  return Object.entries(kinds).map(([kind, { options, key, more }]) => ({
    id: `${lesson_id}-${kind}`,
    module_id,
    lesson_id,
    kind: kind as Kind,
    body: { text: both(`Spørsmål ${kind}`), options: parts('valg', options), ...more },
    key,
  }));
}

export const course: CatalogPayload = {
  modules: [perspective, law],
  exam_items: [
    ...perspective.lessons.flatMap((lesson) => itemsOf(perspective.id, lesson.id)),
    ...itemsOf(law.id, 'loven-1'),
  ],
  retired: [],
};

/** The course with one module changed. */
export function courseWith(module: Partial<CatalogModule> & { id: string }): CatalogPayload {
  return { ...course, modules: course.modules.map((m) => (m.id === module.id ? { ...m, ...module } : m)) };
}
