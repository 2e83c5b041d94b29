// How long submit_exam takes over HTTP with fsync on, at 10 and at 50 people at once. Prints, asserts nothing.
// Run: node_modules/node/bin/node tests/bench/exam-load.ts [exams per person]
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import { type Drawn, rightAnswers } from '../embedded/support/catalog.ts';
import { openServer, type TestServer } from '../embedded/support/server.ts';
import { unlimited } from '../embedded/support/stack.ts';

const each = Number(process.argv[2] ?? 20);
const server = await openServer({ postgresFlags: [], rateLimits: unlimited });
const key = (await (await server.call('/config.json')).json()).key as string;

for (const count of [10, 50]) {
  const people = await Promise.all(
    Array.from({ length: count }, (_, n) => newcomer(server, `p${count}-${n}@load.example`)),
  );
  const took: { start: number[]; submit: number[] } = { start: [], submit: [] };
  const began = performance.now();
  await Promise.all(people.map((person) => examine(person, took)));
  const seconds = (performance.now() - began) / 1000;
  console.log(
    `${count} people, ${each} exams each, 10 questions: ${((count * each * 2) / seconds).toFixed(0)} calls/s`,
  );
  for (const [name, values] of Object.entries(took)) {
    const at = (share: number) => values.sort((a, b) => a - b)[Math.floor(values.length * share)]?.toFixed(0);
    console.log(`  ${name}_exam  p50 ${at(0.5)} ms  p95 ${at(0.95)} ms  p99 ${at(0.99)} ms`);
  }
}
await server.close();

async function newcomer({ url, mailbox }: TestServer, email: string): Promise<SupabaseClient> {
  const client = createClient(url, key, { auth: { persistSession: false, autoRefreshToken: false } });
  await client.auth.signInWithOtp({ email });
  const { error } = await client.auth.verifyOtp({
    email,
    token: mailbox.list(email)[0]?.code ?? '',
    type: 'email',
  });
  if (error) throw error;
  return client;
}

/** Fails on purpose (one wrong answer too many), so that there is always another exam to take. */
async function examine(client: SupabaseClient, took: { start: number[]; submit: number[] }): Promise<void> {
  for (let turn = 0; turn < each; turn += 1) {
    const one = await timed(took.start, () => client.rpc('start_exam', { module: 'prove' }));
    const { attempt_id, items } = one as { attempt_id: string; items: Drawn[] };
    const answers = Object.fromEntries(Object.entries(rightAnswers(items)).slice(0, 5));
    await timed(took.submit, () => client.rpc('submit_exam', { attempt: attempt_id, answers }));
  }
}

async function timed(
  into: number[],
  call: () => PromiseLike<{ data: unknown; error: unknown }>,
): Promise<unknown> {
  const began = performance.now();
  const { data, error } = await call();
  into.push(performance.now() - began);
  if (error) throw error;
  return data;
}
