import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSecrets } from '../../src/embedded/secrets.ts';
import { docx, paragraph } from '../unit/material/files.ts';
import { ownFolder } from './support/folder.ts';
import { openServer, type TestServer } from './support/server.ts';
import { forge } from './support/tokens.ts';

const folder = ownFolder();
let server: TestServer;
const open = () => openServer({ platform: 'no-such-machine' }, folder.dir);
beforeAll(async () => {
  server = await open();
});
afterAll(async () => {
  await server.close();
  folder.remove();
});

describe('where there is no Postgres for the machine', () => {
  it('PGlite takes over and the start says what is lost', () => {
    expect(server.mode).toBe('pglite');
    expect(server.said.join(' ')).toMatch(/Using PGlite instead.*slower.*power cut may lose the last writes/);
  });
  it('people sign in by password and by code', async () => {
    expect(await server.person('leder@fjordvik.example')).toBeTruthy();
    const email = 'nora@fjordvik.example';
    await server.anyone().auth.signInWithOtp({ email });
    const token = server.mailbox.list(email)[0]?.code ?? '';
    expect((await server.anyone().auth.verifyOtp({ email, token, type: 'email' })).error).toBeNull();
  });
  it('the rules are the same: own rows only, keys out of reach', async () => {
    const client = await server.person('veileder@fjordvik.example');
    expect((await client.from('profiles').select('display_name')).data).toEqual([
      { display_name: 'Veslemøy Berg' },
    ]);
    expect((await client.from('exam_keys').select('*')).status).toBe(404);
  });
  it('files go in and out by the same policies, also many at once', async () => {
    const network = '20000000-0000-4000-8000-000000000001';
    await server.backend.sql.transaction(`insert into public.networks (id, name) values ('${network}', 'Her');
      insert into public.network_members (network_id, user_id, role)
      select '${network}', id, 'owner' from auth.users where email = 'leder@fjordvik.example'`);
    const owner = (await server.person('leder@fjordvik.example')).storage.from('materials');
    const outsider = (await server.person('leder@granheim.example')).storage.from('materials');
    const bytes = new Blob([docx(paragraph('Guide'))]);
    const names = ['a', 'b', 'c', 'd'].map((name) => `${network}/${crypto.randomUUID()}/${name}.docx`);
    const put = await Promise.all(
      names.flatMap((name) => [
        owner.upload(name, bytes),
        outsider.upload(name.replace('.docx', '-x.docx'), bytes),
      ]),
    );
    expect(put.map(({ error }) => error === null)).toEqual(names.flatMap(() => [true, false]));
    const got = await Promise.all(names.flatMap((name) => [owner.download(name), outsider.download(name)]));
    expect(got.map(({ data }) => data?.size)).toEqual(names.flatMap(() => [bytes.size, undefined]));
  });
  it('a token of ours that names another role gets nowhere, though here lite is superuser', async () => {
    const client = await server.person('veileder@fjordvik.example');
    const token = (await client.auth.getSession()).data.session?.access_token ?? '';
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
    const forged = forge({ ...claims, role: 'postgres' }, readSecrets(server.dataDir).jwtSecret);
    const headers = { authorization: `Bearer ${forged}` };
    expect((await server.call('/rest/v1/profiles', { headers })).status).toBe(403);
  });
  it('many at once never see each other’s rows', async () => {
    const names = ['veileder@fjordvik.example', 'leder@fjordvik.example', 'leder@granheim.example'];
    const clients = await Promise.all(names.map((email) => server.person(email)));
    const asked = Array.from({ length: 60 }, (_, turn) => clients[turn % clients.length]);
    const seen = await Promise.all(asked.map((client) => client?.from('profiles').select('display_name')));
    const expected = ['Veslemøy Berg', 'Leif Aasen', 'Gro Haugen'];
    expect(seen.map((answer) => answer?.data?.map((row) => row.display_name))).toEqual(
      seen.map((_, turn) => [expected[turn % expected.length]]),
    );
  });
  it('the data is there after a restart', async () => {
    await server.close();
    server = await open();
    expect(server.backend.applied).toEqual([]);
    expect(await server.person('veileder@fjordvik.example')).toBeTruthy();
  });
});
