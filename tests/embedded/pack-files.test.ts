import { existsSync, readdirSync, utimesSync } from 'node:fs';
import path from 'node:path';
import type { SupabaseClient } from '@supabase/supabase-js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { docx, paragraph } from '../unit/material/files.ts';
import { openServer, type TestServer } from './support/server.ts';

// Files of packs over HTTP. The leader of Fjordvik contributes here, the advisor reads; Granheim's leader owns the other
// network, and its advisor reads there. The author takes part in neither. Stine owns both, and shares.
const here = '20000000-0000-4000-8000-000000000001';
const there = '20000000-0000-4000-8000-000000000002';
const document = docx(paragraph('Manus til samlingen'));
const emails = {
  sharer: 'statsforvalter@fjordfylket.example',
  contributor: 'leder@fjordvik.example',
  reader: 'veileder@fjordvik.example',
  receiver: 'leder@granheim.example',
  guest: 'veileder@granheim.example',
  outsider: 'fagansvarlig@barneblikk.example',
} as const;
type Who = keyof typeof emails;

let server: TestServer;
const people = {} as Record<Who | 'anon', SupabaseClient>;
beforeAll(async () => {
  server = await openServer();
  for (const who of Object.keys(emails) as Who[]) people[who] = await server.person(emails[who]);
  people.anon = server.anyone();
  await server.backend.sql.transaction(`
    insert into public.networks (id, name) values ('${here}', 'Her'), ('${there}', 'Der');
    insert into public.network_members (network_id, user_id, role)
    select n.id::uuid, u.id, n.role
    from (values ('${here}', '${emails.sharer}', 'owner'), ('${there}', '${emails.sharer}', 'contributor'),
      ('${here}', '${emails.contributor}', 'contributor'), ('${here}', '${emails.reader}', 'reader'),
      ('${there}', '${emails.receiver}', 'owner'), ('${there}', '${emails.guest}', 'reader')) n (id, email, role)
    join auth.users u on u.email = n.email`);
});
afterAll(() => server.close());

async function rpc<T = { id: string }>(who: Who, name: string, args: object): Promise<T> {
  const { data, error } = await people[who].rpc(name, args);
  if (error) throw error;
  return data as T;
}
const contents = (id: string, version: number, file: string) => ({
  ...{ format: 'barneblikk-pakke', formatVersion: 1, id, version, origin: null, title: 'Pakke', goodFor: '' },
  ...{ audience: '', licence: 'CC BY 4.0', language: 'nb' },
  items: [
    {
      ...{ kind: 'file', id: 'fil', title: 'Manus', minutes: 0, note: '', name: 'manus.docx', path: file },
      ...{ type: 'docx', size: document.length, sha256: '0'.repeat(64) },
    },
  ],
});
/** A pack of the first network with a file in it. */
async function aPack() {
  const [pack, file] = [crypto.randomUUID(), `${here}/${crypto.randomUUID()}/manus.docx`];
  const { error } = await people.contributor.storage.from('materials').upload(file, new Blob([document]));
  expect(error).toBeNull();
  await rpc('contributor', 'save_pack', { network: here, pack, contents: contents(pack, 1, file) });
  return { pack, file };
}
async function answer(who: Who | 'anon', file: string): Promise<[number, string]> {
  const { data } = await people[who].auth.getSession();
  const token = data.session?.access_token;
  const response = await server.call(`/storage/v1/object/authenticated/materials/${file}`, {
    headers: token ? { authorization: `Bearer ${token}` } : {},
  });
  return [response.status, response.ok ? 'the file' : await response.text()];
}
/** Those who get the file. All others get what they get for a file that is not there, to the letter. */
async function readers(file: string): Promise<string[]> {
  const guess = file.replace(/[^/]+\/manus/, `${crypto.randomUUID()}/manus`);
  const got: string[] = [];
  for (const who of [...(Object.keys(emails) as Who[]), 'anon'] as const) {
    const [real, guessed] = [await answer(who, file), await answer(who, guess)];
    if (real[0] === 200) got.push(who);
    else expect(real, who).toEqual(guessed);
    expect(guessed[0], who).not.toBe(200);
  }
  return got;
}
const own = ['sharer', 'contributor', 'reader'];
const both = [...own, 'receiver', 'guest'];

