import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSecrets } from '../../src/embedded/secrets.ts';
import { openServer, type TestServer } from './support/server.ts';
import { forge, tamper } from './support/tokens.ts';

let server: TestServer;
let good: string;
let claims: Record<string, unknown>;
beforeAll(async () => {
  server = await openServer();
  const client = await server.person('veileder@fjordvik.example');
  good = (await client.auth.getSession()).data.session?.access_token ?? '';
  claims = JSON.parse(Buffer.from(good.split('.')[1] ?? '', 'base64url').toString('utf8'));
});
afterAll(() => server.close());

const secret = () => readSecrets(server.dataDir).jwtSecret;
const now = () => Math.floor(Date.now() / 1000);
const ask = (token: string, path = '/rest/v1/profiles?select=user_id') =>
  server.call(path, { headers: { authorization: `Bearer ${token}` } });

describe('tokens', () => {
  it('a good one is taken', async () => {
    expect((await ask(good)).status).toBe(200);
  });

  const bad: Record<string, () => string> = {
    'changed to service_role': () => tamper(good, { role: 'service_role' }),
    'changed to another person': () => tamper(good, { sub: '00000000-0000-4000-8000-000000000001' }),
    'signed with lite’s placeholder secret': () =>
      forge({ ...claims, role: 'service_role' }, 'unsafe-secret-change-me'),
    'signed with an empty secret': () => forge({ ...claims, role: 'service_role' }, ''),
    'signed with the publishable key': () => forge(claims, readSecrets(server.dataDir).publishableKey),
    expired: () => forge({ ...claims, exp: now() - 60 }, secret()),
    'not yet valid': () => forge({ ...claims, nbf: now() + 600 }, secret()),
    'unsigned (alg none)': () =>
      `${forge(claims, '', { alg: 'none', typ: 'JWT' }).split('.').slice(0, 2).join('.')}.`,
    'alg none with a signature': () => forge(claims, secret(), { alg: 'none', typ: 'JWT' }),
    'another algorithm': () => forge(claims, secret(), { alg: 'HS512', typ: 'JWT' }),
    garbage: () => 'garbage',
    'of two parts': () => good.split('.').slice(0, 2).join('.'),
  };
  for (const [name, make] of Object.entries(bad)) {
    it(`${name}: 401 from tables, functions and the account`, async () => {
      const token = make();
      expect((await ask(token)).status).toBe(401);
      expect((await ask(token, '/rest/v1/rpc/my_office_view')).status).toBe(401);
      expect([401, 403]).toContain((await ask(token, '/auth/v1/user')).status);
    });
  }
  it('nobody gets in by a role that is no Supabase role', async () => {
    const response = await ask(forge({ ...claims, role: 'postgres' }, secret()));
    expect(response.status, 'even our own signature must not reach a superuser').toBeGreaterThanOrEqual(400);
  });
});

describe('keys', () => {
  const bare = (headers: Record<string, string>, path = '/rest/v1/catalog_modules?select=id') =>
    fetch(new URL(path, server.url), { headers });

  it('no key and a wrong key are refused, on loopback too', async () => {
    expect((await bare({})).status).toBe(401);
    expect((await bare({ apikey: 'sb_publishable_wrong' })).status).toBe(401);
    expect((await bare({ 'x-forwarded-for': '127.0.0.1', apikey: '' })).status).toBe(401);
  });
  it('the secret key is refused from a browser', async () => {
    const { secretKey } = readSecrets(server.dataDir);
    const headers = { apikey: secretKey, 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Chrome/150' };
    expect((await bare(headers)).status).toBe(401);
  });
  it('the page is given the publishable key and nothing else', async () => {
    const config = await (await fetch(new URL('/config.json', server.url))).json();
    expect(config).toEqual({
      url: null,
      key: readSecrets(server.dataDir).publishableKey,
      demo: true,
      mode: 'embedded',
    });
  });
});
