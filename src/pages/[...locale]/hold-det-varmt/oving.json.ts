import type { APIRoute } from 'astro';
import { practiceItems } from '~/catalog/deck';
import { localePaths } from '~/components/language';
import type { Language } from '~/domain/language';

export const getStaticPaths = localePaths;

/** Every practice item of one language, for «Hold det varmt». Kept on the device by the service worker. */
export const GET: APIRoute<{ language: Language }> = ({ props }) =>
  Response.json({ items: practiceItems(props.language) });
