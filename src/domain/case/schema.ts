import { z } from 'astro/zod';
import { idSchema } from '../ids.ts';
import { conditionSchema, effectsSchema } from './condition-schema.ts';

const text = (what: string, least = 2) =>
  z
    .string({ error: `write ${what}` })
    .trim()
    .min(least, `write ${what}, at least ${least} characters`);
const ids = z.array(idSchema).default([]);

/** Somebody in the case. `knows` is what they know and may not say: for the debrief and the facilitator. */
const personSchema = z.strictObject({
  id: idSchema,
  name: text('the name'),
  /** «mor», «far», «barn», «lærer»: in lower case. */
  role: text('the role'),
  age: z.int().min(0).max(110).optional(),
  about: text('one sentence on who this is', 10),
  knows: text('what this person knows', 10).optional(),
});

/** Something that can be found out. A key fact is one that the expert knows before deciding. */
const factSchema = z.strictObject({
  id: idSchema,
  text: text('what is found out', 10),
  why: text('why it matters to the child', 10),
  key: z.boolean().default(false),
});

export const actKinds = ['ask', 'look-up', 'request', 'call', 'child', 'note'] as const;
export type ActKind = (typeof actKinds)[number];

/** Something one may do beside choosing: it costs or gives, and may find facts. */
const actSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(actKinds, { error: `use one of: ${actKinds.join(', ')}` }),
  text: text('what the button says', 5),
  result: text('what one learns', 10),
  when: conditionSchema.optional(),
  finds: ids,
  effects: effectsSchema,
  sources: ids,
});

/** A place to write: the assessment, the first words of a phone call. Compared with an expert's by the learner alone. */
const writeSchema = z.strictObject({
  id: idSchema,
  prompt: text('what to write', 20),
  checklist: z.array(text('a point to check', 5)).min(3, 'give 3–6 points').max(6, 'give 3–6 points'),
  expert: text('what an expert might write', 80),
});

/** Where a choice leads: one scene, or the first of several whose condition holds. */
const targetSchema = z.union([
  idSchema,
  z.array(z.strictObject({ scene: idSchema, when: conditionSchema.optional() })).min(2),
]);

const choiceSchema = z.strictObject({
  id: idSchema,
  text: text('what the choice is', 5),
  when: conditionSchema.optional(),
  effects: effectsSchema,
  finds: ids,
  /** What happens at once. Shown on top of the next scene. */
  happens: text('what happens', 10),
  to: targetSchema,
  /** What it meant, seen from each side. Shown in the debrief. */
  child: text('what it means to the child', 10),
  parents: text('what it means to the parents', 10),
  service: text('what it means to the service', 10),
  sources: ids,
  /** Why an expert would choose this. One choice in each scene of the expert's path. */
  expert: text('why an expert chooses this', 20).optional(),
  /** Why this too can be defended, when it is not the expert's. */
  defensible: text('why it can be defended', 20).optional(),
});

const endingSchema = z.strictObject({
  title: text('what the ending is called'),
  child: text('how it is for the child', 20),
  parents: text('how it is for the parents', 20),
  service: text('how it is for the service', 20),
});

/** A paragraph, or one that is there only when a condition holds. */
const paragraphSchema = z.union([
  text('a paragraph', 10),
  z.strictObject({ when: conditionSchema, text: text('a paragraph', 10) }),
]);

const sceneSchema = z.strictObject({
  id: idSchema,
  title: text('the scene’s heading', 3),
  /** The clock in words: «Tirsdag 10.40». */
  clock: text('when it is', 3),
  /** Set where a new phase begins: «To uker senere». */
  phase: text('the name of the phase', 3).optional(),
  text: z.array(paragraphSchema).min(1, 'write at least one paragraph'),
  /** Who is there, by id. */
  people: ids,
  acts: z.array(actSchema).default([]),
  write: writeSchema.optional(),
  choices: z.array(choiceSchema).default([]),
  ending: endingSchema.optional(),
});

export const caseLines = ['kommune', 'stat', 'leder'] as const;

/** A case: `content/<language>/vignetter/<id>.yaml`. */
export const caseSchema = z.strictObject({
  id: idSchema,
  title: text('the title', 3).max(60, 'at most 60 characters'),
  summary: text('one sentence that sums it up, 40–200 characters', 40).max(200),
  /** What it trains, in one sentence. */
  trains: text('what it trains', 20),
  lines: z.array(z.enum(caseLines)).min(1, `say for whom: ${caseLines.join(', ')}`),
  minutes: z.int().min(5).max(60),
  /** Made for a group that decides together in phases. */
  group: z.boolean().default(false),
  reviewed: z.coerce.date({ error: 'give the date as YYYY-MM-DD' }),
  people: z.array(personSchema).min(2, 'a case has at least two people'),
  facts: z.array(factSchema).min(3, 'a case has at least three facts to find'),
  start: idSchema,
  scenes: z.array(sceneSchema).min(3, 'a case has at least three scenes'),
  /** Three questions to talk about afterwards. */
  questions: z.array(text('a question', 10)).length(3, 'write three questions'),
});

export type Case = z.infer<typeof caseSchema>;
export type Scene = Case['scenes'][number];
export type Choice = Scene['choices'][number];
export type Act = Scene['acts'][number];
export type Fact = Case['facts'][number];
