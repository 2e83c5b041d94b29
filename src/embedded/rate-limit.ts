import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { authError, type Call } from './call.ts';
import { type Door, doorOf, emailOf, networkOf, settlesCode } from './rate-doors.ts';

/** So many tries in so many seconds. */
export type Limit = { readonly tries: number; readonly seconds: number };

/** Each door has a limit per address and, where an e-mail is named, one per e-mail. */
export type RateLimits = Record<Door, { readonly address: Limit; readonly email?: Limit }>;

const tenPerFiveMinutes: Limit = { tries: 10, seconds: 300 };

/** Lite limits nothing: 7 351 guesses in five seconds were accepted (spike-backend.md, section 3). */
export const defaultLimits: RateLimits = {
  verify: { address: tenPerFiveMinutes, email: { tries: 5, seconds: 600 } },
  password: { address: tenPerFiveMinutes, email: tenPerFiveMinutes },
  mail: { address: tenPerFiveMinutes, email: tenPerFiveMinutes },
  refresh: { address: { tries: 30, seconds: 300 } },
};

/** What a call has used, so that a right password or code can give it back. */
export type Ticket = {
  readonly door: Door;
  readonly used: readonly Used[];
  /** Whose tries at a code begin anew if this succeeds. */
  readonly settles: string | undefined;
};
type Used = { readonly limiter: RateLimiterMemory; readonly key: string };

/** Counts tries at the doors of the auth API. */
export type RateLimiter = {
  /** A refusal, or the ticket to hand in with the answer. */
  enter(call: Call): Promise<Response | Ticket | undefined>;
  leave(ticket: Ticket | undefined, response: Response): Promise<void>;
};

/** A limiter that forgets when the server stops: it protects against guessing now, not against history. */
export function rateLimiter(limits: RateLimits = defaultLimits): RateLimiter {
  const counters = new Map<string, RateLimiterMemory>();
  const counter = (name: string, { tries, seconds }: Limit) => {
    const found = counters.get(name) ?? new RateLimiterMemory({ points: tries, duration: seconds });
    counters.set(name, found);
    return found;
  };
  const usesOf = (door: Door, call: Call, email: string | undefined): Used[] => {
    const { address, email: perEmail } = limits[door];
    const uses = [{ limiter: counter(`${door} address`, address), key: networkOf(call.peer) }];
    if (perEmail && email) uses.push({ limiter: counter(`${door} email`, perEmail), key: email });
    return uses;
  };
  return {
    async enter(call) {
      const door = doorOf(call);
      if (door === undefined) return undefined;
      const email = emailOf(call);
      const used = usesOf(door, call, email);
      const refusals = await Promise.all(used.map(consume));
      const wait = Math.max(...refusals);
      return wait > 0 ? tooMany(wait) : { door, used, settles: settlesCode(call) ? email : undefined };
    },
    async leave(ticket, response) {
      if (ticket === undefined || !succeeded(response)) return;
      // A mail sent is a mail counted; a right password, code or refresh is no guess, so it costs nothing.
      if (ticket.door !== 'mail')
        await Promise.all(ticket.used.map(({ limiter, key }) => limiter.reward(key)));
      // A new code has tries of its own, and a used one no longer matters: the limit is per code.
      if (ticket.settles && limits.verify.email) {
        await counter('verify email', limits.verify.email).delete(ticket.settles);
      }
    },
  };
}

/** Milliseconds to wait; 0 when there was room. */
async function consume({ limiter, key }: Used): Promise<number> {
  try {
    await limiter.consume(key);
    return 0;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(refusal.msBeforeNext, 1000);
    throw refusal;
  }
}

function tooMany(wait: number): Response {
  const seconds = String(Math.ceil(wait / 1000));
  return authError(429, 'over_request_rate_limit', `Too many tries. Wait ${seconds} seconds and try again.`, {
    'retry-after': seconds,
  });
}

/** A link that failed redirects too, with the error in the fragment. */
function succeeded(response: Response): boolean {
  const target = response.headers.get('location');
  return response.status < 400 && !(target?.includes('error=') ?? false);
}
