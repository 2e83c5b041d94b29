import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { SupabaseClient } from '@supabase/supabase-js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSecrets } from '../../src/embedded/secrets.ts';
import { docx, odt, paragraph, zipped } from '../unit/material/files.ts';
import { openServer, type TestServer } from './support/server.ts';
import { forge, tamper } from './support/tokens.ts';

// Two networks. Fjordvik takes part in the first as an office: Veslemøy reads, Leif contributes, Stine owns it. Gro owns the
// second, which Granheim's Espen has nothing to do with.
const here = '20000000-0000-4000-8000-000000000001';
const elsewhere = '20000000-0000-4000-8000-000000000002';
const material = '30000000-0000-4000-8000-000000000001';
const archived = '20000000-0000-4000-8000-000000000003';
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const document = docx(paragraph('Samtaleguide'));

let server: TestServer;
const people: Record<string, SupabaseClient> = {};
beforeAll(async () => {
  server = await openServer();
  people['reader'] = await server.person('veileder@fjordvik.example');
  people['contributor'] = await server.person('leder@fjordvik.example');
  people['owner'] = await server.person('statsforvalter@fjordfylket.example');
  people['owner of another network'] = await server.person('leder@granheim.example');
  people['outsider'] = await server.person('veileder@granheim.example');
  people['former member'] = await server.person('fagansvarlig@barneblikk.example');
  people['anon'] = server.anyone();
  await server.backend.sql.transaction(`
    insert into public.networks (id, name, archived_at) values ('${here}', 'Her', null), ('${elsewhere}', 'Der', null),
      ('${archived}', 'Før', now());
    insert into public.network_members (network_id, user_id, role, left_at)
    select n.id::uuid, u.id, n.role, case when u.email like 'fagansvarlig%' then now() end
    from (values ('${here}', 'statsforvalter@fjordfylket.example', 'owner'),
      ('${archived}', 'statsforvalter@fjordfylket.example', 'owner'),
      ('${here}', 'fagansvarlig@barneblikk.example', 'owner'),
      ('${elsewhere}', 'leder@granheim.example', 'owner')) n (id, email, role)
    join auth.users u on u.email = n.email;
    insert into public.network_offices (network_id, office_id)
    select '${here}', id from public.offices where name = 'Nav Fjordvik'`);
});
afterAll(() => server.close());

const files = (who: string) => (people[who] as SupabaseClient).storage.from('materials');
let serial = 0;
const freshName = (ending = 'docx', network = here) => `${network}/${material}/v${++serial}.${ending}`;
const send = (who: string, name: string, bytes: Uint8Array<ArrayBuffer> = document) =>
  files(who).upload(name, new Blob([bytes], { type: wordType }));
const tokenOf = async (who: string) =>
  (await (people[who] as SupabaseClient).auth.getSession()).data.session?.access_token ?? '';
const onDisk = () => readdirSync(path.join(server.dataDir, 'storage'));
/** A file that is there, put by the contributor. */
async function aFile(ending = 'docx'): Promise<string> {
  const name = freshName(ending);
  const { error } = await send('contributor', name);
  expect(error).toBeNull();
  return name;
}
const plain = (name: string, token = '', headers: Record<string, string> = {}) =>
  server.call(`/storage/v1/object/${token ? '' : 'authenticated/'}materials/${name}`, {
    headers: { ...(token ? { authorization: `Bearer ${token}` } : {}), ...headers },
  });

describe('putting a file in', () => {
  for (const who of ['contributor', 'owner']) {
    it(`${who}: may, and gets the same bytes back`, async () => {
      const name = freshName();
      expect(await send(who, name)).toMatchObject({ data: { path: name }, error: null });
      const { data } = await files('reader').download(name);
      expect(new Uint8Array((await data?.arrayBuffer()) ?? new ArrayBuffer())).toEqual(document);
    });
  }
  for (const who of ['anon', 'outsider', 'reader', 'owner of another network', 'former member']) {
    it(`${who}: may not, and nothing is kept`, async () => {
      const before = onDisk().length;
      const { error } = await send(who, freshName());
      expect(error).toMatchObject({ statusCode: '403' });
      expect(onDisk().length).toBe(before);
    });
  }
  it('raw bytes, as a hosted project takes them, work as well', async () => {
    const name = freshName();
    const response = await fetch(new URL(`/storage/v1/object/materials/${name}`, server.url), {
      method: 'POST',
      headers: {
        apikey: readSecrets(server.dataDir).publishableKey,
        authorization: `Bearer ${await tokenOf('contributor')}`,
        'content-type': wordType,
      },
      body: document,
    });
    expect(response.status).toBe(200);
  });
  it('a name that is taken stays what it was', async () => {
    const name = await aFile();
    const { error } = await files('contributor').upload(name, new Blob([docx('x')]), { upsert: true });
    expect(error).toMatchObject({ statusCode: '409' });
    expect((await files('reader').download(name)).data?.size).toBe(document.length);
  });
  it('an archived network takes nothing in', async () => {
    expect((await send('owner', freshName('docx', archived))).error).toMatchObject({ statusCode: '403' });
  });
  for (const name of [
    `${here}/x.docx`,
    `${here}/${material}/mappe/x.docx`,
    `${here}/../${elsewhere}/x.docx`,
    `x/${here}/x.docx`,
    `${here}/${material}/å.docx`,
    `${here}/${material}/${'a'.repeat(200)}.docx`,
  ]) {
    it(`a file cannot lie at ${name.slice(0, 60)}`, async () => {
      const { error } = await send('contributor', name);
      expect(error).not.toBeNull();
    });
  }
  it('nor in another bucket', async () => {
    const { error } = await (people['owner'] as SupabaseClient).storage
      .from('other')
      .upload(freshName(), new Blob([document]));
    expect(error).toMatchObject({ statusCode: '404' });
  });
});

