import { announceChange } from './changes.ts';
import { type CaseRun, local, type RunStep, strict } from './local.ts';
import { currentOwner, currentUser } from './session.ts';

/** How far this person has come in a case on this device, or undefined when it is not begun. */
export async function loadCaseRun(caseId: string): Promise<CaseRun | undefined> {
  return (await local()).get('caseRuns', [currentOwner(), caseId]);
}

/** Every case that this person has begun, as far as the device knows. */
export async function loadCaseRuns(): Promise<readonly CaseRun[]> {
  const owner = currentOwner();
  return (await local()).getAll('caseRuns', IDBKeyRange.bound([owner], [owner, []]));
}

/** Keeps a run on the device, and sends it when somebody is signed in. Resolves when it is on disk. */
export async function saveCaseRun(
  run: Pick<CaseRun, 'caseId' | 'runId' | 'finished'> & { readonly steps: readonly RunStep[] },
): Promise<void> {
  const db = await local();
  const row = { ...run, owner: currentOwner(), at: new Date().toISOString(), sent: false };
  const tx = db.transaction('caseRuns', 'readwrite', strict);
  await tx.store.put(row);
  await tx.done;
  announceChange();
  void syncCaseRun(run.caseId).catch(() => {
    // It stays on the device, unsent; the next step, or the next sync, sends it.
  });
}

/**
 * Sends a run that waits, and takes over what another device has done since. Resolves with what is on the device then.
 * @throws Failure when there is no network or the database refuses; nothing is lost
 */
export async function syncCaseRun(caseId: string): Promise<CaseRun | undefined> {
  const user = currentUser();
  if (user && navigator.onLine) {
    const remote = await import('./remote-case-runs.ts');
    const { tokenOf } = await import('./remote.ts');
    const token = await tokenOf(user.id);
    const db = await local();
    await adopt(caseId, user.id);
    const mine = await db.get('caseRuns', [user.id, caseId]);
    const kept =
      mine && !mine.sent ? await remote.pushCaseRun(mine, token) : await remote.pullCaseRun(caseId, token);
    if (kept) await keepNewest({ ...kept, owner: user.id, sent: true });
  }
  return loadCaseRun(caseId);
}

/** Steps may have been taken while the answer was on its way: the newest stays. */
async function keepNewest(kept: CaseRun): Promise<void> {
  const tx = (await local()).transaction('caseRuns', 'readwrite', strict);
  const now = await tx.store.get([kept.owner, kept.caseId]);
  const same = now && now.runId === kept.runId && now.steps.length === kept.steps.length;
  if (!now || same || now.at <= kept.at) await tx.store.put(kept);
  await tx.done;
}

/** What was begun before signing in becomes the user's, unless they have gone further since. */
async function adopt(caseId: string, owner: string): Promise<void> {
  const tx = (await local()).transaction('caseRuns', 'readwrite', strict);
  const own = await tx.store.get(['device', caseId]);
  if (own) {
    const mine = await tx.store.get([owner, caseId]);
    if (!mine || mine.at < own.at) await tx.store.put({ ...own, owner, sent: false });
    await tx.store.delete(['device', caseId]);
  }
  await tx.done;
}
