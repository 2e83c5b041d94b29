import crypto from 'node:crypto';
import { signed, verified } from './jwt.ts';

/** Addresses that give one file to whoever has them, for a while. */
export type Links = {
  /** A token for a file; `seconds` is at most an hour. */
  make(address: string, seconds: number): string;
  opens(token: string, address: string): boolean;
};

const longest = 3600;

/** Signed with a key of its own, drawn from the server's secret: such a token is no session, and a session no link. */
export function linksWith(secret: string): Links {
  const key = crypto.createHmac('sha256', secret).update('storage link').digest('base64url');
  const now = () => Math.floor(Date.now() / 1000);
  return {
    make: (address, seconds) =>
      signed({ url: address, exp: now() + Math.min(Math.max(1, seconds), longest) }, key),
    opens: (token, address) => verified(token, key, now())?.['url'] === address,
  };
}
