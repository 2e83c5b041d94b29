import type { SupabaseClient } from '@supabase/supabase-js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openService } from '../../src/embedded/service.ts';
import { ownFolder, root } from './support/folder.ts';
import { openServer, type TestServer } from './support/server.ts';

// What pages and the report rely on, over HTTP as the Data API answers it.
const own = ownFolder();
let server: TestServer;
let advisor: SupabaseClient;
let author: SupabaseClient;
beforeAll(async () => {
  server = await openServer({}, own.dir);
  advisor = await server.person('veileder@fjordvik.example');
  author = await server.person('fagansvarlig@barneblikk.example');
});
afterAll(async () => {
  await server.close();
  own.remove();
});

const send = (text: string, question_id = 'prove-p-001') =>
  advisor.from('question_flags').upsert({ question_id, text }, { onConflict: 'user_id,question_id' });
const ask = (client: SupabaseClient) => client.rpc('item_quality', { module: 'prove' });
const flagsOf = (data: { items: { id: string; flags: unknown }[] }) =>
  data.items.find(({ id }) => id === 'prove-p-001')?.flags;

it('a flag is sent, replaced, read by its author’s eyes without a name, and withdrawn', async () => {
  expect((await send('Første')).error).toBeNull();
  expect((await send('Andre')).error).toBeNull();
  const { data, error } = await ask(author);
  expect(error).toBeNull();
  expect(flagsOf(data)).toEqual({ count: 1, texts: ['Andre'] });
  const gone = await advisor.from('question_flags').delete().eq('question_id', 'prove-p-001').select();
  expect(gone.data).toHaveLength(1);
  expect(flagsOf((await ask(author)).data)).toEqual({ count: 0, texts: [] });
});

it('a national identity number is refused in words that a page can act on', async () => {
  const { error, status } = await send('Gjelder 01819010001');
  expect([status, error?.code, error?.message]).toEqual([422, 'PT422', 'national_id_in_text']);
});

it('an advisor is refused, an author and the secret key are not', async () => {
  const { error, status } = await ask(advisor);
  expect([status, error?.message]).toEqual([403, 'not_author']);
  expect((await ask(author)).data.items).toHaveLength(12);
  expect((await ask(server.service())).data.items).toHaveLength(12);
});

it('one sees one’s own role grants and nobody else’s', async () => {
  const roles = async (client: SupabaseClient) => (await client.from('role_grants').select('role')).data;
  expect(await roles(author)).toEqual([{ role: 'author' }]);
  expect(await roles(advisor)).toEqual([]);
});

it('the report asks the running server, and without one the folder itself', async () => {
  await send('Uklart');
  const running = await openService({ DATA_DIR: server.dataDir }, root);
  const told = await running.itemQuality('prove');
  await running.close();
  expect(flagsOf(told as never)).toEqual({ count: 1, texts: ['Uklart'] });
  await server.close();
  const stopped = await openService({ DATA_DIR: server.dataDir }, root);
  expect(await stopped.itemQuality('prove')).toEqual(told);
  await expect(stopped.itemQuality('finnes-ikke')).rejects.toThrow('module_unknown');
  await stopped.close();
  server = await openServer({ dataDir: server.dataDir }, own.dir);
});

it('a folder without a database is told as such', async () => {
  await expect(openService({ DATA_DIR: `${own.dir}/ingen` }, root)).rejects.toThrow('run npm start once');
});
