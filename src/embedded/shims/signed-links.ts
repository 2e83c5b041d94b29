import crypto from 'node:crypto';
import { type Call, jsonOf, withJson } from '../call.ts';

/**
 * The token in lite's links is sha256(e-mail + code). Anyone can compute it for all codes, and a guess by link
 * names no e-mail that a rate limit could count. We add a signature that only the mail carries, so that codes
 * can be tried nowhere but at the counted door. Remove when lite's link tokens are random
 * (tests/embedded/shims/request.test.ts tells).
 */
export type LinkSigner = {
  /** The token as it goes into the mail. */
  sign(token: string): string;
  /** The call with lite's own token, or with one that matches nothing when the signature is wrong. */
  unsign(call: Call): Call;
};

/** Signs with a key of its own, drawn from the server's secret. */
export function linkSigner(secret: string): LinkSigner {
  const mark = (token: string) =>
    crypto.createHmac('sha256', secret).update(`sign-in link ${token}`).digest('base64url');
  const open = (signed: string) => {
    const [token = '', signature = ''] = signed.split('.');
    return sameText(signature, mark(token)) ? token : 'not-signed-by-us';
  };
  return {
    sign: (token) => `${token}.${mark(token)}`,
    unsign: (call) => (call.url.pathname === '/auth/v1/verify' ? openIn(call, open) : call),
  };
}

function openIn(call: Call, open: (signed: string) => string): Call {
  if (call.method === 'POST') {
    const body = jsonOf(call);
    // Whatever is no text counts as a wrong token: lite must never see one that we have not opened.
    return 'token_hash' in body
      ? withJson(call, { ...body, token_hash: open(String(body.token_hash)) })
      : call;
  }
  const url = new URL(call.url);
  url.searchParams.set('token', open(url.searchParams.get('token') ?? ''));
  return { ...call, url };
}

function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && crypto.timingSafeEqual(left, right);
}
