import http from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { securityHeaders } from '../../src/embedded/headers.ts';
import { openServer, type TestServer } from './support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openServer();
});
afterAll(() => server.close());

/** fetch tidies addresses and headers before it sends them; an attacker does not. */
function raw(
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<{ status: number; text: string }> {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    const call = http.request({ hostname, port, path, headers, method }, (res) => {
      let text = '';
      res.setEncoding('utf8').on('data', (data) => {
        text += data;
      });
      res.on('end', () => resolve({ status: res.statusCode ?? 0, text }));
    });
    call.once('error', reject).end();
  });
}

describe('what can be reached', () => {
  const key = async () => (await (await server.call('/config.json')).json()).key as string;
  const hidden = [
    '/_system/info',
    '/_system/config',
    '/_system/introspect',
    '//_system/config',
    '/./_system/config',
    '/%5fsystem/config',
    '/rest/v1/../../_system/config',
    '/rest/v1/%2e%2e/%2e%2e/_system/config',
    '/rest/v1/..%2f..%2f_system/config',
    '/auth/v1/..;/..;/_system/config',
    '/auth/v1/\\..\\..\\_system/config',
    '/rest/v1//../_system/config',
    '/storage/v1/bucket',
    '/functions/v1/x',
    '/realtime/v1/websocket',
    '/graphql/v1',
    '/pg/query',
    '/_/',
    '/_demo',
    '/_demo/',
    '/.build-stamp',
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/moduler/..%2f..%2fdata/secrets.json',
  ];
  for (const path of hidden) {
    it(`${path} does not exist`, async () => {
      const { status, text } = await raw(path, { apikey: await key() });
      expect([400, 401, 404]).toContain(status);
      expect(text).not.toMatch(/postgres:\/\/|jwt_secret|"version"|root:|secretKey/);
    });
  }
  it('the mailbox is there in the demo only', async () => {
    expect((await server.call('/_demo/mail')).status).toBe(200);
    const real = await openServer({ demo: false });
    try {
      expect((await real.call('/_demo/mail')).status).toBe(404);
      expect((await (await real.call('/config.json')).json()).demo).toBe(false);
      const { error } = await real
        .anyone()
        .auth.signInWithPassword({ email: 'veileder@fjordvik.example', password: 'Barneblikk-demo-26' });
      expect(error?.code).toBe('invalid_credentials');
    } finally {
      await real.close();
    }
  });
});

describe('other sites', () => {
  const evil = { origin: 'https://evil.test' };

  it('get no permission to read answers', async () => {
    for (const path of [
      '/rest/v1/catalog_modules',
      '/auth/v1/settings',
      '/config.json',
      '/_demo/mail',
      '/',
    ]) {
      const response = await server.call(path);
      expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });
  it('get no preflight', async () => {
    const headers = {
      ...evil,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'apikey',
    };
    const response = await server.call('/rest/v1/rpc/submit_exam', { method: 'OPTIONS', headers });
    expect(response.status).toBe(403);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });
  it('cannot make a browser send without one either', async () => {
    const key = (await (await server.call('/config.json')).json()).key;
    for (const origin of [
      'https://evil.test',
      'null',
      server.url.replace('http', 'https').replace(/\d+$/, '1'),
    ]) {
      const { status } = await raw(
        `/auth/v1/otp?apikey=${key}`,
        { origin, 'content-type': 'text/plain' },
        'POST',
      );
      expect(status, origin).toBe(403);
    }
  });
  it('our own pages are let in', async () => {
    expect((await server.call('/rest/v1/catalog_modules', { headers: { origin: server.url } })).status).toBe(
      200,
    );
  });
  it('a foreign name pointed at this machine is turned away', async () => {
    for (const host of ['evil.test', 'evil.test:80', '127.0.0.1.evil.test']) {
      expect((await raw('/config.json', { host })).status, host).toBeGreaterThanOrEqual(400);
    }
    expect((await raw('/config.json', { host: `localhost:${new URL(server.url).port}` })).status).toBe(200);
  });
});

describe('what is sent', () => {
  it('carries the security headers, errors too', async () => {
    for (const path of [
      '/',
      '/none',
      '/rest/v1/catalog_modules',
      '/rest/v1/none',
      '/config.json',
      '/_astro/app.abc123.js',
    ]) {
      const { headers } = await server.call(path);
      for (const [name, value] of Object.entries(securityHeaders))
        expect(headers.get(name), `${path} ${name}`).toBe(value);
      expect(headers.get('x-powered-by')).toBeNull();
    }
  });
  it('people’s data is never cached', async () => {
    const client = await server.person('veileder@fjordvik.example');
    const token = (await client.auth.getSession()).data.session?.access_token;
    const response = await server.call('/rest/v1/profiles', {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(response.headers.get('cache-control')).toBe('no-store');
  });
  it('hashed files are kept for ever, pages are asked for again', async () => {
    expect((await server.call('/_astro/app.abc123.js')).headers.get('cache-control')).toContain('immutable');
    const page = await server.call('/');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    const again = await server.call('/', { headers: { 'if-none-match': page.headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
  });
  it('a compressed copy is used where there is one', async () => {
    const { headers } = await server.call('/_astro/app.abc123.js', { headers: { 'accept-encoding': 'br' } });
    expect(headers.get('content-encoding')).toBe('br');
  });
});

describe('pages', () => {
  it('have a slash at the end, and keep what was asked', async () => {
    const response = await server.call('/moduler?sok=barn');
    expect([response.status, response.headers.get('location')]).toEqual([308, '/moduler/?sok=barn']);
    expect((await server.call('/moduler/')).status).toBe(200);
  });
  it('an unknown one gives the 404 page; an address that looks like a host leads nowhere', async () => {
    const missing = await server.call('/finnes-ikke');
    expect([missing.status, await missing.text()]).toEqual([404, '<h1>Fant ikke siden</h1>']);
    expect((await raw('//evil.test/moduler')).status).toBe(404);
  });
  it('are only read', async () => {
    expect((await server.call('/', { method: 'POST', body: '{}' })).status).toBe(405);
  });
});

describe('too much', () => {
  const large = JSON.stringify({ text: 'x'.repeat(1_100_000) });
  const send = (body: BodyInit) =>
    server.call('/rest/v1/rpc/start_exam', { method: 'POST', body, duplex: 'half' } as RequestInit).then(
      ({ status }) => status,
      () => 'cut off',
    );

  it('a body over a megabyte is refused unread', async () => {
    expect([413, 'cut off']).toContain(await send(large));
  });
  it('also when it does not say how long it is', async () => {
    expect([413, 'cut off']).toContain(await send(new Blob([large]).stream()));
    expect((await server.call('/healthz')).status).toBe(200);
  });
});
