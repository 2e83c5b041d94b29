import crypto from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { clientOf, mended, openStack, request, type Stack, secrets, siteUrl } from '../support/stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await openStack();
});
afterAll(() => stack.close());
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

const post = (pathname: string, body: unknown) =>
  request(pathname, { method: 'POST', body: JSON.stringify(body) });
const codeFor = async (email: string) => {
  await clientOf(stack.ours).auth.signInWithOtp({ email });
  return stack.mailbox.list(email)[0]?.code ?? '';
};
const stockCodeFor = async (email: string) => {
  await clientOf(stack.stock).auth.signInWithOtp({ email });
  return /: (\d{8})/.exec(stack.stockMails.at(-1)?.text ?? '')?.[1] ?? '';
};

describe('shims/malformed-bearer', () => {
  const unsigned = [{ alg: 'none', typ: 'JWT' }, { role: 'service_role' }]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  const tokens = { garbage: 'garbage', 'alg none': `${unsigned}.`, 'three words': 'a.b.c', empty: '' };

  for (const [name, token] of Object.entries(tokens)) {
    it(`a token that is none (${name}) is refused`, async () => {
      const headers = { authorization: `Bearer ${token}` };
      expect((await stack.ours(request('/rest/v1/rpc/who_am_i', { headers }))).status).toBe(401);
    });
  }
  it('lite alone still takes it for no token at all', async () => {
    const headers = { authorization: 'Bearer garbage' };
    expect(
      (await stack.stock(request('/rest/v1/rpc/who_am_i', { headers }))).status,
      mended('malformed-bearer'),
    ).toBe(200);
  });
});

describe('shims/verify-email-type', () => {
  it('a code is taken under the name that Supabase documents', async () => {
    const token = await codeFor('kari@office.test');
    const { data, error } = await clientOf(stack.ours).auth.verifyOtp({
      email: 'kari@office.test',
      token,
      type: 'email',
    });
    expect(error).toBeNull();
    expect(data.user?.email).toBe('kari@office.test');
  });
  it('lite alone still refuses that name', async () => {
    const token = await stockCodeFor('kari@office.test');
    const { error } = await clientOf(stack.stock).auth.verifyOtp({
      email: 'kari@office.test',
      token,
      type: 'email',
    });
    expect(error?.message, mended('verify-email-type')).toBe('Invalid email verification type');
  });
});

describe('shims/signed-links', () => {
  const guess = (email: string, code: string) =>
    crypto
      .createHash('sha256')
      .update(email + code)
      .digest('hex');

  it('the link in the mail signs in', async () => {
    await codeFor('kari@office.test');
    const link = stack.mailbox.list('kari@office.test')[0]?.link ?? '';
    const response = await stack.ours(new Request(link));
    expect(response.headers.get('location')).toContain('#access_token=');
  });
  it('a link made from a guessed code does not, by either road', async () => {
    const token = guess('kari@office.test', await codeFor('kari@office.test'));
    const byGet = await stack.ours(new Request(`${siteUrl}/auth/v1/verify?type=magiclink&token=${token}`));
    expect(byGet.headers.get('location')).toContain('error_code=otp_expired');
    const byPost = await stack.ours(post('/auth/v1/verify', { type: 'magiclink', token_hash: token }));
    expect(byPost.status).toBe(403);
    const twisted = await stack.ours(post('/auth/v1/verify', { type: 'magiclink', token_hash: [token] }));
    expect(twisted.status).toBe(403);
  });
  it('lite alone still makes link tokens that anybody can compute', async () => {
    const token = guess('kari@office.test', await stockCodeFor('kari@office.test'));
    const response = await stack.stock(post('/auth/v1/verify', { type: 'magiclink', token_hash: token }));
    expect(response.status, mended('signed-links')).toBe(200);
  });
});

describe('shims/no-password-sign-up', () => {
  const planted = { email: 'victim@office.test', password: 'chosen by a stranger' };

  it('nobody can plant a password on somebody’s address', async () => {
    const response = await stack.ours(post('/auth/v1/signup', planted));
    expect(response.status).toBe(422);
    await clientOf(stack.ours).auth.verifyOtp({
      email: planted.email,
      token: await codeFor(planted.email),
      type: 'email',
    });
    const { error } = await clientOf(stack.ours).auth.signInWithPassword(planted);
    expect(error?.message).toBe('Invalid login credentials');
  });
  it('lite alone still lets a stranger’s password become valid', async () => {
    await stack.stock(post('/auth/v1/signup', planted));
    const { error } = await clientOf(stack.stock).auth.signInWithPassword(planted);
    expect(error, mended('no-password-sign-up')).toBeNull();
  });
});

describe('shims/redirect-to', () => {
  const target = `${siteUrl}/nn/logg-inn/bekreft/`;
  const askedFor = async (emailRedirectTo?: string) => {
    const email = 'kari@office.test';
    await clientOf(stack.ours).auth.signInWithOtp({
      email,
      options: emailRedirectTo ? { emailRedirectTo } : {},
    });
    return new URL(stack.mailbox.list(email)[0]?.link ?? '').searchParams.get('redirect_to');
  };

  it('the link leads where the client asked', async () => {
    expect(await askedFor(target)).toBe(target);
  });
  it('and otherwise to the page that finishes the sign-in', async () => {
    expect(await askedFor()).toBe(`${siteUrl}/logg-inn/bekreft/`);
  });
  it('but never to another site', async () => {
    for (const foreign of ['https://evil.test/', 'javascript:alert(1)', `${siteUrl}.evil.test/`]) {
      expect(await askedFor(foreign)).toBe(`${siteUrl}/logg-inn/bekreft/`);
    }
  });
  it('nor does a link whose target was changed afterwards', async () => {
    await codeFor('kari@office.test');
    const link = new URL(stack.mailbox.list('kari@office.test')[0]?.link ?? '');
    link.searchParams.set('redirect_to', 'https://evil.test/');
    const { headers } = await stack.ours(new Request(link));
    expect(headers.get('location')).toMatch(/^http:\/\/site\.test(\/|#)/);
  });
  it('lite alone still ignores the wish', async () => {
    await clientOf(stack.stock).auth.signInWithOtp({
      email: 'kari@office.test',
      options: { emailRedirectTo: target },
    });
    expect(stack.stockMails.at(-1)?.text, mended('redirect-to')).not.toContain(encodeURIComponent(target));
  });
});

describe('the sessions lite makes', () => {
  it('are signed with our secret and belong to the one who signed in', async () => {
    const client = clientOf(stack.ours);
    await client.auth.verifyOtp({
      email: 'kari@office.test',
      token: await codeFor('kari@office.test'),
      type: 'email',
    });
    const { data } = await client.rpc('who_am_i');
    expect(data).toMatchObject({ role: 'authenticated', claims: 'kari@office.test' });
    expect(secrets.jwtSecret.length).toBeGreaterThanOrEqual(32);
  });
});
