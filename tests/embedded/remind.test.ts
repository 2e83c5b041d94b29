import { execFile } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { SupabaseClient } from '@supabase/supabase-js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fakeSmtp } from './support/fake-smtp.ts';
import { ownFolder, root } from './support/folder.ts';
import { openServer, type TestServer } from './support/server.ts';

// `npm run remind` as it is run: a process of its own, beside the server that runs, and without one.
const own = ownFolder();
const smtp = fakeSmtp();
let server: TestServer;
let leader: SupabaseClient;
const office = async () => (await leader.from('memberships').select('office_id')).data?.[0]?.office_id;
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

beforeAll(async () => {
  await smtp.listen();
  server = await openServer({}, own.dir);
  leader = await server.person('leder@fjordvik.example');
  const item = { id: crypto.randomUUID(), module_id: 'prove', module_ids: ['prove'], due_on: inDays(20) };
  const { error } = await leader.rpc('set_assignments', {
    office: await office(),
    items: [{ ...item, audience: 'role', audience_value: 'advisor' }],
  });
  expect(error).toBeNull();
});
afterAll(async () => {
  await server.close();
  await smtp.close();
  own.remove();
});

const node = path.join(root, 'node_modules/node/bin/node');
const program = path.join(root, 'src/embedded/bin/remind.ts');
async function run(args: string[], env: Record<string, string> = {}) {
  const all = { PATH: process.env.PATH ?? '', DATA_DIR: server.dataDir, ...env };
  return promisify(execFile)(node, [program, ...args], { env: all }).catch(
    (error: { stdout: string; stderr: string }) => error,
  );
}
/** The demo's advisors in Fjordvik who have not completed the module: the two others had passed when the demo was made. */
const waiting = ['veileder', 'ingrid', 'jonas', 'piotr', 'solveig'].map((name) => `${name}@fjordvik.example`);
const inMailbox = () =>
  server.mailbox
    .list()
    .filter(({ subject }) => subject.startsWith('Frist'))
    .map(({ to }) => to)
    .sort();

it('a dry run tells ids and no names, and nobody gets anything', async () => {
  const { stdout } = await run(['--dry-run', '--today', inDays(10)]);
  expect(stdout).toContain('5 mails with 5 reminders would be queued');
  expect(stdout.match(/ \(before\)/g)).toHaveLength(5);
  expect(stdout).not.toMatch(/@|Veslemøy|Piotr/);
  await sleep(200);
  expect(inMailbox()).toEqual([]);
});

it('a date that is none is refused in words', async () => {
  const { stderr } = await run(['--today', '2026-02-30']);
  expect(stderr).toContain('--today 2026-02-30 is no date');
});

it('beside a server it queues, and the server puts one mail in the mailbox of each, however often it is run', async () => {
  const runs = await Promise.all([1, 2].map(() => run(['--today', inDays(10)])));
  await run(['--today', inDays(10)]);
  expect(runs.map(({ stdout }) => /: (\d) reminders/.exec(stdout)?.[1]).sort()).toEqual(['0', '5']);
  await expect.poll(inMailbox, { timeout: 20_000 }).toEqual([...waiting].sort());
  const [mail] = server.mailbox.list('veileder@fjordvik.example');
  expect(mail?.text).toContain('«Prøvemodul»: 2 leksjoner og prøven gjenstår.');
  expect(mail?.text).toContain('Satt av Leif Aasen, Nav Fjordvik.');
  expect(mail?.text).toContain(`${server.url}/min-side/paminnelser/`);
  expect(mail?.text).toContain('2 leksjonar og prøva står att.');
  expect(mail?.text).not.toMatch(/Amina|Tormod|Solveig/);
});

it('without a server it sends by SMTP itself, in the language chosen, and to those who want it', async () => {
  const piotr = await server.person('piotr@fjordvik.example');
  await piotr.rpc('set_reminder_mails', { wanted: false, language: null });
  const ingrid = await server.person('ingrid@fjordvik.example');
  await ingrid.rpc('set_reminder_mails', { wanted: true, language: 'nn' });
  await server.close();
  const env = {
    SMTP_URL: smtp.url(),
    SMTP_FROM: 'ikke-svar@barneblikk.example',
    SITE_URL: 'https://b.example',
  };
  const { stdout } = await run(['--today', inDays(20)], env);
  expect(stdout).toContain('4 sent.');
  expect(smtp.receivers().sort()).toEqual(waiting.filter((to) => !to.startsWith('piotr')).sort());
  expect(smtp.heard()).toContain('List-Unsubscribe: <https://b.example/min-side/paminnelser/>');
  const before = smtp.receivers().length;
  expect((await run(['--today', inDays(20)], env)).stdout).toContain('0 sent.');
  expect(smtp.receivers()).toHaveLength(before);
  server = await openServer({ dataDir: server.dataDir }, own.dir);
});

it('a database elsewhere without a way to send is refused before anything is queued', async () => {
  const { stderr } = await run([], { SUPABASE_URL: server.url, SUPABASE_SECRET_KEY: 'sb_secret_x' });
  expect(stderr).toContain('Nothing was queued.');
});
