/**
 * One of our own pages, as it was sent. Without network from what the service worker has kept; what is fetched is kept
 * too, so that what was once shown on the wall can be shown again.
 * @throws TypeError when there is neither network nor a copy
 */
export async function pageHtml(path: string): Promise<string> {
  try {
    const response = await fetch(path);
    if (response.ok) {
      void keep(path, response.clone());
      return await response.text();
    }
    if (response.status < 500) throw new Error(`${path} answered ${response.status}`);
  } catch (error) {
    const kept = await stored(path);
    if (kept) return kept.text();
    throw error;
  }
  const kept = await stored(path);
  if (!kept) throw new Error(`${path} cannot be fetched now`);
  return kept.text();
}

const named = async () => (await caches.keys()).find((name) => name.startsWith('barneblikk-'));
const stored = async (path: string) => (globalThis.caches ? caches.match(path) : undefined);

async function keep(path: string, response: Response): Promise<void> {
  try {
    const name = globalThis.caches && (await named());
    if (name) await (await caches.open(name)).put(path, response);
  } catch {
    // The device is full, or keeps nothing: it will be fetched the next time.
  }
}
