import type { Review } from '../domain/review.ts';
import { announceChange } from './changes.ts';
import { local, strict } from './local.ts';
import { currentOwner } from './session.ts';
import { syncSoon } from './sync.ts';

/** Everything this person has done in «Hold det varmt», as far as the device knows. */
export async function loadReviews(): Promise<readonly Review[]> {
  const rows = await (await local()).getAllFromIndex('reviews', 'owner', currentOwner());
  return rows.map(({ owner: _, ...review }) => review);
}

/** Adds one review: fact and message in one transaction. Resolves when it is on disk. */
export async function addReview(review: Review): Promise<void> {
  const owner = currentOwner();
  const tx = (await local()).transaction(['reviews', 'outbox'], 'readwrite', strict);
  await tx.objectStore('reviews').put({ ...review, owner });
  await tx.objectStore('outbox').put({ id: review.id, owner, kind: 'review', review });
  await tx.done;
  announceChange();
  syncSoon();
}
