import { authError, type Call } from '../call.ts';

/**
 * With lite (as it is) a stranger can sign up with somebody's e-mail and a password of their own choice; when
 * the owner later signs in by code, the account is confirmed and the stranger's password is valid. Barneblikk
 * makes accounts by e-mailed code only, so sign-up by password is closed, as `enable_signup = false` would do,
 * which in lite also closes sign-in by code for newcomers. Kept also if lite mends this: less to attack.
 */
export function refusePasswordSignUp(call: Call): Response | undefined {
  if (!/^\/auth\/v1\/signup\/?$/.test(call.url.pathname)) return undefined;
  return authError(422, 'signup_disabled', 'Accounts are made by signing in with a code sent by e-mail.');
}
