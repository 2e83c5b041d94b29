import crypto from 'node:crypto';

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token as whoever knows (or guesses) a secret could make it. */
export function forge(
  claims: Record<string, unknown>,
  secret: string,
  head: unknown = { alg: 'HS256', typ: 'JWT' },
) {
  const text = `${part(head)}.${part(claims)}`;
  return `${text}.${crypto.createHmac('sha256', secret).update(text).digest('base64url')}`;
}

/** A token with other claims under the old signature. */
export function tamper(token: string, change: Record<string, unknown>): string {
  const [head, body = '', signature] = token.split('.');
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString('utf8'));
  return [head, part({ ...claims, ...change }), signature].join('.');
}
