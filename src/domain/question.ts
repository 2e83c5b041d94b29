import { z } from 'astro/zod';
import { bilingualSchema } from './bilingual.ts';
import { idSchema } from './ids.ts';
import { questionKinds } from './question-kinds.ts';
import {
  choiceOption,
  claimOption,
  feedbackText,
  headingSchema,
  listOf,
  matchOption,
  rightOnes,
  stepOption,
} from './question-parts.ts';

const common = {
  id: idSchema,
  text: bilingualSchema,
  /** Ids in the source register; a question always rests on at least one. */
  sources: z.array(idSchema).min(1, 'cite at least one source'),
  /** The heading to read again after a wrong answer, as it stands in the lesson. */
  heading: headingSchema.optional(),
};

const single = z.strictObject({
  ...common,
  kind: z.literal('single'),
  options: listOf(choiceOption, 3, 5).refine((o) => rightOnes(o) === 1, 'exactly one option must be correct'),
});

const someRight = 'at least one must be correct and at least one wrong';
const multiple = z.strictObject({
  ...common,
  kind: z.literal('multiple'),
  options: listOf(choiceOption, 4, 6).refine(
    (o) => rightOnes(o) >= 2 && rightOnes(o) < o.length,
    'at least two options must be correct, and at least one wrong',
  ),
});

const trueFalse = z.strictObject({
  ...common,
  kind: z.literal('true-false'),
  options: listOf(claimOption, 2, 2).refine(
    (o) => rightOnes(o) === 1,
    'either sant or usant must be correct, not both',
  ),
});

/** The options are listed in the right order; the reader gets them shuffled. */
const order = z.strictObject({ ...common, kind: z.literal('order'), options: listOf(stepOption, 3, 6) });

/** Each option belongs to one target; several may share a target, and a target may have none. */
const match = z
  .strictObject({
    ...common,
    kind: z.literal('match'),
    options: listOf(matchOption, 3, 8),
    targets: listOf(z.strictObject({ id: idSchema, text: bilingualSchema }), 2, 6),
  })
  .refine(({ options, targets }) => options.every((o) => targets.some((t) => t.id === o.target)), {
    path: ['options'],
    error: 'every option names one of the targets: target: <its id>',
  });

/** Right within `tolerance` above and below `answer`. `mistakes` are wrong answers that people give for a reason. */
const number = z.strictObject({
  ...common,
  kind: z.literal('number'),
  unit: bilingualSchema,
  answer: z.number({ error: 'give the answer as a number, such as 14 or 2.5' }),
  tolerance: z.number().min(0, 'the tolerance is 0 or more').default(0),
  feedback: z.strictObject({ right: feedbackText, low: feedbackText, high: feedbackText }),
  mistakes: z
    .array(z.strictObject({ value: z.number(), feedback: feedbackText }))
    .max(4)
    .default([]),
});

const forms = z.array(z.string().trim().min(1).max(60)).min(1, 'write at least one form').max(20);
/**
 * One to a few words. Every form is accepted whatever the reader's language; small slips are forgiven
 * (src/domain/spelling.ts). `mistakes` are near words that are wrong: they are never forgiven into a right answer.
 */
const shortText = z.strictObject({
  ...common,
  kind: z.literal('short-text'),
  accepted: z.strictObject({ nb: forms, nn: forms }),
  feedback: z.strictObject({ right: feedbackText, wrong: feedbackText }),
  mistakes: z
    .array(z.strictObject({ forms, feedback: feedbackText }))
    .max(4)
    .default([]),
});

/** A short text in sentences, shown in order; the reader marks those that the question asks for. */
const textMarking = z.strictObject({
  ...common,
  kind: z.literal('text-marking'),
  options: listOf(choiceOption, 3, 12).refine((o) => rightOnes(o) >= 1 && rightOnes(o) < o.length, someRight),
});

/** Written for oneself; the model answer is shown afterwards. Never scored, never sent. */
const reflection = z.strictObject({ ...common, kind: z.literal('reflection'), model: bilingualSchema });

const kindError = { error: `use one of these kinds: ${questionKinds.join(', ')}` };
const scored = [single, multiple, trueFalse, order, match, number, shortText, textMarking] as const;

export const questionSchema = z.discriminatedUnion('kind', [...scored, reflection], kindError);
export type Question = z.infer<typeof questionSchema>;
export type ScoredQuestion = Exclude<Question, { kind: 'reflection' }>;

const inLesson = { lesson: idSchema };
export const examItemSchema = z.discriminatedUnion(
  'kind',
  [
    single.extend(inLesson),
    multiple.extend(inLesson),
    trueFalse.extend(inLesson),
    order.extend(inLesson),
    match.safeExtend(inLesson),
    number.extend(inLesson),
    shortText.extend(inLesson),
    textMarking.extend(inLesson),
  ],
  { error: `use one of these kinds: ${questionKinds.filter((kind) => kind !== 'reflection').join(', ')}` },
);
export type ExamItem = z.infer<typeof examItemSchema>;

/** A check: two to five practice questions inside one lesson, graded in the browser. */
export const checkSchema = z.strictObject({
  id: idSchema,
  lesson: idSchema,
  questions: z.array(questionSchema).min(2, 'a check has 2–5 questions').max(5, 'a check has 2–5 questions'),
});
export type Check = z.infer<typeof checkSchema>;

/** `quizzes/<module>.yaml`: practice and exam items are separate, and an exam item is never shown with its key. */
export const quizSchema = z.strictObject({
  module: idSchema,
  checks: z.array(checkSchema),
  exam: z.array(examItemSchema).min(20, 'an exam bank needs at least 20 items'),
});
export type Quiz = z.infer<typeof quizSchema>;
