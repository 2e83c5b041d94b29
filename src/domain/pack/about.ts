import type { Pack } from './schema.ts';

export type { Pack, PackAbout } from './schema.ts';

// Apart from the schema, so that pages which only show packs need not load Zod.
export const aboutFields = ['title', 'goodFor', 'audience', 'licence', 'language'] as const;

/** How long a pack takes in all, in minutes. */
export const minutesOf = (pack: Pick<Pack, 'items'>): number =>
  pack.items.reduce((sum, { minutes }) => sum + minutes, 0);
