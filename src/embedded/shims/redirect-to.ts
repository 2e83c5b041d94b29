import { AsyncLocalStorage } from 'node:async_hooks';
import type { Call } from '../call.ts';

/**
 * Lite ignores `emailRedirectTo`: its links always end at the front page. We note what the client asked for
 * while lite handles the call, and the mailbox writes it into the link.
 * Remove when tests/embedded/shims/request.test.ts says that lite has mended it.
 */
const wanted = new AsyncLocalStorage<string>();

/** Where a link leads unless the client says otherwise; the page finishes the sign-in. */
export const CONFIRM_PATH = '/logg-inn/bekreft/';

/** Runs lite with the call's wish in mind. */
export function withRedirect<T>(call: Call, siteUrl: string, run: () => Promise<T>): Promise<T> {
  const asked = call.url.searchParams.get('redirect_to');
  return wanted.run(asked && sameOrigin(asked, siteUrl) ? asked : confirmUrl(siteUrl), run);
}

/** Where the link being written shall lead. */
export function redirectFor(siteUrl: string): string {
  return wanted.getStore() ?? confirmUrl(siteUrl);
}

/** A link carries a session to where it leads, so it may lead nowhere but home. */
function sameOrigin(address: string, siteUrl: string): boolean {
  return URL.canParse(address) && new URL(address).origin === new URL(siteUrl).origin;
}

function confirmUrl(siteUrl: string): string {
  return new URL(CONFIRM_PATH, siteUrl).href;
}
