import type { SupabaseClient } from '@supabase/supabase-js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openServer, type TestServer } from './support/server.ts';

let server: TestServer;
let veslemoy: SupabaseClient;
let leif: SupabaseClient;
let gro: SupabaseClient;
const id = async (client: SupabaseClient) => (await client.auth.getUser()).data.user?.id ?? '';
beforeAll(async () => {
  server = await openServer();
  veslemoy = await server.person('veileder@fjordvik.example');
  leif = await server.person('leder@fjordvik.example');
  gro = await server.person('leder@granheim.example');
});
afterAll(() => server.close());

const officeOf = async (client: SupabaseClient) =>
  (await client.from('memberships').select('office_id').single()).data?.office_id as string;

describe('people’s own rows', () => {
  for (const table of ['profiles', 'memberships', 'lesson_progress', 'module_states', 'exam_attempts']) {
    it(`${table}: one sees one’s own and nobody else’s`, async () => {
      const { data, error } = await veslemoy.from(table).select('user_id');
      expect(error).toBeNull();
      expect(new Set(data?.map((row) => row.user_id)).isSubsetOf(new Set([await id(veslemoy)]))).toBe(true);
    });
    it(`${table}: nobody signed in, nothing seen`, async () => {
      const { data, status } = await server.anyone().from(table).select('user_id');
      expect(data ?? []).toEqual([]);
      expect([200, 401]).toContain(status);
    });
  }
  it('a row cannot be written in another’s name', async () => {
    const row = { lesson_id: 'samtalen', client_id: crypto.randomUUID(), read_at: new Date().toISOString() };
    const { error } = await veslemoy.from('lesson_progress').insert({ ...row, user_id: await id(leif) });
    expect(error?.code).toBe('42501');
  });
});

describe('self-promotion', () => {
  const attempts: Record<
    string,
    (client: SupabaseClient) => PromiseLike<{ error: { code: string } | null }>
  > = {
    'a membership as leader': async (client) =>
      client
        .from('memberships')
        .insert({ user_id: await id(client), office_id: await officeOf(client), role: 'leader' }),
    'one’s own membership made leader': async (client) =>
      client
        .from('memberships')
        .update({ role: 'leader' })
        .eq('user_id', await id(client)),
    'a grant as admin': async (client) =>
      client.from('role_grants').insert({ user_id: await id(client), role: 'admin' }),
    'a completion': async (client) =>
      client
        .from('module_completions')
        .insert({ user_id: await id(client), module_id: 'prove', edition: 1, content_version: 'v1' }),
    'a state': async (client) =>
      client
        .from('module_states')
        .insert({ user_id: await id(client), module_id: 'prove', status: 'completed' }),
    'another’s profile': async (client) =>
      client
        .from('profiles')
        .update({ user_id: await id(leif) })
        .eq('user_id', await id(client)),
    'the catalog': async (client) =>
      client.rpc('sync_catalog', { catalog: { modules: [], exam_items: [], retired: [] } }),
  };
  for (const [name, attempt] of Object.entries(attempts)) {
    it(`${name}: refused by right, not by chance`, async () => {
      expect((await attempt(veslemoy)).error?.code).toMatch(/^(42501|PGRST202)$/);
    });
  }
  it('a role in the account’s own data means nothing', async () => {
    await veslemoy.auth.updateUser({ data: { role: 'admin', app_role: 'leader' } });
    const { error } = await veslemoy.rpc('office_overview', { office: await officeOf(veslemoy) });
    expect(error?.message).toBe('not_leader_of_office');
  });
});

