import type { Call } from '../call.ts';

/**
 * Lite takes a bearer token that is no JWT of ours (garbage, `alg: none`) for no token at all, and answers as
 * anon with 200. No rights are gained, but a client with a broken session would believe its data is gone.
 * PostgREST answers 401. Remove when tests/embedded/shims/request.test.ts says that lite has mended it.
 */
export function refuseMalformedBearer(call: Call): Response | undefined {
  const authorization = call.headers.get('authorization');
  if (!call.url.pathname.startsWith('/rest/') || authorization === null) return undefined;
  const token = /^Bearer\s+(\S+)$/i.exec(authorization.trim())?.[1];
  if (token === undefined) return notDecoded();
  if (token.startsWith('sb_')) return undefined; // supabase-js sends its key here while nobody is signed in
  const parts = token.split('.');
  return parts.length === 3 && parts.every(Boolean) && algorithmOf(parts[0]) === 'HS256'
    ? undefined
    : notDecoded();
}

function algorithmOf(head: string | undefined): unknown {
  try {
    return JSON.parse(Buffer.from(head ?? '', 'base64url').toString('utf8')).alg;
  } catch {
    return undefined; // not JSON: then it is no token
  }
}

function notDecoded(): Response {
  const body = { code: 'PGRST301', details: null, hint: null, message: 'JWT could not be decoded' };
  return Response.json(body, { status: 401, headers: { 'www-authenticate': 'Bearer' } });
}
