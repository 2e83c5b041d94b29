/** Why something could not be done, in terms a page can act on. */
export type Reason =
  /** No answer from the network. What was typed is kept; try again. */
  | 'offline'
  /** The session has ended: sign in again, then go on. */
  | 'signed-out'
  /** Too many tries in a short time. */
  | 'wait'
  /** The database said no, and `code` says to what. */
  | 'refused'
  | 'unknown';

export class Failure extends Error {
  readonly reason: Reason;
  /** A machine word from the database or the sign-in service, such as `not_leader_of_office`. */
  readonly code: string;

  constructor(message: string, reason: Reason, code: string, cause: unknown) {
    super(message, { cause });
    this.name = 'Failure';
    this.reason = reason;
    this.code = code;
  }
}

type ApiError = { message: string; code?: string | undefined };

/** Turns what supabase-js answers with into a Failure. `status` is the HTTP status; 0 when there was no answer. */
export function failure(what: string, error: ApiError, status: number): Failure {
  return new Failure(what, reasonOf(error, status), codeOf(error), error);
}

/** Our own functions raise PT4xx with a machine word as message. */
const codeOf = ({ code = '', message }: ApiError) => (/^PT\d{3}$/.test(code) ? message : code || message);

function reasonOf({ code = '', message }: ApiError, status: number): Reason {
  // Our own words may have «network» in them, and are no dead line.
  const ours = /^PT\d{3}$/.test(code);
  if (status === 0 || (!ours && /fetch|network/i.test(message))) return 'offline';
  if (status === 401 || code === 'PGRST301' || code === 'PGRST303') return 'signed-out';
  if (status === 429) return 'wait';
  return status >= 400 && status < 500 ? 'refused' : 'unknown';
}
