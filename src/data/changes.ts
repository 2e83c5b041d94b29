/** Tells this page and other tabs that what the device knows has changed. */
const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('barneblikk');
const here = new Set<() => void>();

export function announceChange(): void {
  channel?.postMessage('changed');
  for (const listener of here) listener();
}

/** Calls the listener after every change, from whichever tab. Returns how to stop. */
export function onChange(listener: () => void): () => void {
  here.add(listener);
  channel?.addEventListener('message', listener);
  return () => {
    here.delete(listener);
    channel?.removeEventListener('message', listener);
  };
}
