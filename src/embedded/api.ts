import type { App } from '@supabase/lite';
import { asRequest, type Call } from './call.ts';
import { withoutCors } from './cors.ts';
import { withQuietLog } from './quiet-log.ts';
import type { RateLimiter } from './rate-limit.ts';
import { refuseMalformedBearer } from './shims/malformed-bearer.ts';
import { refusePasswordSignUp } from './shims/no-password-sign-up.ts';
import { withRedirect } from './shims/redirect-to.ts';
import type { LinkSigner } from './shims/signed-links.ts';
import { knowEmailType } from './shims/verify-email-type.ts';

/** What a call passes through on its way to lite. */
export type ApiParts = {
  readonly app: Pick<App, 'fetch'>;
  readonly limiter: RateLimiter;
  readonly signer: LinkSigner;
  readonly siteUrl: string;
  readonly inTurn: <T>(run: () => Promise<T>) => Promise<T>;
  /** Answers `/storage/v1`, which is ours and not lite's. */
  readonly files: ((call: Call) => Promise<Response | undefined>) | undefined;
};

/** Only these reach lite; everything else it has, `/_system` with the database's password first, does not exist. */
const PREFIXES = /^\/(auth|rest)\/v1\//;

/** The API: undefined for what is not its business. */
export function apiHandler({ app, limiter, signer, siteUrl, inTurn, files }: ApiParts) {
  return async (call: Call): Promise<Response | undefined> => {
    if (files && call.url.pathname.startsWith('/storage/v1/')) return inTurn(() => files(call));
    if (!PREFIXES.test(call.url.pathname)) return undefined;
    const refused = refusePasswordSignUp(call) ?? refuseMalformedBearer(call);
    if (refused) return refused;
    const ticket = await limiter.enter(call);
    if (ticket instanceof Response) return ticket;
    const known = signer.unsign(knowEmailType(call));
    const where = `${call.method} ${call.url.pathname.split('/').slice(0, 5).join('/')}`;
    const ask = () => app.fetch(asRequest(known), { peerAddress: call.peer });
    const answer = await inTurn(() => withQuietLog(where, () => withRedirect(call, siteUrl, ask)));
    await limiter.leave(ticket, answer);
    return new Response(answer.body, { status: answer.status, headers: withoutCors(answer.headers) });
  };
}
