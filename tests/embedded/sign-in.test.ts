import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoAccounts, demoPassword } from '../../src/embedded/demo.ts';
import { openServer, type TestServer } from './support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openServer();
});
afterAll(() => server.close());

const newcomer = 'nora@fjordvik.example';
const lastMail = (to: string) => server.mailbox.list(to)[0];
const askForMail = async (email: string) => (await server.anyone().auth.signInWithOtp({ email })).error;
const byCode = (token: string) => server.anyone().auth.verifyOtp({ email: newcomer, token, type: 'email' });

describe('by password (the demo)', () => {
  for (const { email, name } of demoAccounts) {
    it(`${name} signs in`, async () => {
      const { data } = await server.anyone().auth.signInWithPassword({ email, password: demoPassword });
      expect(data.user?.user_metadata.display_name).toBe(name);
    });
  }
  it('a wrong password and an unknown person get the same answer', async () => {
    const wrong = await server
      .anyone()
      .auth.signInWithPassword({ email: demoAccounts[0]?.email ?? '', password: 'x' });
    const unknown = await server
      .anyone()
      .auth.signInWithPassword({ email: 'ingen@office.example', password: 'x' });
    expect(wrong.error?.code).toBe('invalid_credentials');
    expect([unknown.error?.code, unknown.error?.message]).toEqual([wrong.error?.code, wrong.error?.message]);
  });
});

describe('by e-mail', () => {
  it('a code of eight digits comes in a mail of both languages', async () => {
    expect(await askForMail(newcomer)).toBeNull();
    const mail = lastMail(newcomer);
    expect(mail?.code).toMatch(/^\d{8}$/);
    expect(mail?.subject).not.toContain(mail?.code);
    expect(mail?.text).toContain('Har du ikke bedt om den');
    expect(mail?.text).toContain('Har du ikkje bede om han');
  });
  it('the code signs in, once', async () => {
    await askForMail(newcomer);
    const code = lastMail(newcomer)?.code ?? '';
    expect((await byCode(code)).data.user?.email).toBe(newcomer);
    expect((await byCode(code)).error?.code).toBe('otp_expired');
  });
  it('an older code is void once a new one is sent', async () => {
    await askForMail(newcomer);
    const older = lastMail(newcomer)?.code ?? '';
    await askForMail(newcomer);
    expect((await byCode(older)).error?.code).toBe('otp_expired');
  });
  it('a code of ten minutes ago has expired, and so has its link', async () => {
    await askForMail(newcomer);
    await server.backend.sql.query(
      "update auth.users set recovery_sent_at = now() - interval '10 minutes 1 second' where email = $1",
      [newcomer],
    );
    expect((await byCode(lastMail(newcomer)?.code ?? '')).error?.code).toBe('otp_expired');
    const link = await fetch(lastMail(newcomer)?.link ?? '', { redirect: 'manual' });
    expect(link.headers.get('location')).toContain(
      `${server.url}/logg-inn/bekreft/#error=access_denied&error_code=otp_expired`,
    );
  });
  it('the link ends at the page that finishes the sign-in, with the session in the fragment', async () => {
    await askForMail(newcomer);
    const link = await fetch(lastMail(newcomer)?.link ?? '', { redirect: 'manual' });
    expect(link.status).toBe(303);
    expect(link.headers.get('location')).toMatch(`${server.url}/logg-inn/bekreft/#access_token=`);
  });
  it('the demo shows its mail, newest first', async () => {
    const mails = await (await server.call('/_demo/mail')).json();
    expect(mails[0]).toMatchObject({ to: newcomer, code: lastMail(newcomer)?.code });
  });
});

describe('the session', () => {
  it('is renewed, and an old token is not good for ever', async () => {
    const client = await server.person('veileder@fjordvik.example');
    const first = (await client.auth.getSession()).data.session?.refresh_token ?? '';
    const second = (await client.auth.refreshSession()).data.session?.refresh_token;
    expect(second).toBeTruthy();
    expect(second).not.toBe(first);
    await client.auth.refreshSession();
    expect((await server.anyone().auth.refreshSession({ refresh_token: first })).error).not.toBeNull();
  });
  it('ends when signing out', async () => {
    const client = await server.person('veileder@fjordvik.example');
    const token = (await client.auth.getSession()).data.session?.refresh_token ?? '';
    await client.auth.signOut();
    expect((await server.anyone().auth.refreshSession({ refresh_token: token })).error).not.toBeNull();
  });
});
