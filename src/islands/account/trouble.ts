import type { accountText } from '~/text/account';

type Text = ReturnType<typeof accountText>;

/** A sentence for what went wrong with signing in. `refused` is said when the credentials were not accepted. */
export function signInTrouble(error: unknown, t: Text, refused: string): string {
  const { reason } = error as { reason?: string };
  if (reason === 'offline' || error instanceof TypeError) return t.offline;
  if (reason === 'wait') return t.wait;
  return reason === 'refused' || reason === 'signed-out' ? refused : t.unknown;
}

/** Where to go after signing in: an address on this site only, so that a link cannot send people elsewhere. */
export function destination(search: string, otherwise: string): string {
  const wanted = new URLSearchParams(search).get('neste') ?? '';
  return /^\/(?![/\\])/.test(wanted) ? wanted : otherwise;
}
