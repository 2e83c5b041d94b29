import type { APIRoute } from 'astro';
import { courseParts } from '~/catalog/course-parts';
import { localePaths } from '~/components/language';
import type { Language } from '~/domain/language';

export const getStaticPaths = localePaths;

/** Everything in the course that can be shared by its address, for the field that finds it. */
export const GET: APIRoute<{ language: Language }> = ({ props: { language } }) =>
  Response.json({ parts: courseParts(language) });
