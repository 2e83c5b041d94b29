import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import { sessionKey } from './session.ts';

/** Where the database is. `url` null means: the server that sent this page. Served as /config.json. */
type Config = { readonly url: string | null; readonly key: string };

let made: Promise<SupabaseClient> | undefined;

/** The one client of this page, made when it is first needed. */
export function client(): Promise<SupabaseClient> {
  made ??= make().catch((error) => {
    // A failed start must not be remembered: the network may be back at the next try.
    made = undefined;
    throw error;
  });
  return made;
}

async function make(): Promise<SupabaseClient> {
  const { url, key } = await address();
  return createClient(url, key, {
    auth: { storageKey: sessionKey, detectSessionInUrl: false, flowType: 'implicit' },
  });
}

/** Where the API is and the key that every call carries. */
export async function address(): Promise<{ readonly url: string; readonly key: string }> {
  const response = await fetch('/config.json', { cache: 'no-cache' });
  if (!response.ok) throw new Error(`/config.json answered ${response.status}: is the server running?`);
  const { url, key } = (await response.json()) as Config;
  return { url: url ?? location.origin, key };
}
