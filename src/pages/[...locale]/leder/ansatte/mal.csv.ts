import type { APIRoute } from 'astro';
import { localePaths } from '~/components/language';
import type { Language } from '~/domain/language';
import { template } from '~/domain/member-file';

export const getStaticPaths = localePaths;

/** A list of members to fill in. */
export const GET: APIRoute<{ language: Language }> = ({ props: { language } }) =>
  new Response(template[language], { headers: { 'content-type': 'text/csv; charset=utf-8' } });
