import type { ModuleRecord } from '../domain/completion.ts';
import { announceChange } from './changes.ts';
import { type LocalDatabase, local, strict } from './local.ts';
import { currentOwner } from './session.ts';
import { syncSoon } from './sync.ts';

/** What this person has done, as far as the device knows. */
export type Progress = {
  readonly read: readonly string[];
  record(moduleId: string): ModuleRecord;
  /** Facts that wait to be sent; 0 when all is acknowledged, or nobody is signed in. */
  readonly waiting: number;
};

/** Reads the device's facts; works without network and without account. */
export async function loadProgress(): Promise<Progress> {
  const db = await local();
  const owner = currentOwner();
  const [reads, remote, outbox] = await Promise.all([
    db.getAllFromIndex('reads', 'owner', owner),
    db.get('remote', owner),
    db.getAllFromIndex('outbox', 'owner', owner),
  ]);
  const read = reads.map((row) => row.lessonId);
  const editions = (rows: readonly { moduleId: string; edition: number }[] | undefined, moduleId: string) =>
    (rows ?? []).filter((row) => row.moduleId === moduleId).map((row) => row.edition);
  return {
    read,
    waiting: outbox.length,
    record: (moduleId) => ({
      read,
      passedEditions: editions(remote?.passed, moduleId),
      completedEditions: editions(remote?.completed, moduleId),
      examStarted: remote?.started.includes(moduleId) ?? false,
    }),
  };
}

/** Records that a lesson has been read: fact and message in one transaction. Resolves when it is on disk. */
export async function markRead(moduleId: string, lessonId: string): Promise<void> {
  const db = await local();
  await writeRead(db, { owner: currentOwner(), moduleId, lessonId, readAt: new Date().toISOString() });
  announceChange();
  syncSoon();
}

async function writeRead(
  db: LocalDatabase,
  read: { owner: string; moduleId: string; lessonId: string; readAt: string },
) {
  const tx = db.transaction(['reads', 'outbox'], 'readwrite', strict);
  const earlier = await tx.objectStore('reads').get([read.owner, read.lessonId]);
  // A read lesson stays read, from the first time.
  if (!earlier) {
    await tx.objectStore('reads').put(read);
    await tx.objectStore('outbox').put({
      id: crypto.randomUUID(),
      kind: 'lesson-read',
      owner: read.owner,
      lessonId: read.lessonId,
      readAt: read.readAt,
    });
  }
  await tx.done;
}
