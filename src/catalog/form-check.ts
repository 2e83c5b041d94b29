import type { Course } from './course.ts';
import { instrumentFile, selfCheckFile } from './forms.ts';
import type { Problem } from './problems.ts';

/** The forms rest on sources that the register has, that have been read, and that have not expired. */
export const formsAgree = ({ forms, sources }: Pick<Course, 'forms' | 'sources'>, today: Date): Problem[] => [
  ...(forms.instrument?.sources ?? []).flatMap((id) => cited(instrumentFile, id, sources, today)),
  ...[
    ...(forms.selfCheck?.sources ?? []),
    ...(forms.selfCheck?.parts ?? []).map(({ source }) => source),
  ].flatMap((id) => cited(selfCheckFile, id, sources, today)),
];

function cited(file: string, id: string, sources: Course['sources'], today: Date): Problem[] {
  const field = `source ${id}`;
  const source = sources.find((entry) => entry.id === id);
  if (!source)
    return [{ file, field, mend: 'the register has no such source: check the spelling, or add it' }];
  if (source.confidence === 'memory')
    return [{ file, field, mend: 'rests on memory only: cite a source that has been read' }];
  return source.expires && source.expires <= today
    ? [{ file, field, mend: 'has expired: check the text again, then set a new date' }]
    : [];
}
