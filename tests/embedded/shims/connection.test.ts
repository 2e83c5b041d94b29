import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { clientOf, mended, openStack, request, type Stack, secrets } from '../support/stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await openStack();
  await stack.backend.sql.query("insert into public.notes (owner, text) values (gen_random_uuid(), 'mine')");
});
afterAll(() => stack.close());
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {}); // stock lite prints every refusal
});

describe('shims/json-parameters', () => {
  const kind = async (ask: Stack['ours']) =>
    (await clientOf(ask, secrets.secretKey).rpc('json_kind', { value: { a: [1] } })).data;

  it('an object given to a function arrives as an object', async () => {
    expect(await kind(stack.ours)).toBe('object');
  });
  it('lite alone still turns it into a string', async () => {
    expect(await kind(stack.stock), mended('json-parameters')).toBe('string');
  });
});

describe('shims/value-text', () => {
  const row = async (ask: Stack['ours']) => {
    const client = clientOf(ask, secrets.secretKey);
    await client.from('notes').insert({ owner: '00000000-0000-4000-8000-000000000001', text: 'dated' });
    const { data } = await client.from('notes').select('weight, written').limit(1).single();
    return data;
  };

  it('times and numbers look as PostgREST writes them', async () => {
    expect(await row(stack.ours)).toEqual({ weight: 100, written: '2026-01-02T03:04:05+00:00' });
  });
  it('lite alone still writes what Postgres prints', async () => {
    const alone = await row(stack.stock);
    expect(alone?.written, mended('value-text')).toBe('2026-01-02 03:04:05+00');
    expect(alone?.weight, mended('value-text')).toBe('100.00');
  });
});

describe('shims/error-status', () => {
  const refuse = (ask: Stack['ours'], name: string) => clientOf(ask, secrets.secretKey).rpc(name);
  const tooLong = {
    owner: '00000000-0000-4000-8000-000000000001',
    text: 'a text that is too long to be a note',
  };

  it('a refusal keeps its words and is the caller’s fault', async () => {
    const { error, status } = await refuse(stack.ours, 'refuse_plainly');
    expect({ status, ...error }).toMatchObject({
      status: 400,
      code: 'P0001',
      message: 'not_today',
      hint: 'Come back tomorrow.',
    });
  });
  it('a broken check constraint is the caller’s fault', async () => {
    const { error, status } = await clientOf(stack.ours, secrets.secretKey).from('notes').insert(tooLong);
    expect({ status, code: error?.code }).toEqual({ status: 400, code: '23514' });
  });
  it('our own codes go through as they are', async () => {
    const { error, status } = await refuse(stack.ours, 'refuse_by_code');
    expect({ status, ...error }).toMatchObject({ status: 409, message: 'taken', hint: 'Choose another.' });
  });
  it('lite alone still answers 500 and loses the words', async () => {
    const { error, status } = await refuse(stack.stock, 'refuse_plainly');
    expect({ status, code: error?.code }, mended('error-status')).toEqual({ status: 500, code: 'SUP' });
  });
});

describe('shims/keep-revokes', () => {
  const secretsOpen = async (ask: Stack['ours']) => {
    await ask(request('/rest/v1/notes'));
    return ask;
  };

  it('what the migrations take away stays away after the first request', async () => {
    await secretsOpen(stack.ours);
    const [row] = await stack.backend.sql.query<Record<string, boolean>>(`select
      has_schema_privilege('anon', 'private', 'usage') as schema,
      has_table_privilege('authenticated', 'private.answer_key', 'select') as key,
      has_table_privilege('anon', 'public.notes', 'select') as notes,
      has_column_privilege('authenticated', 'public.notes', 'approved', 'update') as approved,
      has_table_privilege('authenticated', 'auth.users', 'select') as accounts`);
    expect(row).toEqual({ schema: false, key: false, notes: false, approved: false, accounts: false });
  });
  it('lite alone still opens the tables to everybody', async () => {
    // With the revoke in force anon is refused (401); with lite's grant it gets an empty list.
    const response = await (await secretsOpen(stack.stock))(request('/rest/v1/notes'));
    expect(response.status, mended('keep-revokes')).toBe(200);
    expect((await stack.ours(request('/rest/v1/notes'))).status).toBe(401);
  });
});

describe('shims/one-round-trip', () => {
  it('tells the database the same about the caller as lite does', async () => {
    const service = (ask: Stack['ours']) => clientOf(ask, secrets.secretKey).rpc('who_am_i');
    expect((await service(stack.ours)).data).toMatchObject({ role: 'service_role', uid: null });
    expect((await service(stack.stock)).data).toMatchObject({ role: 'service_role', uid: null });
  });
});
