import { z } from 'astro/zod';
import { bilingualSchema } from './bilingual.ts';
import { idSchema } from './ids.ts';

export const sourceKinds = ['act', 'paragraph', 'article', 'guideline', 'report', 'study', 'web'] as const;
export const confidences = ['official-text', 'official-page', 'secondary', 'memory'] as const;

const day = z.coerce.date({ error: 'give the date as YYYY-MM-DD' });

/** One entry of the source register, `content/kilder/*.yaml`. Lessons and questions cite it by id. */
export const sourceSchema = z
  .strictObject({
    id: idSchema,
    kind: z.enum(sourceKinds, { error: `use one of: ${sourceKinds.join(', ')}` }),
    title: bilingualSchema,
    /** What a citation in running text shows: «Grunnloven § 104». */
    short: bilingualSchema,
    address: z.url({ protocol: /^https$/, error: 'give the full https address' }),
    publisher: z.string({ error: 'say who publishes it' }).min(2),
    /** The date of the text itself. */
    date: day,
    /** The date a person last compared our use of it with the text. */
    checked: day,
    /** How sure we are: the text read officially, an official page, a secondary source, or memory only. */
    confidence: z.enum(confidences, { error: `use one of: ${confidences.join(', ')}` }),
    /** The text quoted, letter for letter, in the language of the source. */
    quote: z.string().min(10).optional(),
    /** The file of the act's text that the quotation was compared with. */
    lawFile: z.string().optional(),
    /** From this day nothing may cite the entry before it is checked again. */
    expires: day.optional(),
    replaces: idSchema.optional(),
    note: bilingualSchema.optional(),
  })
  .refine((entry) => !entry.quote || entry.lawFile || entry.kind !== 'paragraph', {
    path: ['lawFile'],
    error: 'a quoted paragraph must name the law file it was compared with',
  });
export type Source = z.infer<typeof sourceSchema>;