describe('what is taken', () => {
  const text = (content: string) => new TextEncoder().encode(content) as Uint8Array<ArrayBuffer>;
  const hostile: [string, string, Uint8Array<ArrayBuffer>, string][] = [
    ['a page called PDF', 'pdf', text('<html><script>alert(1)</script>'), '415'],
    ['a page', 'html', text('<html><script>alert(1)</script>'), '415'],
    [
      'a drawing with a script',
      'svg',
      text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
      '415',
    ],
    ['a drawing called PNG', 'png', text('<svg onload="alert(1)"/>'), '415'],
    ['a program called Word', 'docx', text('MZ\u0000\u0000'), '415'],
    ['any zip called Word', 'docx', zipped({ 'a.html': '<script>' }), '415'],
    ['OpenDocument called Word', 'docx', odt('x'), '415'],
    ['a name without an ending', '', text('%PDF-1.7'), '415'],
    ['nothing', 'pdf', new Uint8Array(), '400'],
    ['a file that is too large', 'pdf', new Uint8Array(20 * 1024 * 1024 + 1), '413'],
  ];
  for (const [what, ending, bytes, status] of hostile) {
    it(`not ${what}`, async () => {
      const before = onDisk().length;
      const { error } = await send('contributor', freshName(ending).replace(/\.$/, ''), bytes);
      expect(error).toMatchObject({ statusCode: status });
      expect(onDisk().length).toBe(before);
    });
  }
  it('a claim of a gigabyte is refused before it is read', async () => {
    const response = await server.call(`/storage/v1/object/materials/${freshName('pdf')}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${await tokenOf('contributor')}` },
      body: new Blob([new Uint8Array(24 * 1024 * 1024)]),
    });
    expect(response.status).toBe(413);
  });
  it('who is not signed in sends a megabyte at most', async () => {
    const response = await server.call(`/storage/v1/object/materials/${freshName('pdf')}`, {
      method: 'POST',
      body: new Blob([new Uint8Array(2 * 1024 * 1024)]),
    });
    expect(response.status).toBe(413);
  });
});

describe('fetching a file', () => {
  it('those who take part may', async () => {
    const name = await aFile();
    for (const who of ['reader', 'contributor', 'owner'])
      expect((await files(who).download(name)).data?.size, who).toBe(document.length);
  });
  it('for all others a file that is there is as one that is not', async () => {
    const name = await aFile();
    const guess = freshName();
    for (const who of ['outsider', 'owner of another network', 'former member']) {
      const token = await tokenOf(who);
      const [there, notThere] = await Promise.all([plain(name, token), plain(guess, token)]);
      expect([there.status, await there.text()], who).toEqual([notThere.status, await notThere.text()]);
      expect(there.status).toBe(400);
    }
    const nobody = await plain(name);
    expect([nobody.status, await nobody.text()]).toEqual([400, await (await plain(guess)).text()]);
  });
  it('is given to be saved, and never as a page', async () => {
    const response = await plain(await aFile(), await tokenOf('reader'));
    const header = (name: string) => response.headers.get(name) ?? '';
    expect(response.status).toBe(200);
    expect(header('content-disposition')).toMatch(/^attachment; filename="v\d+\.docx"/);
    expect(header('content-type')).toBe(wordType);
    expect(header('x-content-type-options')).toBe('nosniff');
    expect(header('content-security-policy')).toMatch(/default-src 'none'; sandbox/);
    expect(header('cache-control')).toMatch(/no-store/);
    expect(header('access-control-allow-origin')).toBe('');
  });
  it('with a token that is not ours, or of another time, not at all', async () => {
    const name = await aFile();
    const good = await tokenOf('reader');
    const { jwtSecret } = readSecrets(server.dataDir);
    const claims = { sub: crypto.randomUUID(), role: 'authenticated', exp: Date.now() / 1000 + 60 };
    const bad = {
      tampered: tamper(good, { sub: claims.sub }),
      guessed: forge(claims, 'super-secret-jwt-token-with-at-least-32-characters'),
      unsigned: `${forge(claims, jwtSecret, { alg: 'none' }).split('.').slice(0, 2).join('.')}.`,
      'with another algorithm': forge(claims, jwtSecret, { alg: 'HS512' }),
      expired: forge({ ...claims, exp: 1 }, jwtSecret),
      'without an end': forge({ sub: claims.sub, role: 'authenticated' }, jwtSecret),
      'as service_role': forge({ ...claims, role: 'service_role' }, jwtSecret),
      'as postgres': forge({ ...claims, role: 'postgres' }, jwtSecret),
      garbage: 'x.y.z',
    };
    for (const [what, token] of Object.entries(bad))
      expect((await plain(name, token)).status, what).toBe(401);
    expect((await plain(name, good, { apikey: 'sb_publishable_wrong' })).status).toBe(401);
  });
  it('a range of addresses that lead elsewhere gives nothing', async () => {
    const token = await tokenOf('owner');
    for (const name of ['../secrets.json', '..%2f..%2fsecrets.json', '%2e%2e/secrets.json', here, '', '%ff'])
      expect([400, 404], name).toContain((await plain(name, token)).status);
  });
});

