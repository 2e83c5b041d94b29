import type { Secrets } from '../secrets.ts';
import { verified } from './jwt.ts';

/** Who asks for a file: a database role, and a person where there is one. */
export type Asker = {
  readonly role: 'anon' | 'authenticated' | 'service_role';
  readonly uid: string | undefined;
  readonly claims: Readonly<Record<string, unknown>>;
};

/** Reads the key and the token of a call, as the gateway in front of Supabase's storage does; undefined when either is wrong. */
export function askerOf(headers: Headers, secrets: Secrets, now = Date.now() / 1000): Asker | undefined {
  const bearer = /^Bearer\s+(\S+)$/i.exec(headers.get('authorization')?.trim() ?? '')?.[1];
  const key = headers.get('apikey') ?? bearer;
  if (headers.has('authorization') && !bearer) return undefined;
  if (key === secrets.secretKey) return service(headers);
  if (key !== secrets.publishableKey) return undefined;
  // supabase-js sends its key as the token while nobody is signed in.
  if (!bearer || bearer === key) return { role: 'anon', uid: undefined, claims: { role: 'anon' } };
  const claims = verified(bearer, secrets.jwtSecret, now);
  const { role, sub } = claims ?? {};
  if (!claims || role !== 'authenticated' || typeof sub !== 'string') return undefined;
  return { role, uid: sub, claims };
}

/** The secret key has no business in a browser. */
function service(headers: Headers): Asker | undefined {
  if (/^Mozilla\//.test(headers.get('user-agent') ?? '')) return undefined;
  return { role: 'service_role', uid: undefined, claims: { role: 'service_role' } };
}
