import { z } from 'astro/zod';
import { bilingualSchema } from './bilingual.ts';
import { idSchema } from './ids.ts';

/** A module on a path; with `lessons` only those are asked for, and the exam may wait. */
export const stepSchema = z.strictObject({
  module: idSchema,
  lessons: z.array(idSchema).min(1, 'name at least one lesson, or leave the field out').optional(),
});
export type Step = z.infer<typeof stepSchema>;

/** One entry of `content/stier.yaml`: modules in the order that suits one kind of reader. */
export const pathSchema = z.strictObject({
  id: idSchema,
  title: bilingualSchema,
  /** Whom it is for, and what they get. One sentence. */
  about: bilingualSchema,
  steps: z.array(stepSchema).min(2, 'a path has at least two modules'),
});
export type Path = z.infer<typeof pathSchema>;
