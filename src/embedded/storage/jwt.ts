import crypto from 'node:crypto';

/** What a token says; only read after its signature has been found right. */
export type Claims = Readonly<Record<string, unknown>>;

/** The claims of a token that was signed with this secret (HS256 only) and is in force now; else undefined. */
export function verified(token: string, secret: string, now: number): Claims | undefined {
  const [head = '', body = '', signature = '', ...more] = token.split('.');
  if (more.length > 0 || !sameText(signature, signatureOf(`${head}.${body}`, secret))) return undefined;
  const header = decoded(head);
  const claims = decoded(body);
  if (header?.['alg'] !== 'HS256' || !claims) return undefined;
  const { exp, nbf } = claims;
  if (typeof exp !== 'number' || exp <= now || (typeof nbf === 'number' && nbf > now)) return undefined;
  return claims;
}

/** A token with these claims. `exp` is in seconds since 1970. */
export function signed(claims: Claims & { readonly exp: number }, secret: string): string {
  const head = encoded({ alg: 'HS256', typ: 'JWT' });
  const body = encoded(claims);
  return `${head}.${body}.${signatureOf(`${head}.${body}`, secret)}`;
}

const signatureOf = (text: string, secret: string) =>
  crypto.createHmac('sha256', secret).update(text).digest('base64url');
const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

function decoded(part: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return value !== null && typeof value === 'object' ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && crypto.timingSafeEqual(left, right);
}
