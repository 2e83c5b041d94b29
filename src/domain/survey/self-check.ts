import { z } from 'astro/zod';
import { bilingualSchema } from '../bilingual.ts';
import { idSchema } from '../ids.ts';

const pointSchema = z.strictObject({
  id: idSchema,
  text: bilingualSchema,
  /** Where to look, when reading cases. */
  look: bilingualSchema,
  /** Ours, not among the points that the inspection has published. */
  own: z.literal(true).optional(),
});

/** The self-check after the inspection's points, `content/skjema/egenkontroll.yaml`. */
export const selfCheckSchema = z.strictObject({
  sources: z.array(idSchema).min(1),
  topics: z.array(bilingualSchema).min(1),
  parts: z
    .array(
      z.strictObject({
        id: idSchema,
        title: bilingualSchema,
        /** Offices of the 68 inspected where the requirement was broken. A count, never a share of offices. */
        breaches: z.int().max(68).optional(),
        source: idSchema,
        points: z.array(pointSchema).min(1),
      }),
    )
    .min(1),
});
export type SelfCheck = z.infer<typeof selfCheckSchema>;
