// How long the exam's calls take over HTTP with fsync on. Clients share the two cores and the process with the server.
// Prints, asserts nothing; only «500 begin at once» ends with an error if there is one.
// Run: node_modules/node/bin/node tests/bench/exam-load.ts [exams per person]
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import { type Drawn, rightAnswers } from '../embedded/support/catalog.ts';
import { openServer, type TestServer } from '../embedded/support/server.ts';
import { unlimited } from '../embedded/support/stack.ts';

const each = Number(process.argv[2] ?? 20);
const server = await openServer({ postgresFlags: [], rateLimits: unlimited });
const key = (await (await server.call('/config.json')).json()).key as string;

type Took = { start: number[]; draft: number[]; submit: number[] };

// 50 people who read before they answer, then as many as can be squeezed through: a loop without any pause.
await load(50, 1000);
await load(10, 0);
await load(50, 0);
await beginAtOnce(500);
await server.close();

async function load(count: number, pauseMs: number): Promise<void> {
  const people = await newcomers(count, `p${count}-${pauseMs}`);
  const took: Took = { start: [], draft: [], submit: [] };
  const began = performance.now();
  await Promise.all(people.map((person) => examine(person, took, pauseMs)));
  const calls = (count * each * 3) / ((performance.now() - began) / 1000);
  const pace = pauseMs ? `${pauseMs} ms on average between calls` : 'no pause between calls';
  console.log(`${count} people, ${each} exams each, 10 questions, ${pace}: ${calls.toFixed(0)} calls/s`);
  print(took);
}

function print(took: Record<string, number[]>): void {
  for (const [name, values] of Object.entries(took)) {
    const at = (share: number) => values.sort((a, b) => a - b)[Math.floor(values.length * share)]?.toFixed(0);
    console.log(`  ${name.padEnd(6)} p50 ${at(0.5)} ms  p95 ${at(0.95)} ms  p99 ${at(0.99)} ms`);
  }
}

async function beginAtOnce(count: number): Promise<void> {
  const people = await newcomers(count, `at-once-${count}`);
  const start: number[] = [];
  const exams = await Promise.all(
    people.map((person) => timed(start, () => person.rpc('start_exam', { module: 'prove' }))),
  );
  console.log(`${count} people begin at once: ${exams.length} exams, no error`);
  print({ start });
}

async function newcomers(count: number, name: string): Promise<SupabaseClient[]> {
  const people: SupabaseClient[] = [];
  while (people.length < count) {
    const next = Math.min(25, count - people.length);
    const some = Array.from({ length: next }, (_, n) => `${name}-${people.length + n}@load.example`);
    people.push(...(await Promise.all(some.map((email) => newcomer(server, email)))));
  }
  return people;
}

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

/** Passes every time, so that no pause comes between; half of the answers are sent as a draft first, as pages do. */
async function examine(client: SupabaseClient, took: Took, pauseMs: number): Promise<void> {
  for (let turn = 0; turn < each; turn += 1) {
    const one = await timed(took.start, () => client.rpc('start_exam', { module: 'prove' }));
    const { attempt_id, items } = one as { attempt_id: string; items: Drawn[] };
    await rest(pauseMs);
    const answers = rightAnswers(items);
    const at = new Date().toISOString();
    const draft = Object.entries(answers).map(([id, answer]) => [id, { answer, at }] as const);
    await timed(took.draft, () =>
      client.rpc('save_exam_draft', { attempt: attempt_id, answers: Object.fromEntries(draft.slice(0, 5)) }),
    );
    await rest(pauseMs);
    await timed(took.submit, () => client.rpc('submit_exam', { attempt: attempt_id, answers }));
  }
}

async function rest(ms: number): Promise<void> {
  if (ms > 0) await new Promise((resolve) => setTimeout(resolve, Math.random() * 2 * ms));
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