describe('the exam key', () => {
  const everyone = () => [server.anyone(), veslemoy, leif];

  it('is in no schema the API has', async () => {
    for (const client of everyone()) {
      for (const table of ['exam_keys', 'exam_draws', 'exam_items']) {
        expect((await client.schema('private').from(table).select('*')).status).toBe(406);
        expect((await client.from(table).select('*')).status).toBe(404);
        expect((await client.from('exam_attempts').select(`id, ${table}(*)`)).error?.code).toMatch(
          /^(PGRST|42501)/,
        );
      }
    }
  });
  it('is in no function the API has', async () => {
    const spec = await server.backend.sql.query<{ name: string }>(
      // One of the same name in public is another function; who may call those, tests/db/schema-lint.test.ts says.
      `select p.proname as name from pg_proc p where p.pronamespace = 'private'::regnamespace
       and not exists (select from pg_proc o where o.pronamespace = 'public'::regnamespace and o.proname = p.proname)`,
    );
    for (const { name } of spec) expect((await veslemoy.rpc(name)).status, name).toBe(404);
  });
  it('is not in what start_exam hands out', async () => {
    const { data } = await gro.rpc('start_exam', { module: 'prove' });
    expect(JSON.stringify(data)).not.toMatch(/"(key|correct|sequence|option_order)"/);
    for (const item of (data as { items: { options: { id: string }[] }[] }).items) {
      expect(item.options.map((option) => option.id)).toEqual(['1', '2', '3']);
    }
  });
  it('is not reached by headers that choose a schema', async () => {
    for (const name of ['accept-profile', 'content-profile']) {
      for (const schema of ['private', 'auth', 'supabase_migrations', 'pg_catalog', 'information_schema']) {
        const response = await server.call('/rest/v1/exam_keys', { headers: { [name]: schema } });
        expect([404, 406], `${name}: ${schema}`).toContain(response.status);
      }
    }
  });
});

describe('the office overview', () => {
  it('is for its own leader', async () => {
    const { data, error } = await leif.rpc('office_overview', { office: await officeOf(leif) });
    expect(error).toBeNull();
    expect(data.members.length).toBeGreaterThanOrEqual(8);
  });
  it('not for another’s leader, nor an advisor, nor a governor', async () => {
    const office = await officeOf(leif);
    for (const client of [gro, veslemoy, await server.person('statsforvalter@fjordfylket.example')]) {
      const { data, error, status } = await client.rpc('office_overview', { office });
      expect({ data, status, message: error?.message }).toEqual({
        data: null,
        status: 403,
        message: 'not_leader_of_office',
      });
    }
  });
  it('nor for anyone not signed in', async () => {
    const { data, status } = await server.anyone().rpc('office_overview', { office: await officeOf(leif) });
    expect(data).toBeNull();
    expect(status).toBe(401);
  });
});

describe('accounts', () => {
  it('cannot be read through the API by anyone', async () => {
    for (const client of [server.anyone(), veslemoy, server.service()]) {
      for (const table of ['users', 'sessions', 'refresh_tokens', 'identities']) {
        expect((await client.from(table).select('*')).status).toBe(404);
        expect((await client.schema('auth').from(table).select('*')).status).toBe(406);
      }
    }
  });
});

describe('the role that serves clients', () => {
  it('is no superuser, owns nothing, and cannot read what is ours alone', async () => {
    const [role] = await server.backend.sql.query(`select rolsuper, rolcreaterole, rolcreatedb, rolbypassrls,
      (select count(*)::int from pg_class where relowner = r.oid) as owned,
      has_schema_privilege(r.oid, 'private', 'usage') as private,
      pg_has_role(r.oid, 'pg_execute_server_program', 'member') as programs
      from pg_roles r where rolname = 'barneblikk_api'`);
    expect(role).toEqual({
      rolsuper: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolbypassrls: false,
      owned: 0,
      private: false,
      programs: false,
    });
  });
  it('is the one that is connected', async () => {
    await server.anyone().from('catalog_modules').select('id');
    const rows = await server.backend.sql.query<{ usename: string }>(
      "select distinct usename::text from pg_stat_activity where application_name = 'barneblikk-api'",
    );
    expect(rows).toEqual([{ usename: 'barneblikk_api' }]);
  });
});
