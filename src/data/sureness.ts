import type { Answers, BeforeAfter, Moment } from '../domain/sureness.ts';
import { announceChange } from './changes.ts';
import { type LocalDatabase, local, type OutgoingSureness, type Sureness, strict } from './local.ts';
import { currentOwner, currentUser } from './session.ts';
import { sync, syncSoon } from './sync.ts';

/** What this person has answered about a module, as far as the device knows. `skipped`: they would rather not. */
export async function loadSureness(moduleId: string): Promise<BeforeAfter & { readonly skipped?: boolean }> {
  return (await (await local()).get('sureness', [currentOwner(), moduleId])) ?? {};
}

/** Keeps the answers, and the message with them. Resolves when both are on disk. */
export const saveSureness = (moduleId: string, moment: Moment, answers: Answers): Promise<void> =>
  change(moduleId, (known) => ({ ...known, [moment]: answers, skipped: false }), { moment, answers });

/** Takes back all that was answered about a module, on the device and in the database. */
export const removeSureness = (moduleId: string): Promise<void> =>
  change(moduleId, ({ owner }) => ({ owner, moduleId }), { moment: 'removed' });

/** Remembers on this device that somebody would rather not answer. Nothing is sent. */
export const skipSureness = (moduleId: string): Promise<void> =>
  change(moduleId, (known) => ({ ...known, skipped: true }));

type Message = { moment: Moment; answers: Answers } | { moment: 'removed' };

async function change(
  moduleId: string,
  next: (known: Sureness) => Sureness,
  message?: Message,
): Promise<void> {
  const owner = currentOwner();
  const tx = (await local()).transaction(['sureness', 'outbox'], 'readwrite', strict);
  const known = await tx.objectStore('sureness').get([owner, moduleId]);
  await tx.objectStore('sureness').put(next(known ?? { owner, moduleId }));
  if (message) {
    const sent = { id: crypto.randomUUID(), owner, moduleId, at: new Date().toISOString() };
    await tx.objectStore('outbox').put({ ...sent, kind: 'sureness', ...message });
  }
  await tx.done;
  announceChange();
  if (message) syncSoon();
}

/**
 * Sends what waits and takes over what another device has answered or taken back.
 * @throws Failure when there is no network or the database refuses; nothing is lost
 */
export async function refreshSureness(moduleId: string): Promise<void> {
  const user = currentUser();
  if (!user || !navigator.onLine) return;
  await sync();
  const [{ pullSureness }, { tokenOf }] = await Promise.all([
    import('./remote-sureness.ts'),
    import('./remote.ts'),
  ]);
  const kept = await pullSureness(moduleId, await tokenOf(user.id));
  await takeOver(await local(), { ...kept, owner: user.id, moduleId });
  announceChange();
}

/** What was answered here while the question was on its way stays. */
async function takeOver(db: LocalDatabase, kept: Sureness): Promise<void> {
  const tx = db.transaction(['sureness', 'outbox'], 'readwrite', strict);
  const waiting = await tx.objectStore('outbox').index('owner').getAll(kept.owner);
  const ours = (message: OutgoingSureness) => message.moduleId === kept.moduleId;
  if (!waiting.some((message) => message.kind === 'sureness' && ours(message))) {
    const known = await tx.objectStore('sureness').get([kept.owner, kept.moduleId]);
    await tx.objectStore('sureness').put({ skipped: known?.skipped ?? false, ...kept });
  }
  await tx.done;
}
