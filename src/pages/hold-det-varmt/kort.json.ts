import type { APIRoute } from 'astro';
import { deckItems } from '~/catalog/deck';

/** The practice items without their words, for pages that only say what today holds. The same in both languages. */
export const GET: APIRoute = () => Response.json({ items: deckItems() });
