import { z } from 'astro/zod';

/** Lower-case words joined by hyphens. Ids are in URLs and in the database, so they never change once published. */
export const idSchema = z
  .string({ error: 'write an id: lower-case words joined by hyphens, such as tre-perspektiver' })
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens, such as tre-perspektiver');
