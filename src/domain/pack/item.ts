import { z } from 'astro/zod';
import { idSchema } from '../ids.ts';
import { fileTypes } from './file-types.ts';
import { lineSchema, textSchema } from './text-rules.ts';

/** Of one file, in bytes. */
export const mostFileBytes = 20 * 1024 * 1024;

const common = {
  /** Unique in the pack, and the same from version to version: what changed is found by it. */
  id: idSchema.max(60),
  title: lineSchema(200),
  /** How long it takes, in whole minutes; 0 when it takes none. */
  minutes: z.int().min(0).max(600),
  /** What the facilitator is to say and do («manus»), in Markdown. */
  note: textSchema(20_000),
};

const withScheme = z
  .string()
  .max(2000)
  .refine((text) => {
    // As the browser reads it, not as it looks: `java\nscript:` is a script, too.
    const parsed = URL.canParse(text) ? new URL(text) : undefined;
    return parsed !== undefined && /^https?:$/.test(parsed.protocol) && !parsed.username && !/\s/.test(text);
  }, 'use an address that begins with https:// or http://');

const lesson = { module: idSchema.max(100), lesson: idSchema.max(100) };
const fileName = lineSchema(120).refine(
  (name) =>
    /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ._()-]*$/u.test(name) && !/[. ]$/.test(name) && !name.includes('..'),
  'use letters, digits, spaces, full stops, hyphens and brackets',
);

/** What a pack is made of. Lessons, cases and sources are named by their ids, which never change; the rest is in the pack. */
export const itemSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('lesson'), ...common, ...lesson }),
  /** A part of a lesson: from a heading to the next one of the same rank. `heading` is its place on the page. */
  z.strictObject({ kind: z.literal('part'), ...common, ...lesson, heading: lineSchema(200) }),
  z.strictObject({ kind: z.literal('case'), ...common, case: idSchema.max(100) }),
  z.strictObject({ kind: z.literal('slides'), ...common, text: textSchema(60_000) }),
  z.strictObject({ kind: z.literal('guide'), ...common, text: textSchema(60_000) }),
  z.strictObject({ kind: z.literal('source'), ...common, source: idSchema.max(100) }),
  z.strictObject({ kind: z.literal('link'), ...common, url: withScheme }),
  z.strictObject({
    kind: z.literal('file'),
    ...common,
    name: fileName,
    type: z.enum(fileTypes),
    size: z.int().min(1).max(mostFileBytes),
    /** Of the content, 64 lower-case hexadecimal digits. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    /** In an archive `files/<id>/<name>`; in the database where the network's storage has it. */
    path: lineSchema(400),
  }),
]);

export type PackItem = z.infer<typeof itemSchema>;
export type ItemKind = PackItem['kind'];
export type FileItem = Extract<PackItem, { kind: 'file' }>;
