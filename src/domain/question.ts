import { z } from 'astro/zod';
import { bilingualSchema } from './bilingual.ts';
import { idSchema } from './ids.ts';

export const questionKinds = ['single', 'multiple', 'true-false', 'order'] as const;
export type QuestionKind = (typeof questionKinds)[number];

const option = z.strictObject({
  id: idSchema,
  text: bilingualSchema,
  correct: z.boolean({ error: 'say correct: true or correct: false' }),
  /** Shown when the option was chosen: says why, not only whether. */
  feedback: bilingualSchema,
});
const claimOption = option.omit({ text: true }).extend({ id: z.enum(['sant', 'usant']) });
const step = option.omit({ correct: true });

const common = {
  id: idSchema,
  text: bilingualSchema,
  /** Ids in the source register; a question always rests on at least one. */
  sources: z.array(idSchema).min(1, 'cite at least one source'),
};

const right = (options: readonly { readonly correct: boolean }[]) => options.filter((o) => o.correct).length;
const uniqueIds = (options: readonly { readonly id: string }[]) =>
  new Set(options.map((o) => o.id)).size === options.length;
const options = <T extends z.ZodType<{ id: string }>>(item: T, min: number, max: number) =>
  z
    .array(item)
    .min(min, `give ${min}–${max} options`)
    .max(max, `give ${min}–${max} options`)
    .refine(uniqueIds, 'option ids must differ');

const single = z.strictObject({
  ...common,
  kind: z.literal('single'),
  options: options(option, 3, 5).refine((o) => right(o) === 1, 'exactly one option must be correct'),
});
const multiple = z.strictObject({
  ...common,
  kind: z.literal('multiple'),
  options: options(option, 4, 6).refine(
    (o) => right(o) >= 2 && right(o) < o.length,
    'at least two options must be correct, and at least one wrong',
  ),
});
const trueFalse = z.strictObject({
  ...common,
  kind: z.literal('true-false'),
  options: options(claimOption, 2, 2).refine(
    (o) => right(o) === 1,
    'either sant or usant must be correct, not both',
  ),
});
/** The options are listed in the right order; the reader gets them shuffled. */
const order = z.strictObject({ ...common, kind: z.literal('order'), options: options(step, 3, 6) });

export const questionSchema = z.discriminatedUnion('kind', [single, multiple, trueFalse, order], {
  error: `use one of these kinds: ${questionKinds.join(', ')}`,
});
export type Question = z.infer<typeof questionSchema>;

const inLesson = { lesson: idSchema };
export const examItemSchema = z.discriminatedUnion(
  'kind',
  [single.extend(inLesson), multiple.extend(inLesson), trueFalse.extend(inLesson), order.extend(inLesson)],
  { error: `use one of these kinds: ${questionKinds.join(', ')}` },
);
export type ExamItem = z.infer<typeof examItemSchema>;

/** A check: two to four practice questions inside one lesson, graded in the browser. */
export const checkSchema = z.strictObject({
  id: idSchema,
  lesson: idSchema,
  questions: z.array(questionSchema).min(2, 'a check has 2–4 questions').max(4, 'a check has 2–4 questions'),
});
export type Check = z.infer<typeof checkSchema>;

/** `quizzes/<module>.yaml`: practice and exam items are separate, and an exam item is never shown with its key. */
export const quizSchema = z.strictObject({
  module: idSchema,
  checks: z.array(checkSchema),
  exam: z.array(examItemSchema).min(20, 'an exam bank needs at least 20 items'),
});
export type Quiz = z.infer<typeof quizSchema>;