it('before it is shared, a file of a pack is its network’s alone', async () => {
  expect(await readers((await aPack()).file)).toEqual(own);
});

it('shared it is the other network’s too, byte for byte, until the share ends', async () => {
  const { pack, file } = await aPack();
  const share = await rpc('sharer', 'share_pack', { pack, with_network: there });
  expect(await readers(file)).toEqual(both);
  const { data } = await people.guest.storage.from('materials').download(file);
  expect(new Uint8Array((await data?.arrayBuffer()) ?? new ArrayBuffer())).toEqual(document);
  await rpc('sharer', 'revoke_pack_share', { share: share.id });
  expect(await readers(file)).toEqual(own);
});

it('guests neither remove nor change it, nor make links to other files', async () => {
  const { pack, file } = await aPack();
  await rpc('sharer', 'share_pack', { pack, with_network: there });
  const guests = people.receiver.storage.from('materials');
  expect((await guests.remove([file])).data).toEqual([]);
  expect((await guests.upload(file, new Blob([document]), { upsert: true })).error).not.toBeNull();
  expect(
    (await guests.upload(`${here}/${crypto.randomUUID()}/x.docx`, new Blob([document]))).error,
  ).not.toBeNull();
  expect((await guests.createSignedUrl((await aPack()).file, 60)).error).not.toBeNull();
  expect(await readers(file)).toEqual(both);
});

it('a public link gives the texts, and no file', async () => {
  const { pack, file } = await aPack();
  const { token } = await rpc<{ token: string }>('sharer', 'share_pack', { pack });
  expect(JSON.stringify((await people.anon.rpc('public_pack', { link: token })).data)).toContain(file);
  expect(await readers(file)).toEqual(own);
  // Made into a copy, it is the other network's.
  await rpc('receiver', 'copy_pack', { network: there, copy: crypto.randomUUID(), link: token });
  expect(await readers(file)).toEqual(both);
});

it('a copy keeps its file when the share ends', async () => {
  const { pack, file } = await aPack();
  const share = await rpc('sharer', 'share_pack', { pack, with_network: there });
  await rpc('receiver', 'copy_pack', { network: there, copy: crypto.randomUUID(), pack });
  await rpc('sharer', 'revoke_pack_share', { share: share.id });
  expect(await readers(file)).toEqual(both);
});

it('nobody opens a file by writing its path into a pack of their own', async () => {
  const { file } = await aPack();
  const pack = crypto.randomUUID();
  await expect(
    rpc('receiver', 'save_pack', { network: there, pack, contents: contents(pack, 1, file) }),
  ).rejects.toMatchObject({ message: 'file_missing' });
  expect(await readers(file)).toEqual(own);
});

it('when a network is deleted, its files go with the next sweep, but for those that a copy names', async () => {
  const gone = crypto.randomUUID();
  await server.backend.sql.transaction(`insert into public.networks (id, name) values ('${gone}', 'Borte');
    insert into public.network_members (network_id, user_id, role)
    select '${gone}', id, 'owner' from auth.users where email = '${emails.sharer}'`);
  const put = async (name: string) => {
    const file = `${gone}/${crypto.randomUUID()}/${name}`;
    expect(
      (await people.sharer.storage.from('materials').upload(file, new Blob([document]))).error,
    ).toBeNull();
    return file;
  };
  const [kept, lost] = [await put('manus.docx'), await put('annet.docx')];
  const pack = crypto.randomUUID();
  await rpc('sharer', 'save_pack', { network: gone, pack, contents: contents(pack, 1, kept) });
  await rpc('sharer', 'copy_pack', { network: there, copy: crypto.randomUUID(), pack });
  const [row] = await server.backend.sql.query<{ version: string }>(
    'select version from storage.objects where name = $1',
    [lost],
  );
  await server.backend.sql.query('delete from public.networks where id = $1', [gone]);
  const dir = path.join(server.dataDir, 'storage');
  for (const name of readdirSync(dir)) utimesSync(path.join(dir, name), 1, 1);
  await server.backend.storage?.sweep();
  expect(existsSync(path.join(dir, row?.version ?? 'none'))).toBe(false);
  expect((await answer('guest', kept))[0]).toBe(200);
});
