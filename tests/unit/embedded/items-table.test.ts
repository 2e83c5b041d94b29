import { expect, test } from 'vitest';
import type { ItemFigures, ModuleQuality } from '../../../src/domain/item-quality.ts';
import { itemsTable } from '../../../src/embedded/items-table.ts';

const both = (text: string) => ({ nb: text, nn: text });
const option = (id: string, correct: boolean, chosen: number | null) => ({
  ...{ id, correct, chosen },
  text: both(id),
  target: null,
});
const item: ItemFigures = {
  id: 'bp-p-001',
  lesson_id: 'l',
  kind: 'single',
  text: both('Hva?'),
  unit: null,
  answers: 20,
  unanswered: 0,
  difficulty: 0.4,
  discrimination: 0.05,
  options: [option('a', true, 8), option('b', false, 12), option('c', false, 0)],
  written: [],
  flags: { count: 2, texts: ['Hva er\n«nær»?'] },
};
const waiting: ItemFigures = {
  ...item,
  id: 'bp-p-002',
  answers: null,
  unanswered: null,
  difficulty: null,
  discrimination: null,
  options: [option('a', true, null)],
  flags: { count: 0, texts: [] },
};
const quality: ModuleQuality = {
  module_id: 'barneperspektivet',
  least: 20,
  items: [waiting, item],
  practice: [{ id: 'bp-s-001', flags: { count: 1, texts: ['Hvem er Ingunn?'] } }],
};

test('a plain table with what to look at on top, why some have no figures, and what people say', () => {
  expect(itemsTable(quality).split('\n')).toEqual([
    'barneperspektivet',
    'question  kind    answers  right  tells  least chosen  flags  verdict',
    'bp-p-001  single  20       0.40   0.05   c: 0          2      too hard or unclear?, tells little, an option is never chosen',
    'bp-p-002  single  -        -      -      -             0      too few answers',
    '1 of 2 have fewer than 20 answers, and no figures yet.',
    'bp-p-001: flagged as unclear by 2',
    '  «Hva er «nær»?»',
    'bp-s-001: flagged as unclear by 1',
    '  «Hvem er Ingunn?»',
  ]);
});
