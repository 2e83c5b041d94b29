import { announceChange } from './changes.ts';
import { type LocalDatabase, local, type Outgoing, strict } from './local.ts';
import { currentUser, deviceOwner } from './session.ts';

/**
 * Sends what waits and fetches what other devices did. One tab at a time; harmless to call at any time.
 * Resolves when done; rejects when the network or the database refuses, and then everything still waits.
 */
export async function sync(): Promise<void> {
  const user = currentUser();
  if (!user || !navigator.onLine) return;
  await inOneTab(async () => {
    const db = await local();
    await adopt(db, user.id);
    const remote = await import('./remote.ts');
    const waiting = await db.getAllFromIndex('outbox', 'owner', user.id);
    const acknowledged = await remote.pushReads(waiting);
    await forget(db, acknowledged);
    await remember(db, user.id, await remote.pull());
  });
  announceChange();
}

/** Syncs after a change. A failure is not an error here: the outbox keeps it and the next page tries again. */
export function syncSoon(): void {
  sync().catch(() => announceChange());
}

/** What was done on this device before signing in becomes the user's; what the user had already stays as it is. */
async function adopt(db: LocalDatabase, owner: string): Promise<void> {
  const tx = db.transaction(['reads', 'outbox', 'answers', 'notes'], 'readwrite', strict);
  const [reads, outbox, answers, notes] = [
    tx.objectStore('reads'),
    tx.objectStore('outbox'),
    tx.objectStore('answers'),
    tx.objectStore('notes'),
  ];
  for (const read of await reads.getAll(ofDevice())) {
    await reads.delete([deviceOwner, read.lessonId]);
    if (!(await reads.get([owner, read.lessonId]))) await reads.put({ ...read, owner });
  }
  for (const answer of await answers.getAll(ofDevice())) {
    await answers.delete([deviceOwner, answer.questionId]);
    if (!(await answers.get([owner, answer.questionId]))) await answers.put({ ...answer, owner });
  }
  for (const note of await notes.getAll(ofDevice())) {
    const mine = await notes.get([owner, note.id]);
    await notes.delete([deviceOwner, note.id]);
    // Two notes to one question: neither is thrown away.
    const text = mine && mine.text !== note.text ? `${mine.text}\n\n${note.text}` : note.text;
    await notes.put({ ...note, owner, text });
  }
  for (const message of await outbox.index('owner').getAll(deviceOwner))
    await outbox.put({ ...message, owner });
  await tx.done;
}

/** Keys are [owner, id]: everything of the device's own. */
const ofDevice = () => IDBKeyRange.bound([deviceOwner], [deviceOwner, []]);

async function forget(db: LocalDatabase, messages: readonly Outgoing[]): Promise<void> {
  const tx = db.transaction('outbox', 'readwrite');
  await Promise.all(messages.map((message) => tx.store.delete(message.id)));
  await tx.done;
}

type Pulled = Awaited<ReturnType<typeof import('./remote.ts').pull>>;

/** Adds what the database knows; never takes away what only this device knows. */
async function remember(db: LocalDatabase, owner: string, { reads, ...facts }: Pulled): Promise<void> {
  const tx = db.transaction(['reads', 'remote'], 'readwrite');
  await Promise.all(reads.map((read) => tx.objectStore('reads').put({ ...read, owner })));
  await tx.objectStore('remote').put({ ...facts, owner, at: new Date().toISOString() });
  await tx.done;
}

async function inOneTab(work: () => Promise<void>): Promise<void> {
  if (navigator.locks) await navigator.locks.request('barneblikk-sync', work);
  else await work();
}
