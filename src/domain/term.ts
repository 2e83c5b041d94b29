import { z } from 'astro/zod';
import { bilingualSchema } from './bilingual.ts';
import { idSchema } from './ids.ts';

const form = z.string().trim().min(2, 'write whole words');
const forms = z.array(form).default([]);

/** One entry of the glossary, `content/ordliste/*.yaml`. */
export const termSchema = z.strictObject({
  id: idSchema,
  /** The word as it is looked up: «vilkår», «meldeplikt». */
  term: bilingualSchema,
  /** Other forms that mean the same and are marked in lessons: inflections, abbreviations. */
  forms: z.strictObject({ nb: forms, nn: forms }).default({ nb: [], nn: [] }),
  /** Plain words for somebody who has not met the term. Shown in a small box, so it is short. */
  explanation: bilingualSchema.refine(
    ({ nb, nn }) => [nb, nn].every((text) => text.length >= 40 && text.length <= 400),
    { error: 'explain the word in 40–400 characters, in both languages' },
  ),
  sources: z.array(idSchema).min(1, 'name at least one source'),
  /** Ids of terms that are easily mixed up with this one, or explain more. */
  see: z.array(idSchema).default([]),
});
export type Term = z.infer<typeof termSchema>;
