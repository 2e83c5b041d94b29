import {
  type Flags,
  type ItemFigures,
  type ModuleQuality,
  type Verdict,
  verdictsOn,
  worstFirst,
} from '../domain/item-quality.ts';

const words: Record<Verdict, string> = {
  backwards: 'tells the wrong way',
  'too-hard': 'too hard or unclear?',
  'tells-little': 'tells little',
  'too-easy': 'too easy?',
  'unused-option': 'an option is never chosen',
};
const columns = [
  'question',
  'kind',
  'answers',
  'right',
  'tells',
  'least chosen',
  'flags',
  'verdict',
] as const;

/** A module's questions as a plain table, those to look at first on top, with what people say is unclear. */
export function itemsTable(quality: ModuleQuality): string {
  const { items, least, module_id, practice } = quality;
  const rows = [columns, ...worstFirst(items).map(rowOf)];
  const widths = columns.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const waiting = items.filter(({ answers }) => answers === null).length;
  const about =
    waiting > 0
      ? [`${waiting} of ${items.length} have fewer than ${least} answers, and no figures yet.`]
      : [];
  return [module_id, ...lines, ...about, ...[...items, ...practice].flatMap(textsOf)].join('\n');
}

function rowOf(item: ItemFigures): string[] {
  const { id, kind, answers, difficulty, discrimination, flags } = item;
  const found = verdictsOn(item);
  return [
    id,
    kind,
    String(answers ?? '-'),
    difficulty?.toFixed(2) ?? '-',
    discrimination?.toFixed(2) ?? '-',
    leastChosen(item),
    String(flags.count),
    found ? found.map((verdict) => words[verdict]).join(', ') || 'fine' : 'too few answers',
  ];
}

function leastChosen({ options }: ItemFigures): string {
  const counted = options.filter(({ chosen }) => chosen !== null);
  const [least] = counted.sort((a, b) => (a.chosen ?? 0) - (b.chosen ?? 0));
  return least ? `${least.id}: ${least.chosen}` : '-';
}

/** What people say is unclear; a practice question has nothing else. */
function textsOf({ id, flags }: { id: string; flags: Flags }): string[] {
  if (flags.count === 0) return [];
  const said = flags.texts.map((text) => `  «${text.replace(/\s+/g, ' ')}»`);
  return [`${id}: flagged as unclear by ${flags.count}`, ...said];
}
