import { announceChange } from './changes.ts';
import { client } from './client.ts';
import { Failure, failure } from './failure.ts';
import { local, type Outgoing } from './local.ts';
import { currentOwner, deviceOwner, forgetOwner, sessionKey } from './session.ts';
import { sync } from './sync.ts';
import { forgetWeakLessons } from './weak-lessons.ts';

type AuthAnswer = {
  error: { message: string; code?: string | undefined; status?: number | undefined } | null;
};

/** @throws Failure with code `invalid_credentials` when e-mail and password do not belong together. */
export async function signIn(email: string, password: string): Promise<void> {
  const { auth } = await client();
  refuse('could not sign in', await auth.signInWithPassword({ email, password }));
  await settle();
}

/** Sends a link and a code by e-mail. Says nothing about whether the address is known. */
export async function sendLink(email: string, language: string): Promise<void> {
  const { auth } = await client();
  const prefix = language === 'nn' ? '/nn' : '';
  const options = { emailRedirectTo: `${location.origin}${prefix}/logg-inn/bekreft/` };
  refuse('the e-mail could not be sent', await auth.signInWithOtp({ email, options }));
}

/** @throws Failure with code `otp_expired` when the code is wrong or too old. */
export async function verifyCode(email: string, token: string): Promise<void> {
  const { auth } = await client();
  refuse(
    'the code was not accepted',
    await auth.verifyOtp({ email, token: token.replace(/\s/g, ''), type: 'email' }),
  );
  await settle();
}

/** Takes the session that a magic link carries after `#`. @throws Failure `otp_expired` for a used or old link. */
export async function finishLink(fragment: string): Promise<void> {
  const values = new URLSearchParams(fragment.replace(/^#/, ''));
  const [access_token, refresh_token] = [values.get('access_token'), values.get('refresh_token')];
  if (!access_token || !refresh_token) {
    throw new Failure(
      'the link is not valid',
      'refused',
      values.get('error_code') ?? 'otp_expired',
      undefined,
    );
  }
  const { auth } = await client();
  refuse('the link is not valid', await auth.setSession({ access_token, refresh_token }));
  await settle();
}

/** Signs out here. What is stored in the database leaves the device; what waits to be sent stays for the next time. */
export async function signOut(): Promise<void> {
  const owner = currentOwner();
  // The last chance to send; without network it waits on the device, and signing out does not wait for it.
  await within(3000, sync());
  await within(
    3000,
    client().then(({ auth }) => auth.signOut({ scope: 'local' })),
  );
  // Whatever the network did: nobody is signed in here any more.
  localStorage.removeItem(sessionKey);
  forgetOwner();
  forgetWeakLessons();
  await clearSent(owner);
  announceChange();
}

async function clearSent(owner: string): Promise<void> {
  if (owner === deviceOwner) return;
  const db = await local();
  const outbox = await db.getAllFromIndex('outbox', 'owner', owner);
  const waiting = new Set(outbox.map(aboutWhat));
  const tx = db.transaction(['reads', 'reviews', 'sureness', 'remote'], 'readwrite');
  const reads = await tx.objectStore('reads').index('owner').getAll(owner);
  await Promise.all(
    reads
      .filter((read) => !waiting.has(read.lessonId))
      .map((read) => tx.objectStore('reads').delete([owner, read.lessonId])),
  );
  const reviews = await tx.objectStore('reviews').index('owner').getAllKeys(owner);
  await Promise.all(
    reviews.filter(([, id]) => !waiting.has(id)).map((key) => tx.objectStore('reviews').delete(key)),
  );
  const sureness = await tx.objectStore('sureness').getAllKeys(IDBKeyRange.bound([owner], [owner, []]));
  await Promise.all(
    sureness
      .filter(([, moduleId]) => !waiting.has(`sureness of ${moduleId}`))
      .map((key) => tx.objectStore('sureness').delete(key)),
  );
  await tx.objectStore('remote').delete(owner);
  await tx.done;
}

/** Which stored thing a message that waits is about. */
function aboutWhat(message: Outgoing): string {
  if (message.kind === 'review') return message.id;
  return message.kind === 'sureness' ? `sureness of ${message.moduleId}` : message.lessonId;
}

function refuse(what: string, { error }: AuthAnswer): void {
  if (error) throw failure(what, error, error.status ?? 0);
}

/** After signing in: what was done before becomes the user's. Being signed in does not wait for a slow network. */
async function settle(): Promise<void> {
  await within(5000, sync());
  announceChange();
}

/** Waits for something that may take for ever, but not for longer than this. */
async function within(milliseconds: number, work: Promise<unknown>): Promise<void> {
  const time = new Promise((resolve) => setTimeout(resolve, milliseconds));
  await Promise.race([work.catch(() => undefined), time]);
}
