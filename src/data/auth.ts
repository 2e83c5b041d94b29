import { announceChange } from './changes.ts';
import { client } from './client.ts';
import { Failure, failure } from './failure.ts';
import { local } from './local.ts';
import { currentUser } from './session.ts';
import { sync } from './sync.ts';

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
  const owner = currentUser()?.id;
  // The last chance to send; without network it waits on the device.
  await sync().catch(() => undefined);
  const { auth } = await client();
  await auth.signOut({ scope: 'local' });
  if (owner) await clearSent(owner);
  announceChange();
}

async function clearSent(owner: string): Promise<void> {
  const db = await local();
  const waiting = new Set(
    (await db.getAllFromIndex('outbox', 'owner', owner)).map((message) => message.lessonId),
  );
  const tx = db.transaction(['reads', 'remote'], 'readwrite');
  const reads = await tx.objectStore('reads').index('owner').getAll(owner);
  await Promise.all(
    reads
      .filter((read) => !waiting.has(read.lessonId))
      .map((read) => tx.objectStore('reads').delete([owner, read.lessonId])),
  );
  await tx.objectStore('remote').delete(owner);
  await tx.done;
}

function refuse(what: string, { error }: AuthAnswer): void {
  if (error) throw failure(what, error, error.status ?? 0);
}

/** After signing in: what was done before becomes the user's. Being signed in does not wait for a slow network. */
async function settle(): Promise<void> {
  await sync().catch(() => announceChange());
}
