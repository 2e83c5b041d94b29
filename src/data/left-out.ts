/**
 * Stands in for @supabase/realtime-js and @supabase/storage-js in the browser (alias in astro.config.mjs): supabase-js makes
 * both clients at once, we use neither, and together they are a third of what a phone would fetch.
 * Remove the alias when something here is needed: it fails loudly.
 */
export class RealtimeClient {
  /** supabase-js hands every new token on; there is no socket to give it to. */
  setAuth(): Promise<void> {
    return Promise.resolve();
  }
  channel(): never {
    throw new Error('realtime is left out of this site: see src/data/left-out.ts');
  }
}

export class StorageClient {
  from(): never {
    throw new Error('storage is left out of this site: see src/data/left-out.ts');
  }
}

/** Named by supabase-js in an `instanceof`; nothing throws it here. */
export class StorageApiError extends Error {}
