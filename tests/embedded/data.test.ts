import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ownFolder, root } from './support/folder.ts';
import { openServer } from './support/server.ts';

let folder: ReturnType<typeof ownFolder>;
beforeEach(() => {
  folder = ownFolder();
});
afterEach(() => folder.remove());

const files = (dir: string): string[] =>
  fs.readdirSync(dir, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(dir, entry.name);
    return entry.isDirectory() ? [file, ...files(file)] : [file];
  });

describe('the data folder', () => {
  it('keeps everything over a restart: rows, accounts, sessions and keys', async () => {
    const first = await openServer({}, folder.dir);
    const client = await first.person('veileder@fjordvik.example');
    const row = { lesson_id: 'samtalen', read_at: new Date().toISOString(), client_id: crypto.randomUUID() };
    expect((await client.from('lesson_progress').insert(row)).error).toBeNull();
    const refresh_token = (await client.auth.getSession()).data.session?.refresh_token ?? '';
    const key = (await (await first.call('/config.json')).json()).key;
    await first.close();

    const second = await openServer({}, folder.dir);
    expect(second.backend.applied).toEqual([]);
    expect((await (await second.call('/config.json')).json()).key).toBe(key);
    const again = second.anyone();
    expect((await again.auth.refreshSession({ refresh_token })).error).toBeNull();
    expect((await again.from('lesson_progress').select('client_id')).data).toEqual([
      { client_id: row.client_id },
    ]);
    const people = await second.backend.sql.query('select from auth.users');
    expect(people.length, 'the demo is not made twice').toBe(13);
    await second.close();
  });

  it('is readable by its owner only', async () => {
    const server = await openServer({}, folder.dir);
    const open = files(server.dataDir).filter((file) => fs.statSync(file).mode & 0o077);
    expect(open).toEqual([]);
    expect(fs.statSync(server.dataDir).mode & 0o066).toBe(0);
    expect(fs.statSync(path.join(server.dataDir, 'secrets.json')).mode & 0o777).toBe(0o600);
    await server.close();
  });
});

describe('a data folder that does not fit', () => {
  it('from a newer version is refused, saying why, and left as it is', async () => {
    const newer = path.join(folder.dir, 'migrations');
    fs.cpSync(path.join(root, 'supabase', 'migrations'), newer, { recursive: true });
    fs.writeFileSync(
      path.join(newer, '29991231235959_from_the_future.sql'),
      'create table public.future (id int);',
    );
    await (await openServer({ migrationsDir: newer }, folder.dir)).close();
    const older = openServer({}, folder.dir);
    await expect(older).rejects.toThrow(/newer version of Barneblikk.*29991231235959.*Nothing was changed/s);
    const again = await openServer({ migrationsDir: newer }, folder.dir);
    expect(await again.backend.sql.query('select from public.future')).toEqual([]);
    await again.close();
  });

  it('from another PostgreSQL is refused, saying why', async () => {
    await (await openServer({}, folder.dir)).close();
    fs.writeFileSync(path.join(folder.dir, 'data/postgres/cluster/data/PG_VERSION'), '17\n');
    await expect(openServer({}, folder.dir)).rejects.toThrow(
      /made by PostgreSQL 17.*runs PostgreSQL 18.*pg_dump/s,
    );
  });

  it('with damaged secrets is refused, saying what to do', async () => {
    fs.mkdirSync(path.join(folder.dir, 'data'), { mode: 0o711 });
    fs.writeFileSync(path.join(folder.dir, 'data/secrets.json'), '{"jwtSecret":"short"}');
    await expect(openServer({}, folder.dir)).rejects.toThrow(/secrets\.json is damaged/);
  });

  it('gets a migration whole or not at all', async () => {
    const broken = path.join(folder.dir, 'migrations');
    fs.cpSync(path.join(root, 'supabase', 'migrations'), broken, { recursive: true });
    const file = path.join(broken, '29991231235959_half.sql');
    fs.writeFileSync(file, 'create table public.half (id int); select nothing_of_the_kind();');
    await expect(openServer({ migrationsDir: broken }, folder.dir)).rejects.toThrow(
      /Migration 29991231235959_half\.sql failed/,
    );
    fs.writeFileSync(file, 'create table public.half (id int);');
    const mended = await openServer({ migrationsDir: broken }, folder.dir);
    expect(mended.backend.applied).toEqual(['29991231235959_half.sql']);
    await mended.close();
  });
});

describe('a data folder in use', () => {
  it('is used by one server at a time, and the second says where the first is', async () => {
    const server = await openServer({}, folder.dir);
    await expect(openServer({}, folder.dir)).rejects.toThrow(`at ${server.url}`);
    expect((await server.call('/healthz')).status).toBe(200);
    await server.close();
    expect(fs.existsSync(path.join(folder.dir, 'data/server.json'))).toBe(false);
  });
});
