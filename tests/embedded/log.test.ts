import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openServer, type TestServer } from './support/server.ts';

let server: TestServer;
const printed: string[] = [];
const levels = ['error', 'warn', 'log', 'info', 'debug'] as const;
beforeAll(async () => {
  // Below the console: what quiet-log.ts lets through ends here, whoever printed it.
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
  }
  for (const level of levels) {
    vi.spyOn(console, level).mockImplementation((...args) => void printed.push(args.map(String).join(' ')));
  }
  server = await openServer();
});
afterAll(async () => {
  await server.close();
  vi.restoreAllMocks();
});
beforeEach(() => {
  printed.length = 0;
});
afterEach(() =>
  expect(printed.join('\n')).not.toMatch(/fortrolig|nora@|Barneblikk-demo-26|eyJ|sb_secret|postgres:\/\//),
);

const told = () => printed.join('\n');

describe('what is printed', () => {
  it('a failing statement leaves its place and code, not its parameters', async () => {
    const client = await server.person('veileder@fjordvik.example');
    await client
      .from('profiles')
      .update({ display_name: `fortrolig ${'x'.repeat(100)}` })
      .neq('locale', 'x');
    expect(told()).toMatch(/\[api\] PATCH \/rest\/v1\/profiles: \w+ 23514/);
  });
  it('nor does a refused function call', async () => {
    const client = await server.person('veileder@fjordvik.example');
    await client.rpc('submit_exam', { attempt: 'fortrolig', answers: { fortrolig: 'fortrolig' } });
    await client.rpc('join_office', { code: 'fortrolig' });
    expect(told()).toContain('[api] POST /rest/v1/rpc/submit_exam');
  });
  it('nor an address that names a person', async () => {
    const client = await server.person('veileder@fjordvik.example');
    await client.from('profiles').select('*').eq('user_id', 'fortrolig');
    await server.call('/rest/v1/profiles?display_name=eq.fortrolig&apikey=fortrolig');
    await server.call('/rest/v1/fortrolig/nora@fjordvik.example');
  });
  it('nor signing in, rightly or wrongly', async () => {
    await server.anyone().auth.signInWithOtp({ email: 'nora@fjordvik.example' });
    await server.anyone().auth.signInWithPassword({ email: 'nora@fjordvik.example', password: 'fortrolig' });
    await server
      .anyone()
      .auth.verifyOtp({ email: 'nora@fjordvik.example', token: '12345678', type: 'email' });
  });
  it('nor a failure inside lite', async () => {
    const rename = (from: string, to: string) =>
      server.backend.sql.query(`alter table auth.${from} rename to ${to}`);
    await rename('users', 'users_away');
    const { error } = await server
      .anyone()
      .auth.signInWithPassword({ email: 'nora@fjordvik.example', password: 'fortrolig' });
    await rename('users_away', 'users');
    expect(error?.status).toBe(500);
    expect(told()).toContain('42P01');
  });
  it('Postgres keeps its own log as quiet', async () => {
    const { readFileSync } = await import('node:fs');
    const log = readFileSync(`${server.dataDir}/postgres/postgres.log`, 'utf8');
    expect(log).toContain('ready to accept connections');
    expect(log).not.toMatch(/ERROR|DETAIL|STATEMENT|fortrolig|nora@/);
  });
});
