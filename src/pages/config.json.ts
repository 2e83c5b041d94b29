import type { APIRoute } from 'astro';
import { loadEnv } from 'vite';

/**
 * Where the browser finds the database. A hosted Supabase needs an address and a publishable key at build time;
 * the embedded server answers this path itself.
 */
export const GET: APIRoute = () => {
  const { SUPABASE_URL, SUPABASE_PUBLISHABLE_KEY } = loadEnv('', process.cwd(), '');
  return Response.json({
    url: SUPABASE_URL ?? null,
    key: SUPABASE_PUBLISHABLE_KEY ?? '',
    demo: false,
    mode: 'hosted',
  });
};
