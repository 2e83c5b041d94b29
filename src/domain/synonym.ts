import { z } from 'astro/zod';
import { idSchema } from './ids.ts';

const word = z.string().trim().min(2, 'write whole words').max(60);

/** One entry of `content/sok/synonymer.yaml`: what people call something that the course calls something else. */
export const synonymSchema = z
  .strictObject({
    id: idSchema,
    /** Words and phrases that mean the same: whoever writes one finds the others, too. */
    words: z.array(word).min(1, 'write at least one word'),
    /** What they also find, though it is not the same: who writes this does not find `words`. */
    finds: z.array(word).default([]),
  })
  .refine(({ words, finds }) => words.length + finds.length > 1, {
    path: ['words'],
    error: 'write at least two words that mean the same, or what they find',
  });
export type Synonym = z.infer<typeof synonymSchema>;
