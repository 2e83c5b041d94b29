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
    const remote = await import('./remote.ts');
    const token = await remote.tokenOf(user.id);
    await adopt(db, user.id);
    const waiting = await db.getAllFromIndex('outbox', 'owner', user.id);
    const reads = waiting.filter((message) => message.kind === 'lesson-read');
    await forget(db, await remote.pushReads(reads, token));
    await remember(db, user.id, await remote.pull(token));
    await sendSureness(db, waiting, token);
    await syncReviews(db, user.id, waiting, token);
  });
  announceChange();
}

/** Rare: what it takes to send it is fetched only when there is something to send. */
async function sendSureness(db: LocalDatabase, waiting: readonly Outgoing[], token: string): Promise<void> {
  const messages = waiting.filter((message) => message.kind === 'sureness');
  if (messages.length === 0) return;
  const { pushSureness } = await import('./remote-sureness.ts');
  await forget(db, await pushSureness(messages, token));
}

/** Reviews last, and only the new ones: there are many more of them than of anything else. */
async function syncReviews(
  db: LocalDatabase,
  owner: string,
  waiting: readonly Outgoing[],
  token: string,
): Promise<void> {
  const { pushReviews, pullReviews } = await import('./remote-reviews.ts');
  const messages = waiting.filter((message) => message.kind === 'review');
  await forget(db, await pushReviews(messages, token));
  const { reviews, since } = await pullReviews((await db.get('remote', owner))?.reviewsSince, token);
  const tx = db.transaction(['reviews', 'remote'], 'readwrite');
  // As the database has it: a clock that was ahead has been put right there.
  await Promise.all(reviews.map((review) => tx.objectStore('reviews').put({ ...review, owner })));
  const facts = await tx.objectStore('remote').get(owner);
  if (facts) await tx.objectStore('remote').put({ ...facts, reviewsSince: since });
  await tx.done;
}

/** Syncs after a change. A failure is not an error here: the outbox keeps it and the next page tries again. */
export function syncSoon(): void {
  sync().catch(() => announceChange());
}

/** What was done on this device before signing in becomes the user's; what the user had already stays as it is. */
async function adopt(db: LocalDatabase, owner: string): Promise<void> {
  const tx = db.transaction(
    ['reads', 'outbox', 'answers', 'notes', 'reviews', 'sureness'],
    'readwrite',
    strict,
  );
  const [reads, outbox, answers, notes, reviews, sureness] = [
    tx.objectStore('reads'),
    tx.objectStore('outbox'),
    tx.objectStore('answers'),
    tx.objectStore('notes'),
    tx.objectStore('reviews'),
    tx.objectStore('sureness'),
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
  for (const review of await reviews.getAll(ofDevice())) {
    await reviews.delete([deviceOwner, review.id]);
    await reviews.put({ ...review, owner });
  }
  for (const said of await sureness.getAll(ofDevice())) {
    await sureness.delete([deviceOwner, said.moduleId]);
    // What the user said first stands; the device's own fills in what is missing.
    await sureness.put({ ...said, ...(await sureness.get([owner, said.moduleId])), owner });
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
  const { reviewsSince } = (await tx.objectStore('remote').get(owner)) ?? {};
  await tx.objectStore('remote').put({ ...facts, owner, reviewsSince, at: new Date().toISOString() });
  await tx.done;
}

async function inOneTab(work: () => Promise<void>): Promise<void> {
  if (navigator.locks) await navigator.locks.request('barneblikk-sync', work);
  else await work();
}