describe('links', () => {
  it('those who could fetch the file get one, and whoever has it gets the file', async () => {
    const { data } = await files('reader').createSignedUrl(await aFile(), 60);
    const response = await fetch(`${data?.signedUrl}&download=%C3%85pen%20samtale.docx`);
    expect(response.headers.get('content-disposition')).toContain(
      "filename*=UTF-8''%C3%85pen%20samtale.docx",
    );
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(document);
  });
  it('others get none', async () => {
    const name = await aFile();
    for (const who of ['anon', 'outsider', 'owner of another network', 'former member'])
      expect((await files(who).createSignedUrl(name, 60)).error, who).not.toBeNull();
  });
  it('a link opens its own file for its time only, and no session opens it', async () => {
    const [name, other] = [await aFile(), await aFile()];
    const { data } = await files('reader').createSignedUrl(name, 1);
    const link = data?.signedUrl ?? '';
    const token = new URL(link).searchParams.get('token') ?? '';
    const at = (path: string, given: string) =>
      fetch(new URL(`/storage/v1/object/sign/materials/${path}?token=${given}`, server.url));
    expect((await at(other, token)).status).toBe(400);
    expect((await at(name, await tokenOf('owner'))).status).toBe(400);
    expect((await at(name, '')).status).toBe(400);
    expect((await plain(name, token)).status).toBe(401);
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect((await fetch(link)).status).toBe(400);
  });
});

describe('removing a file', () => {
  for (const who of ['anon', 'outsider', 'reader', 'owner of another network', 'former member']) {
    it(`${who}: may not, and is not told that it is there`, async () => {
      const name = await aFile();
      expect((await files(who).remove([name])).data ?? []).toEqual([]);
      expect((await files('reader').download(name)).error).toBeNull();
    });
  }
  it('the one who put it there may, and owners may; the bytes go, too', async () => {
    const before = onDisk().length;
    for (const who of ['contributor', 'owner']) {
      const name = await aFile();
      expect(onDisk().length).toBe(before + 1);
      expect((await files(who).remove([name])).data).toHaveLength(1);
      expect((await files('reader').download(name)).error).not.toBeNull();
      expect(onDisk().length).toBe(before);
    }
  });
  it('a contributor does not remove what another has put there', async () => {
    const name = freshName();
    await send('owner', name);
    expect((await files('contributor').remove([name])).data).toEqual([]);
  });
});

describe('a list', () => {
  it('shows what is right under a folder to those who take part', async () => {
    const name = await aFile();
    const { data } = await files('reader').list(`${here}/${material}`);
    expect(data?.map((file) => file.name)).toContain(name.split('/').at(-1));
  });
  it('is empty for others', async () => {
    for (const who of ['anon', 'outsider', 'owner of another network'])
      expect((await files(who).list(`${here}/${material}`)).data, who).toEqual([]);
  });
});

it('bytes whose row is gone are swept away after a while, others stay', async () => {
  const name = await aFile();
  const [row] = await server.backend.sql.query<{ version: string }>(
    'select version from storage.objects where name = $1',
    [name],
  );
  const file = path.join(server.dataDir, 'storage', row?.version ?? '');
  await server.backend.sql.query('delete from storage.objects where name = $1', [name]);
  expect(await server.backend.storage?.sweep()).toBe(0);
  const { utimesSync } = await import('node:fs');
  utimesSync(file, 1, 1);
  expect(await server.backend.storage?.sweep()).toBe(1);
  expect(existsSync(file)).toBe(false);
});

it('nothing of the storage is reached through the REST API', async () => {
  const { data, status } = await (people['owner'] as SupabaseClient)
    .schema('storage' as 'public')
    .from('objects')
    .select('*');
  expect([data, status]).toEqual([null, 406]);
});
