import type { PointNote, SelfCheckNotes } from '~/data/self-check';

const fields = ['state', 'owner', 'due', 'note'] as const satisfies readonly (keyof PointNote)[];

/** What stands in the form before its island wakes. A field nobody has touched says nothing. */
export function writtenBefore(points: readonly string[]): SelfCheckNotes {
  if (typeof document === 'undefined') return {};
  const found = points.map((point) => {
    const written = fields.flatMap((field) => {
      const input = document.getElementById(`${point}-${field}`) as { value?: string } | null;
      return input?.value && input.value !== 'none' ? [[field, input.value]] : [];
    });
    return [point, Object.fromEntries(written)] as const;
  });
  return Object.fromEntries(found.filter(([, note]) => Object.keys(note).length > 0));
}
