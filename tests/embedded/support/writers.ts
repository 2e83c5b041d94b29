import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import { demoPassword } from '../../../src/embedded/demo.ts';
import { readSecrets } from '../../../src/embedded/secrets.ts';

const people = [
  'veileder@fjordvik.example',
  'leder@fjordvik.example',
  'veileder@granheim.example',
  'leder@tomvik.example',
];

/** A person who counts upwards in their own name, and remembers the last number the server said it had. */
export type Writer = {
  readonly email: string;
  readonly client: SupabaseClient;
  acknowledged: number;
  /** Resolves when the server is gone. */
  readonly finished: Promise<void>;
};

/** Signs people in and lets them write until the server goes away. */
export async function startWriters(url: string, dataDir: string): Promise<Writer[]> {
  return Promise.all(people.map((email) => startWriter(url, dataDir, email)));
}

async function startWriter(url: string, dataDir: string, email: string): Promise<Writer> {
  const client = await signIn(url, dataDir, email);
  const writer = { email, client, acknowledged: 0, finished: Promise.resolve() };
  writer.finished = count(writer);
  return writer;
}

async function count(writer: Writer): Promise<void> {
  for (let next = writer.acknowledged + 1; ; next += 1) {
    const rename = writer.client.from('profiles').update({ display_name: `navn ${next}` });
    const { data, error } = await rename.neq('display_name', '').select('user_id');
    if (error || data.length !== 1) return; // not acknowledged
    writer.acknowledged = next;
  }
}

/** Writers whose last acknowledged number the database does not have (a later one, under way, it may). */
export async function lostWrites(
  writers: readonly Writer[],
  url: string,
  dataDir: string,
): Promise<string[]> {
  const reports = await Promise.all(
    writers.map(async ({ email, acknowledged }) => {
      const client = await signIn(url, dataDir, email);
      const { data } = await client.from('profiles').select('display_name').single();
      const kept = Number(/^navn (\d+)$/.exec(data?.display_name)?.[1]);
      return kept >= acknowledged
        ? []
        : [`${email}: acknowledged ${acknowledged}, kept ${data?.display_name}`];
    }),
  );
  return reports.flat();
}

async function signIn(url: string, dataDir: string, email: string): Promise<SupabaseClient> {
  const auth = { persistSession: false, autoRefreshToken: false };
  const client = createClient(url, readSecrets(dataDir).publishableKey, { auth });
  const { error } = await client.auth.signInWithPassword({ email, password: demoPassword });
  if (error) throw error;
  return client;
}
