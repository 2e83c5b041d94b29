import { z } from 'astro/zod';
import { bilingualSchema } from './bilingual.ts';
import { idSchema } from './ids.ts';

const sentence = (what: string) =>
  z
    .string({ error: `write ${what}` })
    .trim()
    .min(10, `write ${what}, at least ten characters`);

const summary = z
  .string({ error: 'write one sentence that sums it up, 40–200 characters' })
  .min(40, 'the summary is too short: write one sentence of 40–200 characters')
  .max(200, 'the summary is too long: write one sentence of 40–200 characters');

const title = z
  .string({ error: 'give it a title' })
  .min(3, 'the title is too short')
  .max(60, 'the title is too long: at most 60 characters fit on a phone');

/** The date a person last checked the text against its sources. */
const reviewed = z.coerce.date({ error: 'give the date as YYYY-MM-DD' });

/** Frontmatter of `content/<language>/moduler/<module>/index.mdx`. */
export const moduleSchema = z.strictObject({
  id: idSchema,
  title,
  /** One sentence for the course overview and for search results. */
  summary,
  /** What the advisor can do afterwards; each completes «Etter modulen kan du …». */
  outcomes: z.array(sentence('an outcome')).min(3, 'write 3–5 outcomes').max(5, 'write 3–5 outcomes'),
  /** Questions for a team meeting. */
  teamQuestions: z.array(sentence('a question for the team')).length(3, 'write three questions for the team'),
  /** One question to oneself. */
  reflection: sentence('a question to oneself'),
  reviewed,
});
export type ModuleText = z.infer<typeof moduleSchema>;

/** Frontmatter of `content/<language>/moduler/<module>/<nn>-<lesson>.mdx`. */
export const lessonSchema = z.strictObject({
  id: idSchema,
  title,
  /** What the advisor can do after this lesson, in one sentence. */
  outcome: sentence('what you can do after the lesson'),
  summary,
  reviewed,
});
export type LessonText = z.infer<typeof lessonSchema>;

/** One line of `content/moduler.yaml`: facts about a module that no language owns. The list's order is the course's. */
export const moduleFactsSchema = z.strictObject({
  id: idSchema,
  /** Raise by one when the substance has changed so much that those who completed should look again. */
  edition: z.int({ error: 'edition is a whole number' }).min(1, 'the first edition is 1'),
  /** What is new in this edition, in a sentence or two: shown to the leaders of those who completed an earlier one. */
  whatIsNew: bilingualSchema.optional(),
  /** Share of exam items that must be right, 0–1. */
  passMark: z.number().min(0.5).max(1).default(0.8),
  /** How many items an exam draws from the bank. */
  examSize: z.int().min(5).max(30).default(10),
});
export type ModuleFacts = z.infer<typeof moduleFactsSchema>;
