import { type Call, jsonOf, withJson } from '../call.ts';

/**
 * `verifyOtp({ type: 'email' })` is what Supabase documents for the code in the mail; lite knows only the older
 * name `magiclink` and refuses it. Remove when tests/embedded/shims/request.test.ts says so.
 */
export function knowEmailType(call: Call): Call {
  if (call.url.pathname !== '/auth/v1/verify' || call.method !== 'POST') return call;
  const body = jsonOf(call);
  return body.type === 'email' ? withJson(call, { ...body, type: 'magiclink' }) : call;
}
