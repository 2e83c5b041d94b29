import { z } from 'astro/zod';

const text = z
  .string({ error: 'write the text in both nb and nn' })
  .trim()
  .min(1, 'write the text in both nb and nn');

/** One text in both languages, side by side, so that neither can be forgotten. */
export const bilingualSchema = z.strictObject(
  { nb: text, nn: text },
  { error: 'give the text as { nb: …, nn: … }' },
);
