import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { networkOf } from '../../src/embedded/rate-doors.ts';
import { defaultLimits } from '../../src/embedded/rate-limit.ts';
import { clientOf, openStack, request, type Stack } from './support/stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await openStack(defaultLimits);
});
afterAll(() => stack.close());

// Each test is another person at another address, so that one does not use up another's tries.
let email = '';
let peer = '';
let turns = 0;
beforeEach(() => {
  turns += 1;
  email = `kari${turns}@office.test`;
  peer = `10.0.0.${turns}`;
});

const post = (pathname: string, body: unknown) =>
  stack.ours(request(pathname, { method: 'POST', body: JSON.stringify(body) }), peer);
const statuses = async (count: number, call: (turn: number) => Promise<Response>) => {
  const seen: number[] = [];
  for (let turn = 0; turn < count; turn += 1) seen.push((await call(turn)).status);
  return seen;
};
const guess = (turn: number) =>
  post('/auth/v1/verify', { email, type: 'email', token: String(turn).padStart(8, '0') });

describe('rate limits', () => {
  it('a code can be guessed at five times; then even the right one waits', async () => {
    await post('/auth/v1/otp', { email });
    expect(await statuses(6, guess)).toEqual([403, 403, 403, 403, 403, 429]);
    const token = stack.mailbox.list(email)[0]?.code;
    expect((await post('/auth/v1/verify', { email, type: 'email', token })).status).toBe(429);
  });
  it('writing the address in another way does not help', async () => {
    await post('/auth/v1/otp', { email });
    await statuses(5, guess);
    const other = await post('/auth/v1/verify', {
      email: ` ${email.toUpperCase()}`,
      type: 'email',
      token: '12345678',
    });
    expect(other.status).toBe(429);
  });
  it('nor does asking all at once', async () => {
    await post('/auth/v1/otp', { email });
    const all = await Promise.all(Array.from({ length: 30 }, (_, turn) => guess(turn)));
    expect(all.filter(({ status }) => status !== 429).length).toBeLessThanOrEqual(5);
  });
  it('a new code has five tries of its own', async () => {
    await post('/auth/v1/otp', { email });
    await statuses(5, guess);
    await post('/auth/v1/otp', { email });
    const token = stack.mailbox.list(email)[0]?.code;
    expect((await post('/auth/v1/verify', { email, type: 'email', token })).status).toBe(200);
  });
  it('links are counted per address', async () => {
    const follow = () => stack.ours(request('/auth/v1/verify?type=magiclink&token=guess'), peer);
    const seen = await statuses(11, follow);
    expect(seen.at(-1)).toBe(429);
    expect(seen.slice(0, 10)).toEqual(Array(10).fill(303));
  });
  it('ten wrong passwords in five minutes, for one person and from one address', async () => {
    const wrong = (turn: number) =>
      post('/auth/v1/token?grant_type=password', { email: `p${turn % 2}@office.test`, password: 'x' });
    expect(await statuses(11, wrong)).toEqual([...Array(10).fill(400), 429]);
  });
  it('ten mails in five minutes, whichever way they are asked for', async () => {
    const roads = [
      '/auth/v1/otp',
      '/auth/v1/magiclink',
      '/auth/v1/recover',
      '/auth/v1/otp/',
      '/auth/v1/resend',
    ];
    const seen = await statuses(14, (turn) =>
      post(roads[turn % roads.length] ?? '', { email, type: 'signup' }),
    );
    expect(seen.slice(10)).toEqual([429, 429, 429, 429]);
    expect(stack.mailbox.list(email).length).toBeLessThanOrEqual(10);
  });
  it('the answer is GoTrue’s, and says how long to wait', async () => {
    await statuses(10, () => post('/auth/v1/otp', { email }));
    const { error } = await clientOf((request) => stack.ours(request, peer)).auth.signInWithOtp({ email });
    expect(error).toMatchObject({ status: 429, code: 'over_request_rate_limit' });
    const response = await post('/auth/v1/otp', { email });
    expect(await response.json()).toMatchObject({ code: 429, error_code: 'over_request_rate_limit' });
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(250);
  });
  it('reading and writing are not limited', async () => {
    expect(new Set(await statuses(60, () => stack.ours(request('/rest/v1/rpc/who_am_i'))))).toEqual(
      new Set([200]),
    );
  });
});

describe('who counts as one', () => {
  it('an IPv4 address, however it is written, and an IPv6 network', () => {
    expect(networkOf('::ffff:10.0.0.1')).toBe('10.0.0.1');
    expect(networkOf('2001:db8:1:2:aaaa::1')).toBe(networkOf('2001:db8:1:2:bbbb::9'));
    expect(networkOf('2001:db8:1:2::1')).not.toBe(networkOf('2001:db8:1:3::1'));
    expect(networkOf('::1')).toBe('0:0:0:0::/64');
  });
});
