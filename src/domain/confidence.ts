import { z } from 'astro/zod';
import { bilingualSchema } from './bilingual.ts';
import { idSchema } from './ids.ts';

/** One line of `content/trygghet.yaml`. */
export const confidenceStatementSchema = z.strictObject({
  id: idSchema,
  /** The lesson whose outcome the statement asks about. */
  lesson: idSchema,
  /** Goes on from «Hvor trygg er du på …», so it begins with «å». */
  text: bilingualSchema.refine(
    ({ nb, nn }) => [nb, nn].every((text) => /^å .*[^.]$/.test(text)),
    'begin with «å», and end without a full stop',
  ),
});
export type ConfidenceStatement = z.infer<typeof confidenceStatementSchema>;
