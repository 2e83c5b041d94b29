import { z } from 'astro/zod';
import { bilingualSchema } from '../bilingual.ts';
import { idSchema } from '../ids.ts';
import { kinds, shownForIn } from './groups.ts';

/** What the note of 2022 prints of a question: a percentage, or only words, which are never made into a number. */
const in2022Schema = z
  .strictObject({
    group: z.enum(['advisor', 'advisor-leader', 'all', 'leader']),
    percent: z.int().min(0).max(100).optional(),
    words: bilingualSchema.optional(),
  })
  .refine(({ percent, words }) => (percent === undefined) !== (words === undefined), {
    error: 'give either the percentage that the note prints, or its words',
  });

/** What can be compared: a question of its own, a row of it, or something one may pick. */
const figureFields = {
  id: idSchema,
  text: bilingualSchema,
  in2022: in2022Schema.optional(),
};
const toldFields = {
  /** Our own wording: no figure of 2022 may stand beside it. */
  own: z.literal(true).optional(),
  /** Where a high share is not what one wants. `direction` then says what is. */
  better: z.literal('low').optional(),
  direction: bilingualSchema.optional(),
};

const optionSchema = z.strictObject({ ...figureFields, counts: z.literal(true).optional() });
const rowSchema = z.strictObject({ ...figureFields, ...toldFields });

const questionSchema = z.strictObject({
  ...figureFields,
  ...toldFields,
  kind: z.enum(['scale', 'choice', 'pick']),
  /** A heading over this question and those that follow. */
  part: bilingualSchema.optional(),
  help: bilingualSchema.optional(),
  askedTo: z.array(z.enum(kinds)).min(1),
  scale: idSchema.optional(),
  /** What those have said who are counted, after «7 av 12»: «svarte ja». */
  counted: bilingualSchema.optional(),
  pick: z.int().min(1).optional(),
  options: z.array(optionSchema).min(2).optional(),
  rows: z.array(rowSchema).min(1).optional(),
});

/** The instrument of the self-assessment, `content/skjema/selvvurdering.yaml`. */
export const instrumentSchema = z
  .strictObject({
    version: z.string().regex(/^\d{4}-\d+$/, 'write the version as year-number, such as 2026-1'),
    minutes: z.int().min(1),
    sources: z.array(idSchema).min(1),
    scales: z.record(idSchema, z.strictObject({ low: bilingualSchema, high: bilingualSchema })),
    questions: z.array(questionSchema).min(1),
  })
  .superRefine(({ questions, scales }, context) => {
    const say = (id: string, message: string) =>
      context.addIssue({ code: 'custom', path: ['questions', id], message });
    const seen = new Set<string>();
    for (const question of questions) {
      for (const fault of faultsOf(question, Object.keys(scales))) say(question.id, fault);
      for (const { id } of [question, ...(question.rows ?? [])]) {
        if (seen.has(id)) say(id, 'this id stands twice: ids are stored with answers and must be unique');
        seen.add(id);
      }
    }
  });
export type Instrument = z.infer<typeof instrumentSchema>;
export type SurveyQuestion = Instrument['questions'][number];

function faultsOf(question: SurveyQuestion, scales: readonly string[]): string[] {
  const { kind, scale, options = [], rows = [], pick, counted } = question;
  const told = [question, ...rows, ...options];
  const group = shownForIn(question.askedTo);
  return [
    ...(kind === 'scale' && !scales.includes(scale ?? '') ? ['name one of the scales above'] : []),
    ...(kind !== 'scale' && options.length === 0 ? ['give its options'] : []),
    ...(kind === 'choice' && !(counted && options.some(({ counts }) => counts))
      ? ['say which options are counted (counts: true), and in `counted` what they say']
      : []),
    ...(kind === 'pick' && !pick ? ['say how many to pick'] : []),
    ...told
      .filter((one) => one.in2022 && one.in2022.group !== group)
      .map(
        ({ id }) =>
          `${id}: 2022 was of another group, so leave its figure out (same wording, scale and group)`,
      ),
    ...told
      .filter((one) => one.in2022 && (question.own || ('own' in one && one.own)))
      .map(({ id }) => `${id}: has our own wording, so leave the figure of 2022 out`),
    ...[question, ...rows]
      .filter(({ better, direction }) => Boolean(better) !== Boolean(direction))
      .map(({ id }) => `${id}: write both \`better\` and \`direction\`, or neither`),
  ];
}
