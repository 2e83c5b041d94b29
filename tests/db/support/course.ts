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

/** Of every kind one, in each lesson. The right answers: b; sant; a and c; x, y, z. */
function itemsOf(module_id: string, lesson_id: string): CatalogExamItem[] {
  const item = (kind: CatalogExamItem['kind'], ids: readonly string[], key: CatalogExamItem['key']) => ({
    id: `${lesson_id}-${kind}`,
    module_id,
    lesson_id,
    kind,
    body: { text: both(`Spørsmål ${kind}`), options: ids.map((id) => ({ id, text: both(`valg ${id}`) })) },
    key,
  });
  return [
    item('single', ['a', 'b', 'c'], { correct: ['b'] }),
    item('true-false', ['sant', 'usant'], { correct: ['sant'] }),
    item('multiple', ['a', 'b', 'c', 'd'], { correct: ['a', 'c'] }),
    item('order', ['x', 'y', 'z'], { sequence: ['x', 'y', 'z'] }),
  ];
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
