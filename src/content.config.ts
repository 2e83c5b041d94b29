import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { lessonSchema, moduleSchema } from './domain/course.ts';

/** An entry's id is its path without the ending, the same as `Page.file` in the catalog. */
const generateId = ({ entry }: { entry: string }) => entry.replace(/\.mdx$/, '');

export const collections = {
  modules: defineCollection({
    loader: glob({ base: './content', pattern: '{nb,nn}/moduler/*/index.mdx', generateId }),
    schema: moduleSchema,
  }),
  lessons: defineCollection({
    loader: glob({ base: './content', pattern: '{nb,nn}/moduler/*/[0-9][0-9]-*.mdx', generateId }),
    schema: lessonSchema,
  }),
};
