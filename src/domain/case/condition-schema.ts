import { z } from 'astro/zod';
import { idSchema } from '../ids.ts';
import { dimensions } from './dimensions.ts';

const amount = z.int('use whole numbers').min(-9).max(9);
const perDimension = z.strictObject(
  Object.fromEntries(dimensions.map((dimension) => [dimension, amount.optional()])) as Record<
    (typeof dimensions)[number],
    z.ZodOptional<typeof amount>
  >,
);
const pick = z
  .string()
  .regex(/^[a-z0-9-]+\.[a-z0-9-]+$/, 'name a choice or act as scene.choice, such as start.ring-mor');

/** What a choice or an act changes: -2 to +2 on any of the five dimensions. */
export const effectsSchema = perDimension
  .refine((effects) => Object.values(effects).every((n) => n === undefined || Math.abs(n) <= 2), {
    error: 'an effect is -2 to 2',
  })
  .default({});

/** All of it must hold. An empty condition would always hold, and is refused. */
export const conditionSchema = z
  .strictObject({
    /** Facts that have been found, all of them. */
    found: z.array(idSchema).optional(),
    /** Facts of which none has been found. */
    missing: z.array(idSchema).optional(),
    /** Choices or acts that have been done, all of them. */
    done: z.array(pick).optional(),
    /** Choices or acts of which none has been done. */
    notDone: z.array(pick).optional(),
    least: perDimension.optional(),
    most: perDimension.optional(),
  })
  .refine((condition) => Object.values(condition).some((part) => part && Object.keys(part).length > 0), {
    error: 'an empty condition always holds: leave `when` out',
  });
export type Condition = z.infer<typeof conditionSchema>;
