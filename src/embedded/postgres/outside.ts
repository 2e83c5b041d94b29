import fs from 'node:fs';
import path from 'node:path';
import type { Account } from './account.ts';

/** Only root can make folders here, so nobody can have laid a trap in advance (as in /tmp). */
export const OUTSIDE = '/var/lib/barneblikk';

/** A folder outside the project that every user may enter, for root's Postgres account. */
export function outsideRoot(account: Account): string {
  try {
    fs.mkdirSync(OUTSIDE, { recursive: true, mode: 0o755 });
    fs.chmodSync(OUTSIDE, 0o755); // whatever umask root has
    return OUTSIDE;
  } catch (cause) {
    throw new Error(
      `User ${account.name}, which runs Postgres for root, cannot reach the project folder, and ${OUTSIDE} cannot ` +
        'be made. Move the project to a folder other users may enter, or start as an ordinary user.',
      { cause },
    );
  }
}

/** A fresh private folder outside the project. */
export function newOutsideFolder(account: Account): string {
  return fs.mkdtempSync(path.join(outsideRoot(account), 'data-'));
}
