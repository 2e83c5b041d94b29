import net from 'node:net';
import { type Call, jsonOf } from './call.ts';

/** What can be tried too often. */
export type Door = 'verify' | 'password' | 'mail' | 'refresh';

/** Paths that make us send a mail. */
const MAIL = new Set(['otp', 'magiclink', 'recover', 'resend', 'signup', 'reauthenticate', 'user', 'invite']);

/** The door a call knocks at. Unknown writing calls count as mail, so that nothing new in lite is open by default. */
export function doorOf({ method, url }: Call): Door | undefined {
  const [, area, , name = ''] = url.pathname.split('/');
  if (area !== 'auth' || method === 'OPTIONS' || method === 'HEAD') return undefined;
  if (name === 'verify') return 'verify';
  if (name === 'token') return url.searchParams.get('grant_type') === 'password' ? 'password' : 'refresh';
  if (name === 'reauthenticate') return 'mail'; // lite sends it on GET
  if (method === 'GET' || name === 'logout') return undefined;
  return MAIL.has(name) || method === 'POST' ? 'mail' : undefined;
}

/** Whether a success makes the code in force void: by using it, or by sending another. */
export function settlesCode({ url }: Call): boolean {
  return /^\/auth\/v1\/(verify|otp|magiclink|recover)\/?$/.test(url.pathname);
}

/** Whose account is tried; written as lite looks it up. */
export function emailOf(call: Call): string | undefined {
  const { email } = jsonOf(call);
  return typeof email === 'string' && email !== '' ? email.toLowerCase().trim() : undefined;
}

/** One household or office is one address: IPv6 gives each of them 2^64, so those are counted by network. */
export function networkOf(peer: string): string {
  const address = peer.replace(/^::ffff:/i, '');
  if (!net.isIPv6(address)) return address;
  const [head = '', tail = ''] = address.split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail.split(':').filter(Boolean);
  const middle = address.includes('::')
    ? Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0')
    : [];
  return `${[...left, ...middle, ...right].slice(0, 4).join(':')}::/64`;
}
