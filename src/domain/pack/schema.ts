import { z } from 'astro/zod';
import { languages } from '../language.ts';
import { itemSchema } from './item.ts';
import { lineSchema, textSchema } from './text-rules.ts';

/** What a pack says about itself, before its items. */
const about = {
  title: lineSchema(200),
  /** What it is good for («hva den er god til»). */
  goodFor: textSchema(2000),
  /** For whom: «veiledere i kommunal linje», «hele kontoret». */
  audience: textSchema(500),
  licence: lineSchema(200),
  language: z.enum(languages),
};

/**
 * `pakke.json`: a pack («pakke») as it is kept, exported and imported; docs/pakke.md describes it for others. Nothing is
 * changed in reading it: what is imported is exported again to the letter.
 */
export const packSchema = z.strictObject({
  format: z.literal('barneblikk-pakke'),
  formatVersion: z.literal(1),
  /** The pack's own name in the world: the same in each copy until somebody adapts it. */
  id: z.guid(),
  version: z.int().min(1).max(1_000_000),
  /** The pack that this one was adapted from, or null. */
  origin: z.strictObject({ pack: z.guid(), version: z.int().min(1).max(1_000_000) }).nullable(),
  ...about,
  items: z
    .array(itemSchema)
    .max(150)
    .refine(
      (items) => new Set(items.map(({ id }) => id)).size === items.length,
      'two items have the same id',
    ),
});

export type Pack = z.infer<typeof packSchema>;
export type PackAbout = Pick<Pack, 'title' | 'goodFor' | 'audience' | 'licence' | 'language'>;
