import type { CatalogPayload } from '../../../src/domain/catalog.ts';

const both = (nb: string) => ({ nb, nn: nb });
const lessons = ['samtalen', 'barnets-rom'];

/** A course of one module: two lessons and twelve questions, whose right answer is always the option called «rett». */
export const catalog: CatalogPayload = {
  modules: [
    {
      id: 'prove',
      position: 1,
      edition: 1,
      content_version: 'v1',
      pass_mark: 0.8,
      exam_size: 10,
      title: both('Prøvemodul'),
      lessons: lessons.map((id, index) => ({ id, position: index + 1, title: both(id) })),
    },
  ],
  exam_items: Array.from({ length: 12 }, (_, index) => ({
    id: `prove-p-${String(index + 1).padStart(3, '0')}`,
    module_id: 'prove',
    lesson_id: lessons[index % 2] ?? '',
    kind: 'single' as const,
    body: {
      text: both(`Spørsmål ${index + 1}`),
      options: ['feil', 'rett', 'galt'].map((id) => ({ id, text: both(id) })),
    },
    key: { correct: ['rett'] },
  })),
  retired: [],
};

export type Drawn = { id: string; options: { id: string; text: { nb: string } }[] };

/** Right answers, found by the words of the options, as a person would. */
export function rightAnswers(items: readonly Drawn[]): Record<string, string> {
  return Object.fromEntries(
    items.map(({ id, options }) => [id, options.find(({ text }) => text.nb === 'rett')?.id ?? '']),
  );
}
