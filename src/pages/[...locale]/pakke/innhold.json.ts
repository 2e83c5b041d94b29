import type { APIRoute } from 'astro';
import { courseListIn } from '~/catalog/course-list';
import { localePaths } from '~/components/language';
import type { Language } from '~/domain/language';

export const getStaticPaths = localePaths;

/** Lessons, their parts, cases and sources, for whoever makes a pack. */
export const GET: APIRoute = ({ props }) => Response.json(courseListIn(props['language'] as Language));
