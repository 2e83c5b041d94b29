import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { smtpPostman } from '../../src/embedded/smtp.ts';
import { fakeSmtp } from './support/fake-smtp.ts';

const smtp = fakeSmtp();
beforeAll(() => smtp.listen());
afterAll(() => smtp.close());

const mail = {
  to: 'kari@office.example',
  subject: 'Koden din til Barneblikk',
  text: 'Koden din er 12345678.',
  link: '',
  code: '12345678',
  at: '',
};

describe('mail for real', () => {
  it('is handed to the server that SMTP_URL names, from the address of SMTP_FROM', async () => {
    await smtpPostman(smtp.url(), 'ikke-svar@barneblikk.example')(mail);
    const letter = smtp.heard();
    expect(letter).toContain('MAIL FROM:<ikke-svar@barneblikk.example>');
    expect(letter).toContain('RCPT TO:<kari@office.example>');
    expect(letter).toContain('Subject: Koden din til Barneblikk');
    expect(letter).toContain('12345678');
  });
  it('a password is not sent in the clear', async () => {
    const send = smtpPostman(smtp.url('user:secret@'), 'ikke-svar@barneblikk.example')(mail);
    await expect(send).rejects.toThrow(/STARTTLS|TLS/i);
    expect(smtp.heard()).not.toContain('AUTH');
  });
});
