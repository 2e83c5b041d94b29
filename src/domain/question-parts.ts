import { z } from 'astro/zod';
import { bilingualSchema } from './bilingual.ts';
import { idSchema } from './ids.ts';

/** «Feil» alone teaches nothing (Van der Kleij 2015): feedback says why, in at least forty characters. */
const why = 'say why, in at least 40 characters: feedback that only says right or wrong teaches nothing';
export const feedbackText = bilingualSchema.refine(({ nb, nn }) => nb.length >= 40 && nn.length >= 40, why);

/** A heading of the lesson, letter for letter in both languages; the build looks it up. */
export const headingSchema = bilingualSchema;

/** An option rests on the question's sources and heading unless it names its own. */
const option = z.strictObject({
  id: idSchema,
  text: bilingualSchema,
  feedback: feedbackText,
  source: idSchema.optional(),
  heading: headingSchema.optional(),
});
const correct = { correct: z.boolean({ error: 'say correct: true or correct: false' }) };

export const choiceOption = option.extend(correct);
export const claimOption = choiceOption.omit({ text: true }).extend({ id: z.enum(['sant', 'usant']) });
export const stepOption = option;
export const matchOption = option.extend({ target: idSchema });

const uniqueIds = (options: readonly { readonly id: string }[]) =>
  new Set(options.map((o) => o.id)).size === options.length;

/** From `min` to `max` parts of a question, each with an id of its own. */
export const listOf = <T extends z.ZodType<{ id: string }>>(item: T, min: number, max: number) =>
  z
    .array(item)
    .min(min, `give ${min}–${max} of them`)
    .max(max, `give ${min}–${max} of them`)
    .refine(uniqueIds, 'their ids must differ');

export const rightOnes = (options: readonly { readonly correct: boolean }[]) =>
  options.filter((o) => o.correct).length;
