import { local, strict } from './local.ts';
import { currentOwner } from './session.ts';

/** Own notes: on this device only, never sent anywhere. */
export async function loadNote(id: string): Promise<string> {
  return (await (await local()).get('notes', [currentOwner(), id]))?.text ?? '';
}

/** Saves a note; an empty one is removed. */
export async function saveNote(id: string, text: string): Promise<void> {
  const tx = (await local()).transaction('notes', 'readwrite', strict);
  const owner = currentOwner();
  await (text.trim()
    ? tx.store.put({ owner, id, text, at: new Date().toISOString() })
    : tx.store.delete([owner, id]));
  await tx.done;
}
